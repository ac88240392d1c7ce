import Foundation
import Monitoring
import Publishing

/// Whether the gaps between groups narrow: each assessed gap with its sentence, then the others with
/// the reason.
struct GapSection {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  var blocks: [Block] {
    guard !slice.gaps.isEmpty else { return [] }
    let start: [Block] = [
      .heading(Heading(level: 1, text: "Écarts entre groupes", id: "ecarts")),
      .paragraph(
        "Pour chaque proportion et chaque ventilation qui dit quel groupe est le moins favorisé, l’écart "
          + "est compté en points : au-dessus de zéro, ce groupe est en retard. Les projets gardent le "
          + "même poids les deux années. Intervalles à 95 % ; un changement est établi au seuil de 5 %"
          + correction + ". Écarts et changements sont arrondis chacun de leur côté."
      ),
    ]
    return start + slice.gaps.flatMap(blocks)
  }

  private var correction: String {
    let assessed = slice.gaps.count(where: \.verdict.isAssessed)
    return assessed < 2 ? "" : ", après correction (Holm) pour les \(assessed) écarts évalués"
  }

  private func blocks(of gap: PublishedGap) -> [Block] {
    let sentence = GapSentence(gap: gap)
    let indicator = slice.indicators.first { $0.indicator.code == gap.indicatorCode }
    let paragraphs = [sentence.level, sentence.verdict, sentence.crude].compactMap(\.self)
    return [
      .heading(
        Heading(
          level: 2,
          text: "\(gap.indicatorCode) \(indicator?.indicator.name ?? "") – \(gap.disaggregation)",
          id: "ecart-\(anchor("\(gap.indicatorCode)-\(gap.disaggregation)"))")),
      .paragraph(paragraphs.joined(separator: " ")),
    ]
  }
}

import Foundation
package import Monitoring
package import Publishing
import Writing

/// The report of one axis, from what a publication tells of it.
package enum AxisReport {
  package static func compose(_ slice: PublicationSlice, _ edition: Edition) -> Report {
    var blocks: [Block] = []
    blocks += EssentialsSection(slice).blocks
    blocks += ProgrammeSection(slice).blocks
    blocks += AxisSection(slice)?.blocks ?? []
    blocks += MethodSection(slice).blocks
    blocks += IndicatorSection(slice).blocks
    blocks += PublicsSection(slice).blocks
    blocks += GapSection(slice).blocks
    blocks += ParticipationSection(slice).blocks
    blocks += SurveySection(slice).blocks
    blocks += MeansSection(slice)?.blocks ?? []
    blocks += TransferSection(slice)?.blocks ?? []
    blocks += ReplySection(slice: slice).blocks
    blocks += CompletenessSection(slice).blocks
    blocks += DictionaryAnnex(slice).blocks
    blocks += BreakdownAnnex(slice).blocks
    blocks += DigestAnnex(slice: slice, edition: edition).blocks
    return Report(metadata: metadata(slice, edition), blocks: blocks)
  }

  private static func metadata(
    _ slice: PublicationSlice, _ edition: Edition
  ) -> Report.Metadata {
    let call = slice.call
    let short = String(slice.digest.prefix(12))
    let day = French.page.day(slice.today)
    var marks = slice.isFictitious ? ["Données fictives"] : []
    if edition.isWorking { marks.append("Document de travail, ne pas diffuser") }
    return Report.Metadata(
      title: slice.words.title,
      subtitle: "Rapport d’évaluation \(slice.year)",
      overline: "\(call.funder) · \(call.title)",
      marks: marks,
      facts: [
        Report.Fact(label: "Appel", value: "\(call.code), \(call.title)"),
        Report.Fact(label: "Financeur", value: call.funder),
        Report.Fact(label: "Année évaluée", value: String(slice.year)),
        Report.Fact(label: "Données au", value: day),
        Report.Fact(label: "État", value: edition.state),
        Report.Fact(label: "Publication", value: edition.origin),
        Report.Fact(label: "Empreinte des données", value: short),
      ],
      footer: "\(call.code) · \(slice.words.subject) · \(slice.year) · "
        + "données au \(day) · \(short)",
      day: slice.today.description, digest: slice.digest)
  }
}

extension Edition {
  fileprivate var state: String {
    switch kind {
    case .provisional: "Provisoire : les données peuvent encore être corrigées"
    case .freeze: "Gel « \(name ?? "") », non diffusé : les chiffres ne changeront plus"
    case .release: "Gel « \(name ?? "") », diffusé : les chiffres ne changeront plus"
    }
  }

  /// When it was made, to the minute.
  var origin: String {
    "n° \(number), faite le \(French.page.day(madeOn)) à \(madeAt) (heure de Paris)"
  }
}

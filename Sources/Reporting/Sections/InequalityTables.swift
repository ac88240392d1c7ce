import Foundation
import Monitoring
import Publishing
import Writing

/// For experts: all ordered groups of one year, and the measures made of them.
struct InequalityTables {
  private let slice: PublicationSlice
  private let measured: [(gap: PublishedGap, inequality: PublishedInequality)]

  init(_ slice: PublicationSlice) {
    self.slice = slice
    measured = slice.gaps.compactMap { gap in gap.inequality.map { (gap, $0) } }
  }

  var blocks: [Block] {
    guard !measured.isEmpty else { return [] }
    let start: [Block] = [
      .heading(
        Heading(
          level: 2, text: "Mesures d’inégalité, pour spécialistes", id: "annexe-inegalites",
          part: .annex)),
      .paragraph(
        "Sur les groupes ordonnés dont tous les effectifs de l’année sont communicables et comptent 30 "
          + "personnes au moins, tous projets confondus, sans les personnes dont le groupe est inconnu. "
          + "Le gain possible est une arithmétique : il dit de combien de points la part d’ensemble "
          + "changerait si tous les groupes étaient au niveau du groupe de référence, non ce qu’une "
          + "action obtiendrait. Pente (SII) et rapport de pente (RII) : régression logistique de la "
          + "part sur le rang, à partir de quatre groupes. Intervalles à 95 %."),
    ]
    return start + measured.flatMap { [.table(groups($0, $1)), .table(measures($0, $1))] }
  }

  private func groups(_ gap: PublishedGap, _ inequality: PublishedInequality) -> Table {
    Table(
      id: "t-groupes-\(id(gap))",
      caption: "\(name(gap)), du groupe le moins favorisé au plus favorisé, \(gap.years.last)",
      columns: [.text("Groupe", 46), .number("Effectifs", 27), .number("Part", 27)],
      rows: inequality.groups.map { group in
        let share = ShareText(
          .value(Decimal(group.concerned)), of: .value(Decimal(group.people)))
        return [
          Table.Cell(group.name), Table.Cell(share?.counts ?? ""),
          Table.Cell(share?.percent ?? ""),
        ]
      }, note: Phrase.source(slice))
  }

  private func measures(_ gap: PublishedGap, _ inequality: PublishedInequality) -> Table {
    let reference = inequality.groups.last?.name ?? ""
    var rows = [
      row(
        "Gain possible (PAR), référence « \(reference) »", inequality.attributableRisk, "points",
        absence: "l’ensemble fait mieux que la référence")
    ]
    if inequality.groups.count >= 4 {
      let absence = "le calcul n’aboutit pas"
      rows += [
        row("Pente (SII)", inequality.slopeIndex, "points", absence: absence),
        row("Rapport de pente (RII)", inequality.relativeIndex, absence: absence),
      ]
    }
    return Table(
      id: "t-inegalite-\(id(gap))",
      caption: "\(name(gap)), mesures d’inégalité, \(gap.years.last)",
      columns: [.text("Mesure", 46), .number("Valeur", 27), .number("Intervalle à 95 %", 27)],
      rows: rows, note: nil)
  }

  private func row(
    _ measure: String, _ bounded: PublishedGap.Bounded?, _ unit: String = "", absence: String
  ) -> [Table.Cell] {
    guard let bounded else {
      return [Table.Cell(measure), Table.Cell("–", .soft, detail: absence), Table.Cell("")]
    }
    let numbers = [bounded.value, bounded.lower, bounded.upper].map {
      French.page.number($0, decimals: unit.isEmpty ? 2 : 0)
    }
    return [
      Table.Cell(measure), Table.Cell(unit.isEmpty ? numbers[0] : "\(numbers[0]) \(unit)"),
      Table.Cell("\(numbers[1]) à \(numbers[2])"),
    ]
  }

  private func name(_ gap: PublishedGap) -> String {
    "\(gap.indicatorCode) par \(gap.disaggregation)"
  }

  private func id(_ gap: PublishedGap) -> String {
    anchor("\(gap.indicatorCode)-\(gap.disaggregation)")
  }
}

import Foundation
package import Monitoring
package import Publishing
import Writing

/// The report of one axis, from what a stored publication tells of it.
package enum AxisReport {
  package static func compose(_ publication: AxisPublication, _ edition: Edition) -> Report {
    var blocks: [Block] = []
    blocks += Essentials(publication).blocks
    blocks += ProgrammeSection(publication).blocks
    blocks += AxisSection(publication).blocks
    blocks += MethodSection(publication).blocks
    blocks += IndicatorSection(publication).blocks
    blocks += PublicsSection(publication).blocks
    blocks += SurveySection(publication).blocks
    blocks += CompletenessSection(publication).blocks
    blocks += DictionaryAnnex(publication).blocks
    blocks += BreakdownAnnex(publication).blocks
    blocks += DigestAnnex(publication: publication, edition: edition).blocks
    return Report(metadata: metadata(publication, edition), blocks: blocks)
  }

  private static func metadata(
    _ publication: AxisPublication, _ edition: Edition
  ) -> Report.Metadata {
    let call = publication.call
    let short = String(publication.digest.prefix(12))
    let day = French.page.day(publication.today)
    var marks = publication.isFictitious ? ["Données fictives"] : []
    if edition.kind == .provisional { marks.append("Rapport provisoire") }
    return Report.Metadata(
      title: "Axe \(publication.axis.code) – \(publication.axis.name)",
      subtitle: "Rapport d’évaluation \(publication.year)",
      overline: "\(call.funder) · \(call.title)",
      marks: marks,
      facts: [
        Report.Fact(label: "Appel", value: "\(call.code), \(call.title)"),
        Report.Fact(label: "Financeur", value: call.funder),
        Report.Fact(label: "Année évaluée", value: String(publication.year)),
        Report.Fact(label: "Données au", value: day),
        Report.Fact(label: "État", value: edition.state),
        Report.Fact(label: "Publication", value: edition.origin),
        Report.Fact(label: "Empreinte des données", value: short),
      ],
      footer: "\(call.code) · Axe \(publication.axis.code) · \(publication.year) · "
        + "données au \(day) · \(short)",
      day: publication.today.description, digest: publication.digest)
  }
}

extension Edition {
  fileprivate var state: String {
    switch kind {
    case .provisional: "Provisoire : les données peuvent encore être corrigées"
    case .freeze: "Gel « \(name ?? "") » : les chiffres ne changeront plus"
    }
  }

  /// When it was made, to the minute.
  var origin: String {
    "n° \(number), faite le \(French.page.day(madeOn)) à \(madeAt) (heure de Paris)"
  }
}

import Foundation
import Monitoring

/// The report of one axis, from what may be published of it.
package enum AxisReport {
  package static func compose(_ publication: Publication) -> Report {
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
    blocks += FingerprintAnnex(publication).blocks
    return Report(metadata: metadata(publication), blocks: blocks)
  }

  private static func metadata(_ publication: Publication) -> Report.Metadata {
    let call = publication.call
    let short = String(publication.fingerprint.prefix(12))
    let day = French.page.day(publication.today)
    var marks = ["Rapport provisoire"]
    if publication.isFictitious { marks.insert("Données fictives", at: 0) }
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
        Report.Fact(
          label: "État", value: "Provisoire : les données peuvent encore être corrigées"),
        Report.Fact(label: "Empreinte des données", value: short.isEmpty ? "sans" : short),
      ],
      footer: "\(call.code) · Axe \(publication.axis.code) · \(publication.year) · "
        + "données au \(day)" + (short.isEmpty ? "" : " · \(short)"),
      day: publication.today.description, fingerprint: publication.fingerprint)
  }
}

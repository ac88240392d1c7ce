import Foundation
package import Monitoring
package import Publishing
import Writing

/// What the first page of every report says, and the foot of all others.
enum ReportCover {
  static func metadata(
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

  static func project(_ slice: PublicationSlice, _ edition: Edition) -> Report.Metadata {
    var cover = Self.metadata(slice, edition)
    cover.layout = .brief
    return cover
  }

  static func summary(_ slice: PublicationSlice, _ edition: Edition) -> Report.Metadata {
    var cover = Self.metadata(slice, edition)
    cover.subtitle = "L’évaluation de \(slice.year) en deux pages"
    cover.layout = .summary
    return cover
  }

  static func easy(_ slice: PublicationSlice, _ edition: Edition) -> Report.Metadata {
    var cover = Self.metadata(slice, edition)
    cover.title = slice.words.easyTitle
    cover.subtitle = "Ce qui s’est passé en \(slice.year), en facile à lire et à comprendre"
    cover.footer = "\(slice.call.code) · \(French.page.day(slice.today))"
    return cover
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
    "n° \(number), faite le \(French.page.day(madeOn)) à \(French.page.time(madeAt)) (heure de Paris)"
  }
}

extension Report {
  /// Of any report on a slice.
  package static func metadata(of slice: PublicationSlice, _ edition: Edition) -> Metadata {
    ReportCover.metadata(slice, edition).typeset
  }
}

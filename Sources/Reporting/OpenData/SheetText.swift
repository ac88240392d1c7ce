import Foundation
import Monitoring
import Publishing
import Writing

/// What both sheets have in common: fields under their names, and what is published of a project.
enum SheetText {
  static func text(
    _ title: String, _ slice: PublicationSlice, _ fields: [(name: String, content: String)]
  ) -> String {
    let marks = slice.isFictitious ? ["Données fictives.", ""] : []
    let parts = fields.flatMap { field in
      ["## \(field.name)", field.content.isEmpty ? "(à écrire)" : field.content, ""]
    }
    let source =
      "Source\u{A0}: chiffres publiés de l’appel \(slice.call.code), données au "
      + "\(French.page.day(slice.today)), empreinte \(slice.digest.prefix(12))."
    let text = (["# \(title)", ""] + marks + parts + [source]).joined(separator: "\n") + "\n"
    return PlainText.forTerminal(Typography.french(text))
  }

  static func results(_ slice: PublicationSlice) -> String {
    slice.indicators.compactMap { published -> String? in
      guard let series = published.projects.first, series.cumulated.figure.isKnown else {
        return nil
      }
      let indicator = published.indicator
      let writer = FigureText(indicator: indicator)
      let passages = indicator.countsPassages ? " passages" : ""
      let reach = ReachText(series, of: indicator, in: slice).map { " (\($0.words))" } ?? ""
      let target = series.target.map { target in
        ", cible \(target.text(writer)) (\(target.period))\u{A0}: \(target.state.label(of: indicator))"
      }
      return "- \(indicator.name)\u{A0}: \(writer.text(series.cumulated))\(passages)"
        + " depuis le début\(reach)" + (target ?? "")
    }.joined(separator: "\n")
  }

  static func participation(_ slice: PublicationSlice) -> String {
    slice.participation.map { event in
      "- \(event.quarter.label), \(event.stage.label), \(event.level.label)"
        + (event.words.map { "\u{A0}: \($0)" } ?? "")
    }.joined(separator: "\n")
  }
}

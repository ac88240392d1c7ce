import Entry
import Foundation
import Monitoring
import Writing

/// A text longer than the screen may be: detail, help, preview, summary, what is told.
struct ScreenPage: Sendable, Hashable {
  var title: String
  var body: [String]
  var keys: String
}

extension EntryScreen {
  /// Lines of a page between its title and what is below it.
  var pageRows: Int { size.rows - 6 }

  var page: ScreenPage {
    switch pane {
    case .detail, .grid, .settling: detailPage
    case .help: helpPage
    case .asked: askedPage
    case .notice: noticePage
    case .preview: previewPage
    case .summary: summaryPage
    }
  }

  func pageFrame(_ page: ScreenPage) -> ScreenFrame {
    let start = min(top, max(0, page.body.count - pageRows))
    let body = page.body.dropFirst(start).prefix(pageRows).map { ScreenLine(" " + $0) }
    let blanks = Array(repeating: ScreenLine(), count: pageRows - body.count)
    let said = messages()
    let lines =
      [
        titleLine(page.title, "\(report.projectCode)  \(report.quarter.short)"),
        below(page, start, body.count),
      ]
      + body + blanks + [ScreenLine()] + said.lines + [ScreenLine(" " + page.keys)]
    let cursor =
      said.cursor.map { ScreenFrame.Place(row: size.rows - 3 + $0.row, column: $0.column) }
      ?? ScreenFrame.Place(row: 2, column: 1)
    return ScreenFrame(lines, cursor: cursor, size: size)
  }

  /// Under the title: which lines are shown, where not all are.
  private func below(_ page: ScreenPage, _ start: Int, _ count: Int) -> ScreenLine {
    guard page.body.count > count else { return fictitiousLine }
    var line = ScreenLine(
      " Lignes \(start + 1) à \(start + count) sur \(page.body.count), ↑ ↓ pour défiler")
    line.append(fictitious, endingAt: size.columns)
    return line
  }

  private func wrapped(_ texts: [String]) -> [String] {
    texts.flatMap { text in
      let margin = text.prefix { $0 == " " }
      return String(text.dropFirst(margin.count)).lines(columns: size.columns - 2 - margin.count)
        .map { String(margin) + $0 }
    }
  }

  private var detailPage: ScreenPage {
    guard let cell = session.cell else {
      return ScreenPage(title: "DÉTAIL", body: [], keys: "Échap retour")
    }
    return ScreenPage(
      title: "DÉTAIL  \(report.label(of: cell))",
      body: wrapped(CellDetail(cell, sheet, history, changes: session.changes(of: cell)).lines),
      keys: prompt == nil
        ? "C message   S suivant   P précédent   ↑ ↓ défiler   Échap retour"
        : "Entrée enregistrer le message   Échap revenir")
  }

  private var helpPage: ScreenPage {
    ScreenPage(title: "AIDE", body: wrapped(ScreenHelp.lines), keys: "↑ ↓ défiler   Échap retour")
  }

  private var askedPage: ScreenPage {
    ScreenPage(
      title: "TRIMESTRE \(report.state.label.uppercased())", body: wrapped(whatIsAsked),
      keys: "Entrée commencer   ↑ ↓ défiler   X, dans la grille, pour relire")
  }

  private var noticePage: ScreenPage {
    ScreenPage(
      title: "À SAVOIR", body: wrapped(notice.lines), keys: "Entrée continuer   ↑ ↓ défiler")
  }

  /// Decisions and questions of the evaluators; empty before the first sending.
  var whatIsAsked: [String] { history.map { QuarterStory(report, $0).whatIsAsked } ?? [] }

  private var previewPage: ScreenPage {
    guard case .batch(let batch) = session.mode else {
      return ScreenPage(title: "APERÇU", body: [], keys: "Échap retour")
    }
    let preview = BatchPreview(batch, over: sheet)
    return ScreenPage(
      title: "APERÇU  rien n’est encore changé", body: wrapped(preview.lines),
      keys: batch.entries.isEmpty ? "Échap retour" : "O mettre   N ne rien changer   ↑ ↓ défiler")
  }

  private var summaryPage: ScreenPage {
    ScreenPage(
      title: "ENVOYER  \(name)",
      body: wrapped(EntrySummary(sheet).lines.filter { $0 != "Données fictives." }),
      keys: "Entrée envoyer   Échap revenir à la saisie")
  }
}

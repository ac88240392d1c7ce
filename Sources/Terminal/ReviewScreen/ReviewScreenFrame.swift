import Foundation
import Monitoring
import Writing

/// What the review screen shows: a pure function of its state.
extension ReviewScreen {
  package var frame: ScreenFrame {
    if let page { return frame(of: page) }
    var lines = [
      title, subhead, columns.line(ScreenLine(" Case"), columns.heads, width: size.columns, .bold),
    ]
    var cursor = ScreenFrame.Place(row: 3, column: 0)
    for place in top..<(top + bodyRows) {
      guard cells.indices.contains(place) else {
        lines.append(ScreenLine())
        continue
      }
      if place == position { cursor.row = lines.count }
      lines.append(row(at: place))
    }
    lines.append(ScreenLine())
    lines += four(about) + messages
    if asked != nil {
      let shown = field.window(columns: size.columns - 3)
      cursor = ScreenFrame.Place(row: lines.count - 1, column: 2 + shown.caret)
    }
    return ScreenFrame(lines + keys, cursor: cursor, size: size)
  }

  private var title: ScreenLine {
    let left = "RELECTURE  \(report.projectCode) \(report.projectName)"
    let right =
      fictitious + "\(report.quarter.short)  version \(report.version)  \(state)"
    return ScreenLine.title(left, right, columns: size.columns)
  }

  private var fictitious: String { report.isFictitious ? "Données fictives  " : "" }

  /// Short, that the name of the project stays whole.
  private var state: String { report.state == .returned ? "rendu" : report.state.label }

  private var subhead: ScreenLine {
    let marked = cells.count { columns.deservesALook($0) }
    var line = ScreenLine(
      " \(marked) à voir sur \(French.terminal.counted(cells.count, "case"))"
        + (history.wish == nil ? "" : "  réouverture demandée"))
    if let sent = history.versions.last {
      let by = sent.author.map { " par \($0)" } ?? ""
      line.append("  reçue\(by) le \(ParisTime.shown(sent.sentAt))")
    }
    return line
  }

  private func row(at place: Int) -> ScreenLine {
    let cell = cells[place]
    let isActive = place == position
    let label = ScreenLine((isActive ? ">" : " ") + columns.label(of: cell))
    let style: ScreenStyle = columns.deservesALook(cell) ? .bold : .plain
    var line = columns.line(label, columns.texts(of: cell), width: size.columns, style)
    if isActive { line.apply(.reverse, in: 0..<size.columns) }
    return line
  }

  /// The value, then the last that was said of the cell, as much as four lines take: the detail has all
  /// of it.
  private var about: [ScreenLine] {
    guard let cell else { return [] }
    let value = history.observation(of: cell, asOf: report.version)?.entry.shown ?? "vide"
    var said = QuarterStory(report, history).conversation(on: cell)
    if history.thread(on: cell) == .changedSince {
      said.append("La valeur a changé après votre question\u{A0}: à vérifier de nouveau.")
    }
    let first = "\(report.label(of: cell))\u{A0}: \(value)"
    var lines = first.lines(columns: size.columns - 2).cut(to: said.isEmpty ? 4 : 2)
    var talk: [[String]] = []
    for text in said.reversed() {
      let more = text.lines(columns: size.columns - 2)
      let room = 4 - lines.count - talk.joined().count
      guard talk.isEmpty || more.count <= room else { break }
      talk.insert(more.cut(to: room), at: 0)
    }
    lines += talk.joined()
    return lines.map { ScreenLine(" " + $0).shortened(to: size.columns) }
  }

  private func four(_ lines: [ScreenLine]) -> [ScreenLine] {
    lines + Array(repeating: ScreenLine(), count: 4 - lines.count)
  }

  private var messages: [ScreenLine] {
    let width = size.columns - 2
    guard let asked else {
      let said = told.flatMap { $0.lines(columns: width) }.prefix(2).map { ScreenLine(" " + $0) }
      return said + Array(repeating: ScreenLine(), count: 2 - said.count)
    }
    let typed = asked == .acceptance ? "" : field.window(columns: size.columns - 3).text
    return [
      ScreenLine(" " + (told.first ?? question(asked)), .bold).shortened(to: size.columns),
      ScreenLine("> " + typed),
    ]
  }

  private func question(_ asked: Asked) -> String {
    let label = cell.map(report.label(of:)) ?? ""
    switch asked {
    case .question: return "Question au porteur sur \(label)\u{A0}:"
    case .reason(.reopened): return "Rouvrir\u{A0}: motif, que le porteur verra d’abord\u{A0}:"
    case .reason: return "Rendre\u{A0}: ce qui est à corriger, que le porteur verra d’abord\u{A0}:"
    case .acceptance:
      return "Accepter la version \(report.version)\u{A0}? Ses valeurs compteront. O oui, N non"
    case .recount: return "Recompté sur place, \(label)\u{A0}:"
    case .recountDay(let measured):
      return "\(measured.shown) recompté quel jour (2025-01-15)\u{A0}:"
    }
  }

  private var keys: [ScreenLine] {
    let words =
      switch asked {
      case nil:
        [
          "A accepter  R rendre  O rouvrir  Q questionner  K clore  V vérifié sur place",
          "S suivant à voir  P précédent  Entrée détail  ? aide  Échap quitter",
        ]
      case .acceptance: ["O accepter   N ou Échap ne rien décider", ""]
      default: ["Entrée valider   Échap revenir", ""]
      }
    return words.map { ScreenLine($0.isEmpty ? "" : " " + $0) }
  }

  // MARK: Pages

  private func frame(of page: Page) -> ScreenFrame {
    let texts = page == .help ? Self.help : story
    let room = size.rows - 4
    var body = texts.flatMap { $0.lines(columns: size.columns - 2) }.map { ScreenLine(" " + $0) }
    if body.count > room { body = Array(body.prefix(room - 1)) + [ScreenLine(" …")] }
    let blanks = Array(repeating: ScreenLine(), count: room - body.count)
    let head = page == .help ? "AIDE" : "DÉTAIL  \(cell.map(report.label(of:)) ?? "")"
    let keys = page == .help ? "Échap retour" : "S suivant   P précédent   Échap retour"
    return ScreenFrame(
      [
        ScreenLine.title(
          head, "\(report.projectCode)  \(report.quarter.short)", columns: size.columns),
        fictitiousLine,
      ] + body + blanks + [ScreenLine(), ScreenLine(" " + keys)],
      cursor: ScreenFrame.Place(row: 2, column: 1), size: size)
  }

  private var fictitiousLine: ScreenLine {
    var line = ScreenLine()
    line.append(fictitious, endingAt: size.columns)
    return line
  }

  private var story: [String] {
    guard let cell, let indicator = report.indicator(of: cell) else { return [] }
    let definition =
      indicator.definition.isEmpty ? [] : ["Définition\u{A0}: \(indicator.definition)", ""]
    return [report.name(of: cell) + "."] + definition
      + QuarterStory(report, history).lines(of: cell, asOf: report.version)
  }

  private static let help = [
    "Une valeur ne se modifie jamais ici\u{A0}: elle se questionne, se rend ou s’accepte.",
    "",
    "↑ ↓, Page préc., Page suivante   aller d’une case à l’autre",
    "S, P      case suivante, précédente qui a un motif, une question ou une valeur changée",
    "Entrée, D détail de la case\u{A0}: définition, versions, échange, vérifications",
    "",
    "Q   poser une question au porteur sur la case",
    "K   clore la question posée sur la case",
    "V   noter ce qui a été recompté sur place, et quel jour",
    "A   accepter le trimestre\u{A0}: ses valeurs comptent",
    "R   rendre le trimestre au porteur, avec ce qui est à corriger",
    "O   rouvrir un trimestre accepté, avec le motif",
    "",
    "Colonnes\u{A0}: le trimestre d’avant, les trois dernières versions, l’écart, le motif du porteur, la relecture.",
    "Ligne à ligne, sans écran plein\u{A0}: jalon relecture ouvrir … --ligne, ou JALON_LIGNE=1.",
  ]
}

extension [String] {
  /// At most so many, the last one with a mark where there were more.
  fileprivate func cut(to most: Int) -> [String] {
    guard count > most, most > 0 else { return self }
    return prefix(most - 1) + [self[most - 1] + " …"]
  }
}

extension ScreenLine {
  /// The first line of a screen, over its whole width.
  static func title(_ left: String, _ right: String, columns: Int) -> ScreenLine {
    let style: ScreenStyle = [.bold, .reverse]
    let end = ScreenLine(right + " ", style)
    var line = ScreenLine(" " + left, style)
    // Two blanks part them where the left is cut.
    line = line.fitted(to: max(0, columns - end.columns - 2), blanks: style)
    line.append("  " + right + " ", style)
    return line
  }
}

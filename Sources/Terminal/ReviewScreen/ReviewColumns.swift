import Foundation
import Monitoring
import Writing

/// What an evaluator sees of one cell beside the others: the quarter before, the last versions, the gap,
/// what the holder said and what was said of it.
struct ReviewColumns {
  let report: QuarterReport
  let history: QuarterHistory

  private static let valueColumns = 8
  private static let reasonColumns = 11
  private static let mostReasonColumns = 32
  private static let threadColumns = 11
  /// Of a label that is still understood when it is cut there.
  private static let labelColumns = 28

  /// The last three.
  var versions: [Int] { history.versions.map(\.number).suffix(3) }

  /// What the labels do not need goes to the holder's words.
  private func widths(in width: Int) -> [Int] {
    let values = Array(repeating: Self.valueColumns, count: versions.count + 2)
    let rest = width - values.reduce(0, +) - Self.threadColumns - Self.labelColumns
    return values + [
      min(Self.mostReasonColumns, max(Self.reasonColumns, rest)), Self.threadColumns,
    ]
  }

  var heads: [String] {
    [report.quarter.previous.brief] + versions.map { "v\($0)" } + ["écart", "Porteur", "Relecture"]
  }

  func texts(of cell: Cell) -> [String] {
    [report.value(of: cell, in: report.quarter.previous)?.short ?? ""]
      + versions.map { history.observation(of: cell, asOf: $0)?.measured.short ?? "" }
      + [gap(of: cell), reason(for: cell), thread(on: cell)]
  }

  /// Values stand to the right of their columns, words to the left.
  func line(_ label: ScreenLine, _ texts: [String], width: Int, _ style: ScreenStyle) -> ScreenLine
  {
    let widths = widths(in: width)
    let labelEnd = max(12, width - widths.reduce(0, +))
    var line = label.shortened(to: labelEnd - 1).fitted(to: labelEnd)
    var end = labelEnd
    for (index, (text, columns)) in zip(texts, widths).enumerated() {
      end += columns
      if index < versions.count + 2 {
        line.append(text, endingAt: end, style)
        line = line.fitted(to: end)
      } else {
        line.append("  ", style)
        line.append(Self.words(text, in: columns - 2), style)
        line = line.fitted(to: end)
      }
    }
    return line
  }

  /// Whole words; of a reason whose first word is longer than its column, that there is one.
  private static func words(_ text: String, in columns: Int) -> String {
    guard ScreenLine(text).columns > columns else { return text }
    var kept = ""
    for word in text.split(separator: " ") {
      let longer = kept.isEmpty ? String(word) : "\(kept) \(word)"
      guard ScreenLine(longer).columns < columns else { break }
      kept = longer
    }
    return (kept.isEmpty ? "motif" : kept) + "…"
  }

  func label(of cell: Cell) -> String {
    guard let category = report.category(of: cell) else {
      return report.indicator(of: cell).map { "\($0.code) \($0.name)" } ?? ""
    }
    guard let indicator = report.indicator(of: cell), report.breakdowns(of: indicator).count > 1,
      let disaggregation = report.disaggregation(of: cell)
    else { return "  \(category.name)" }
    // The category first: what is cut is the same on each line.
    return "  \(category.name), \(disaggregation.name.withoutInitialCapital)"
  }

  /// Explained, discussed, or changed since the version before.
  func deservesALook(_ cell: Cell) -> Bool {
    let values = history.versions(of: cell)
    return values.last?.entry.reason != nil || values.last?.entry.comment != nil
      || [.open, .answered, .changedSince].contains(history.thread(on: cell))
      || report.version > 1 && values.last?.version == report.version
  }

  private func gap(of cell: Cell) -> String {
    guard let indicator = report.indicator(of: cell),
      let now = history.observation(of: cell, asOf: report.version)?.measured
    else { return "" }
    let former = report.value(of: cell, in: report.quarter.previous)
    return GridGap.change(to: now, from: former, indicator)
  }

  private func reason(for cell: Cell) -> String {
    guard let entry = history.observation(of: cell, asOf: report.version)?.entry else { return "" }
    switch entry.reason {
    case nil: return entry.comment == nil ? "" : "message"
    case .verified: return "vérifié"
    case .activity: return "activité"
    case .method: return "méthode"
    case .other: return entry.reasonText ?? "autre"
    }
  }

  private func thread(on cell: Cell) -> String {
    switch history.thread(on: cell) {
    case .open: return "? ouverte"
    case .answered: return "répondu"
    case .changedSince: return "à revoir"
    case .closed, nil: break
    }
    if history.verifications.contains(where: { $0.cell == cell }) { return "recomptée" }
    if history.thread(on: cell) == .closed { return "close" }
    return report.state == .approved ? "acceptée" : ""
  }
}

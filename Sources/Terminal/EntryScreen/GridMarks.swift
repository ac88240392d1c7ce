import Entry
import Monitoring

/// The letters beside each cell: what a check says, what was said, whether it changed.
struct GridMarks {
  private let sheet: EntrySheet
  private let findings: [Cell?: Finding]
  private let changed: Set<Cell>
  private let open: Set<Cell>

  init(_ sheet: EntrySheet, _ found: [Finding], open: Set<Cell>) {
    self.sheet = sheet
    self.open = open
    findings = Dictionary(found.map { ($0.cell, $0) }) { first, _ in first }
    changed = sheet.quarterReport.version > 0 ? Set(sheet.changes.map(\.cell)) : []
  }

  /// `E` error, `A` alert, `a` alert confirmed, `M` missing with its reason.
  func check(_ cell: Cell) -> String {
    if let finding = findings[cell], finding.rule != .missingValue {
      return finding.severity == .error ? "E" : "A"
    }
    guard let entry = sheet[cell] else { return " " }
    if case .missing = entry.measured { return "M" }
    return entry.reason == nil ? " " : "a"
  }

  /// `Q` a question to answer, `c` a message of one's own, and `*` where it differs from what was sent.
  func text(of cell: Cell) -> String {
    let message = open.contains(cell) ? "Q" : sheet[cell]?.comment?.isEmpty == false ? "c" : " "
    return " \(check(cell))\(message)\(changed.contains(cell) ? "*" : " ")"
  }

  static let legend =
    "E erreur  A alerte  a confirmée  M manquante  Q question  c message  * modifiée"
}

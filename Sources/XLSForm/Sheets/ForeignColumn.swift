/// Columns of a survey that other tools write for themselves, told together: there are many, and nothing is
/// to be done about them.
enum ForeignColumn {
  static func isOne(_ heading: String) -> Bool {
    let name = heading.lowercased()
    return ["kobo--", "$", "bind::oc:", "bind::odk:", "bind::jr:preload", "instance::", "hxl", "_"]
      .contains { name.hasPrefix($0) }
  }

  /// Those that say what the rows of a score or of a ranking offer.
  private static let read: Set = [
    "kobo--score-choices", "kobo--rank-items", "kobo--rank-constraint-message",
  ]

  static func findings(_ headings: [String], in sheet: FormSheet, row: Int) -> [FormFinding] {
    let headings = headings.filter { !read.contains($0.lowercased()) }
    guard !headings.isEmpty, sheet != .choices, sheet != .externalChoices else { return [] }
    return [
      FormFinding(
        sheet: sheet.rawValue, row: row,
        message: "Ces colonnes d’autres outils sont laissées de côté\u{A0}:"
          + " \(headings.joined(separator: ", ")).")
    ]
  }

  /// Spellings that not every tool reads.
  static func advice(about heading: String) -> String? {
    heading.lowercased() == "count"
      ? "Cette colonne est lue comme repeat_count. Écrivez ce nom, que d’autres outils lisent."
      : nil
  }
}

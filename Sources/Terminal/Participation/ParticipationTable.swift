package import Monitoring
import Writing

/// Events read from the rows of a table whose headings are the words of the fields.
package struct ParticipationTable: Sendable {
  package struct Event: Sendable {
    /// In the file.
    package var row: Int
    package var content: ParticipationContent
  }

  package private(set) var events: [Event] = []
  /// What cannot be recorded, each with its cell: « D3 (personnes) : … ».
  package private(set) var refusals: [String] = []
  /// Headings that mean nothing here.
  package private(set) var ignoredHeadings: [String] = []

  /// - Parameter rows: with their numbers in the file; the first one has the headings.
  package init(_ rows: [(number: Int, cells: [String])], today: Day?) {
    guard let headings = rows.first else {
      refusals = ["Le fichier est vide."]
      return
    }
    let fields = headings.cells.map { text in
      ParticipationField.allCases.first { $0.rawValue == text.plain.filter { !$0.isWhitespace } }
    }
    ignoredHeadings = zip(headings.cells, fields).filter { $1 == nil && !$0.isEmpty }.map(\.0)
    let needed: [ParticipationField] = [.stage, .level, .when, .effect]
    for field in needed where !fields.contains(field) {
      refusals.append("Il manque la colonne «\u{A0}\(field.rawValue)\u{A0}».")
    }
    guard refusals.isEmpty else { return }
    for row in rows.dropFirst() where row.cells.contains(where: { !$0.isEmpty }) {
      read(row, fields, today)
    }
  }

  private mutating func read(
    _ row: (number: Int, cells: [String]), _ fields: [ParticipationField?], _ today: Day?
  ) {
    var typed = TypedParticipation()
    var wrong: [String] = []
    func cell(_ field: ParticipationField) -> String {
      let column = fields.firstIndex(of: field).map(Self.letters) ?? ""
      return "\(column)\(row.number) (\(field.rawValue))"
    }
    for (text, field) in zip(row.cells, fields) {
      guard let field, !text.isEmpty, let sentence = typed.set(field, text) else { continue }
      wrong.append("\(cell(field))\u{A0}: \(sentence)")
    }
    let needed: [ParticipationField] = [.stage, .level, .when, .effect]
    let empty = needed.filter { field in
      fields.firstIndex(of: field).map { !row.cells.indices.contains($0) || row.cells[$0].isEmpty }
        ?? true
    }
    wrong += empty.map { "\(cell($0))\u{A0}: Cette case est vide. La remplir." }
    if wrong.isEmpty, let content = typed.content {
      wrong = content.findings(today: today ?? content.heldOn ?? content.quarter.end).map {
        "\(cell($0.field))\u{A0}: \($0.sentence)"
      }
      if wrong.isEmpty { events.append(Event(row: row.number, content: content)) }
    }
    refusals += wrong
  }

  /// « A », « B », as spreadsheets name columns.
  private static func letters(_ index: Int) -> String {
    let last = Unicode.Scalar(UInt8(65 + index % 26))
    return (index >= 26 ? letters(index / 26 - 1) : "") + String(Character(last))
  }
}

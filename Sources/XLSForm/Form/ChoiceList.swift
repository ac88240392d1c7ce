/// The answers that a question offers.
package struct ChoiceList: Sendable, Hashable {
  package var name: String
  package var items: [ChoiceItem] = []
  /// The way to an item in the document that expressions look into.
  var itemPath = "root/item"

  /// Where each name stands; the first one where duplicates are allowed.
  private(set) var places: [String: Int] = [:]

  init(name: String) {
    self.name = name
  }

  /// Where a list of the sheet of external choices is kept.
  static func external(_ name: String) -> String { "\(name)_external" }

  mutating func append(_ item: ChoiceItem) {
    if places[item.name] == nil { places[item.name] = items.count }
    items.append(item)
  }

  func item(named name: String) -> ChoiceItem? {
    places[name].map { items[$0] }
  }

  /// Without the refusal: it is offered apart, with every question.
  var offered: [ChoiceItem] {
    items.filter { $0.name != Choice.refusalName }
  }

  func offers(_ name: String) -> Bool {
    name != Choice.refusalName && places[name] != nil
  }
}

package struct ChoiceItem: Sendable, Hashable {
  package var name: String
  var label: Wording
  var media: [Medium: Wording] = [:]
  /// What filters read: the columns of the sheet that XLSForm does not know, `tone` and `exclusive` among
  /// them.
  var columns: [String: String] = [:]
  var row: Int?
  /// Its words are an answer of the person, not the author's.
  var isQuoted = false

  /// As it is written; nil when the cell is empty.
  var toneCell: String? { cell("tone") }

  /// The codes of the categories that the answer stands for.
  var comparedCodes: [String] {
    (cell("compared") ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Those of former versions of the form that it stands for: one where it was renamed, several where they were merged.
  var formerNames: [String] {
    (cell("formerly") ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether it goes with no other answer.
  var isExclusive: Bool { BooleanCell(cell("exclusive") ?? "") == .yes }

  /// As it is written; nil when the cell is empty.
  var exclusiveCell: String? { cell("exclusive") }

  private func cell(_ column: String) -> String? {
    columns.first { $0.key.lowercased() == column }?.value
  }
}

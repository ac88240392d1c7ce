import Writing
import XLSForm

/// The fields of a posted page, each with all its values. They are not trusted: names that the page
/// does not have are ignored.
package struct PostedFields: Sendable, Hashable {
  package private(set) var values: [String: [String]]

  package init(_ pairs: [(name: String, value: String)] = []) {
    values = Dictionary(grouping: pairs, by: \.name).mapValues { $0.map(\.value) }
  }

  package func first(_ name: String) -> String {
    PlainText.cleanTyped(values[name]?.first ?? "")
  }

  func all(_ name: String) -> [String] {
    values[name] ?? []
  }

  /// What follows the prefix in the name of a button: `age` for `change-age`.
  func suffix(of prefix: String) -> String? {
    values.keys.filter { $0.hasPrefix(prefix) }.min().map { String($0.dropFirst(prefix.count)) }
  }
}

/// Names of fields and buttons, the same on the page and when it comes back.
enum FieldName {
  static let state = "state"
  static let answer = "answer"
  /// A button per choice.
  static let choice = "r-"
  static let rank = "rank-"
  static let change = "change-"
  static let language = "language-"
  static let display = "display-"
  /// The value of a radio that refuses: no choice of a form has a space in its name.
  static let refusal = "no answer"
}

/// The buttons that mean the same on every page.
enum PageButton: String, CaseIterable {
  case next, refuse, back, stop, send, more, yes, no, languages
}

import Writing

/// `français (fr)` as a column heading writes it. An untagged column has neither.
package struct FormLanguage: Sendable, Hashable, Codable {
  package var name: String
  /// The BCP 47 tag between the brackets, where there is one.
  package var code: String

  package init(name: String, code: String = "") {
    self.name = name
    self.code = code
  }

  package static let untagged = FormLanguage(name: "")

  init(heading: String) {
    guard heading.hasSuffix(")"), let bracket = heading.lastIndex(of: "(") else {
      self.init(name: heading)
      return
    }
    let code = heading[heading.index(after: bracket)...].dropLast()
    self.init(name: heading[..<bracket].trimmed, code: code.trimmed)
  }

  /// `français (fr)`, `français` where there is no code.
  package var heading: String {
    code.isEmpty ? name : "\(name) (\(code))"
  }

  /// People ask for `fr`, `français` or the whole `français (fr)`.
  package func answers(to request: String) -> Bool {
    let wanted = request.trimmed.lowercased()
    let spellings = [name, code, "\(name) (\(code))"]
    if wanted.isEmpty { return false }
    return spellings.contains { $0.lowercased() == wanted }
      || FormLanguage(heading: wanted).identity == identity
  }

  /// `fr` for `fr-FALC`, `français` and `fr`; the name where no code is known.
  package var primaryCode: String {
    String(identity.prefix { $0 != "-" })
  }

  package var isRightToLeft: Bool {
    ["ar", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"].contains(primaryCode)
  }
}

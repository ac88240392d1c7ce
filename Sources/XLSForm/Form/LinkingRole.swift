/// What a question is to the code by which the answers of one person to several waves are found again: the
/// column `linking` of the survey sheet.
package enum LinkingRole: String, Sendable, Hashable, CaseIterable {
  /// Whether she wants to make one.
  case consent
  /// One of the elements that it is made of.
  case code
  /// Answered each time, and compared.
  case followed
}

/// The questions of a form by which the same people are found again in the next wave.
package struct FormLinking: Sendable, Hashable {
  /// With fewer, strangers share a code by chance too often.
  package static let leastElements = 6

  package var consent: [String]
  package var elements: [String]
  package var followed: [String]

  /// Answers that go with nothing else: nobody publishes them.
  package var hidden: Set<String> { Set(consent + elements) }
}

extension Form {
  /// Nil where the form asks for no code.
  package var linking: FormLinking? {
    func names(_ role: LinkingRole) -> [String] {
      elements.filter { $0.linkingRole == role }.map { $0.isKnownByName ? $0.name : $0.key }
    }
    let code = names(.code)
    guard !code.isEmpty else { return nil }
    return FormLinking(consent: names(.consent), elements: code, followed: names(.followed))
  }
}

extension FormElement {
  var linkingRole: LinkingRole? { LinkingRole(rawValue: linkingCell.lowercased()) }
}

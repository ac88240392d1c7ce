/// What a project does, why that should work, and what of it may change elsewhere.
package struct KeyFunction: Sendable, Hashable {
  package enum Status: String, Sendable, CaseIterable {
    case kept, adaptable, bound

    package var label: String {
      switch self {
      case .kept: "à garder telle quelle"
      case .adaptable: "adaptable"
      case .bound: "liée au contexte"
      }
    }
  }

  package var name: String
  package var mechanism: String
  /// Here.
  package var form: String
  package var otherForms: String?
  package var context: String?
  package var status: Status
  package var evidence: String?

  package init(
    name: String, mechanism: String, form: String, otherForms: String? = nil,
    context: String? = nil, status: Status, evidence: String? = nil
  ) {
    self.name = name
    self.mechanism = mechanism
    self.form = form
    self.otherForms = otherForms
    self.context = context
    self.status = status
    self.evidence = evidence
  }
}

extension KeyFunction.Status: Coded {
  package var word: String {
    switch self {
    case .kept: "a_garder"
    case .adaptable: "adaptable"
    case .bound: "liee_au_contexte"
    }
  }
}

/// A function in force, by its number within the project.
package struct NumberedFunction: Sendable, Hashable {
  package var number: Int
  package var version: Int
  package var function: KeyFunction

  package init(number: Int, version: Int, function: KeyFunction) {
    self.number = number
    self.version = version
    self.function = function
  }
}

/// What the answers to a question tell about people: the column `class` of the survey sheet. How many
/// answers must stand together before they are published depends on it.
package enum QuestionClass: String, Sendable, Hashable, CaseIterable {
  case opinion, profile, health

  init?(cell: String) {
    self.init(rawValue: cell.lowercased())
  }

  /// For a form that declares no class. Nil when the sensitivity says nothing either.
  init?(sensitivity: String) {
    switch sensitivity.lowercased() {
    case "public", "internal": self = .opinion
    case "personal": self = .profile
    case "sensitive": self = .health
    default: return nil
    }
  }
}

extension FormElement {
  /// Which level of participation it is to agree, where the column `level` says so.
  var participationLevel: Int? {
    Int(levelCell).flatMap { (1...5).contains($0) ? $0 : nil }
  }

  var questionClass: QuestionClass? {
    QuestionClass(cell: classCell) ?? QuestionClass(sensitivity: sensitivity)
  }
}

/// `yes`, `no`, or a condition.
enum BooleanCell: Equatable {
  case yes, no, condition

  init(_ text: String) {
    switch text.lowercased() {
    case "", "no", "false", "false()", "non", "faux", "faux()": self = .no
    case "yes", "true", "true()", "oui", "vrai", "vrai()": self = .yes
    default: self = .condition
    }
  }
}

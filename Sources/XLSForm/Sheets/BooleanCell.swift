/// `yes`, `no`, or a condition.
enum BooleanCell: Equatable {
  case yes, no, condition

  init(_ text: String) {
    switch text.lowercased() {
    case "", "no", "false", "false()", "non": self = .no
    case "yes", "true", "true()", "oui": self = .yes
    default: self = .condition
    }
  }
}

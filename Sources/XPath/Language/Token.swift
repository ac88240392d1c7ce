struct Token: Sendable, Hashable {
  var kind: Kind
  /// In Unicode scalars from the beginning of the source.
  var position: Int

  enum Kind: Sendable, Hashable {
    case number(Double)
    case literal(String)
    case name(String)
    /// `name::`
    case axis(String)
    /// `${name}`
    case reference(String)
    case symbol(Symbol)
    case end
  }

  enum Symbol: String, Sendable, Hashable {
    case open = "("
    case close = ")"
    case openPredicate = "["
    case closePredicate = "]"
    case comma = ","
    case slash = "/"
    case doubleSlash = "//"
    case itself = "."
    case parent = ".."
    case anyName = "any *"
    case attribute = "@"
    case union = "|"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case div, mod
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and, or

    /// A symbol of two signs. Symbols that are words are read as names.
    init?(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
      switch (first, second) {
      case ("/", "/"): self = .doubleSlash
      case (".", "."): self = .parent
      case ("!", "="): self = .notEqual
      case ("<", "="): self = .lessOrEqual
      case (">", "="): self = .greaterOrEqual
      default: return nil
      }
    }

    init?(_ sign: Unicode.Scalar) {
      switch sign {
      case "(": self = .open
      case ")": self = .close
      case "[": self = .openPredicate
      case "]": self = .closePredicate
      case ",": self = .comma
      case "/": self = .slash
      case ".": self = .itself
      case "@": self = .attribute
      case "|": self = .union
      case "+": self = .plus
      case "-": self = .minus
      case "=": self = .equal
      case "<": self = .less
      case ">": self = .greater
      default: return nil
      }
    }
  }
}

extension Token.Kind {
  /// After an operand, `*` multiplies and a name is an operator (XPath 1.0, § 3.7).
  var isOperand: Bool {
    switch self {
    case .number, .literal, .name, .reference: true
    case .symbol(.close), .symbol(.closePredicate), .symbol(.itself), .symbol(.parent),
      .symbol(.anyName):
      true
    case .symbol, .axis, .end: false
    }
  }

  /// As an error message quotes it.
  var text: String {
    switch self {
    case .number(let number): NumberText.write(number)
    case .literal(let text): "'\(text)'"
    case .name(let name): name
    case .axis(let name): "\(name)::"
    case .reference(let name): "${\(name)}"
    case .symbol(.anyName): "*"
    case .symbol(let symbol): symbol.rawValue
    case .end: ""
    }
  }
}

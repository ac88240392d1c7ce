/// Evaluates a term, to its own type or directly to a number, a boolean or a text. Asking for the
/// type that is needed avoids building lists of nodes of which only the first would be used.
extension EvaluationScope {
  mutating func value(_ term: Term) throws(EvaluationError) -> ExpressionValue {
    switch term {
    case .number(let number):
      return .number(number)
    case .literal(let text):
      return .string(text)
    case .path, .union:
      return .nodes(try nodes(term))
    case .negation, .arithmetic:
      return .number(try number(term))
    case .comparison, .all, .any, .matching:
      return .boolean(try boolean(term))
    case .call(let function, let arguments):
      return try call(function, arguments)
    }
  }

  mutating func number(_ term: Term) throws(EvaluationError) -> Double {
    try spend(1)
    switch term {
    case .number(let number):
      return number
    case .path(let path):
      guard let first = try first(path) else { return .nan }
      return number(of: string(first))
    case .negation(let operand):
      return -(try number(operand))
    case .arithmetic(let first, let links):
      var result = try number(first)
      for link in links { result = link.sign.apply(result, try number(link.operand)) }
      return result
    default:
      return number(of: try value(term))
    }
  }

  mutating func boolean(_ term: Term) throws(EvaluationError) -> Bool {
    try spend(1)
    switch term {
    case .path(let path):
      return try first(path) != nil
    case .all(let terms):
      for term in terms where try !boolean(term) { return false }
      return true
    case .any(let terms):
      for term in terms where try boolean(term) { return true }
      return false
    case .comparison(let sign, let left, let right):
      return try compare(sign, left, right)
    case .matching(let subject, let pattern):
      return try matches(try string(subject), pattern)
    default:
      return boolean(of: try value(term))
    }
  }

  mutating func string(_ term: Term) throws(EvaluationError) -> String {
    try spend(1)
    switch term {
    case .literal(let text):
      return text
    case .path(let path):
      guard let first = try first(path) else { return "" }
      return try counted(string(first))
    default:
      return string(of: try value(term))
    }
  }

  mutating func nodes(_ term: Term) throws(EvaluationError) -> [NodeReference] {
    try spend(1)
    switch term {
    case .path(let path):
      return try nodes(path)
    case .union(let terms):
      var all: [NodeReference] = []
      for term in terms { all += try nodes(term) }
      return try inDocumentOrder(all)
    case .call(let function, let arguments):
      if case .nodes(let nodes) = try call(function, arguments) { return nodes }
      throw EvaluationError(
        "\(function.rawValue)() ne donne pas de questions. Écrivez un chemin à sa place.")
    default:
      throw EvaluationError("Un chemin vers des questions est attendu ici. Écrivez-le.")
    }
  }
}

extension ArithmeticSign {
  func apply(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .div: left / right
    // XPath's `mod` keeps the sign of the dividend.
    case .mod: left.truncatingRemainder(dividingBy: right)
    }
  }
}

/// The operators of each rank of precedence, as the parser looks for them.
extension Token.Symbol {
  var equality: ComparisonSign? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    default: nil
    }
  }

  var relation: ComparisonSign? {
    switch self {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  var sum: ArithmeticSign? {
    switch self {
    case .plus: .plus
    case .minus: .minus
    default: nil
    }
  }

  var product: ArithmeticSign? {
    switch self {
    case .times: .times
    case .div: .div
    case .mod: .mod
    default: nil
    }
  }
}

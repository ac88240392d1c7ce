/// XPath 1.0, § 3.4: a comparison with a list of nodes holds when it holds for one of them.
extension EvaluationScope {
  mutating func compare(
    _ sign: ComparisonSign, _ left: Term, _ right: Term
  ) throws(EvaluationError) -> Bool {
    if left.isNumber && right.isNumber {
      let (left, right) = (try number(left), try number(right))
      return sign.holds(left, right)
    }
    return try compare(sign, try value(left), try value(right))
  }

  private mutating func compare(
    _ sign: ComparisonSign, _ left: ExpressionValue, _ right: ExpressionValue
  ) throws(EvaluationError) -> Bool {
    switch (left, right) {
    // Order is that of numbers, in which true is 1: only equality is between truths.
    case (.boolean, _) where !sign.isOrder, (_, .boolean) where !sign.isOrder:
      return sign.holds(boolean(of: left) ? 1 : 0, boolean(of: right) ? 1 : 0)
    case (.nodes(let nodes), _):
      for node in nodes {
        try spend(1)
        if try compare(sign, .string(string(node)), right) { return true }
      }
      return false
    case (_, .nodes(let nodes)):
      for node in nodes {
        try spend(1)
        if try compare(sign, left, .string(string(node))) { return true }
      }
      return false
    case (.string(let left), .string(let right)):
      return compare(sign, left, right)
    // In a form, what is no number is as empty as it will be once it is stored.
    case (.number(let number), .string("")) where hidesNotANumber && !sign.isOrder,
      (.string(""), .number(let number)) where hidesNotANumber && !sign.isOrder:
      return number.isFinite == (sign == .notEqual)
    default:
      return sign.holds(number(of: left), number(of: right))
    }
  }

  /// Compared with a moment, a date is its first instant in the person's time zone, so that
  /// `today() <= now()` holds in every time zone.
  private func compare(_ sign: ComparisonSign, _ left: String, _ right: String) -> Bool {
    if DateText.isLikely(left), DateText.isLikely(right),
      let first = DateText(left, clock), let second = DateText(right, clock),
      first.isMoment || second.isMoment
    {
      return sign.holds(
        Double(first.milliseconds(in: clock)), Double(second.milliseconds(in: clock)))
    }
    if sign.isOrder { return sign.holds(number(of: left), number(of: right)) }
    return (left == right) == (sign == .equal)
  }
}

extension ComparisonSign {
  var isOrder: Bool {
    self != .equal && self != .notEqual
  }

  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Term {
  /// Whether the term gives a number whatever its operands.
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .negation, .arithmetic: true
    default: false
    }
  }
}

import Foundation

extension EvaluationScope {
  mutating func numberCall(
    _ function: FunctionName, _ arguments: [Term]
  ) throws(EvaluationError) -> Double {
    switch function {
    case .number:
      return arguments.isEmpty
        ? number(of: string(focus.reference)) : try number(arguments[0])
    case .count:
      return Double(try nodes(arguments[0]).count)
    case .countNonEmpty:
      let nodes = try nodes(arguments[0])
      try spend(nodes.count)
      return Double(nodes.count { !string($0).isEmpty })
    case .sum:
      let nodes = try nodes(arguments[0])
      try spend(nodes.count)
      return nodes.reduce(0) { $0 + number(of: string($1)) }
    case .min, .max:
      return try extreme(function, arguments)
    case .round:
      let digits = arguments.count > 1 ? try number(arguments[1]) : 0
      return try number(arguments[0]).roundedAwayFromZero(digits: digits)
    case .pow:
      return Foundation.pow(try number(arguments[0]), try number(arguments[1]))
    case .random:
      return draw { Double.random(in: 0..<1, using: &$0) }
    default:
      return Self.apply(function, to: try number(arguments[0]))
    }
  }

  private static func apply(_ function: FunctionName, to number: Double) -> Double {
    switch function {
    case .int: number.rounded(.towardZero)
    case .floor: number.rounded(.down)
    case .ceiling: number.rounded(.up)
    case .abs: number.magnitude
    case .log: Foundation.log(number)
    case .log10: Foundation.log10(number)
    case .exp: Foundation.exp(number)
    case .sqrt: number.squareRoot()
    default: number
    }
  }

  /// A blank value makes the result NaN, as in `sum()`; `Expression.advice` warns the author.
  private mutating func extreme(
    _ function: FunctionName, _ arguments: [Term]
  ) throws(EvaluationError) -> Double {
    let numbers = try strings(arguments).map { number(of: $0) }
    guard let first = numbers.first, !numbers.contains(where: \.isNaN) else { return .nan }
    return numbers.dropFirst().reduce(first) {
      function == .min ? Swift.min($0, $1) : Swift.max($0, $1)
    }
  }
}

extension Double {
  /// Rounds halves away from zero, -1.5 to -2. Shifts the decimal digits rather than the binary
  /// number, so that 1.005 is the half that its author sees.
  func roundedAwayFromZero(digits: Double) -> Double {
    guard isFinite, !digits.isNaN else { return self.isFinite ? .nan : self }
    let places = Int(Swift.max(-400, Swift.min(400, digits.rounded(.towardZero))))
    guard places != 0 else { return rounded(.toNearestOrAwayFromZero) }
    guard let moved = shifted(by: places), moved.isFinite else { return self }
    return moved.rounded(.toNearestOrAwayFromZero).shifted(by: -places) ?? self
  }

  /// Multiplies by ten to this power, through decimal digits.
  private func shifted(by places: Int) -> Double? {
    let parts = "\(self)".split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return Double("\(parts.first ?? "0")e\(exponent + places)")
  }
}

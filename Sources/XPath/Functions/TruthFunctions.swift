extension EvaluationScope {
  mutating func truthCall(
    _ function: FunctionName, _ arguments: [Term]
  ) throws(EvaluationError) -> Bool {
    switch function {
    case .yes: return true
    case .no: return false
    case .boolean: return try boolean(arguments[0])
    case .not: return try !boolean(arguments[0])
    case .booleanFromString: return ["true", "1"].contains(try string(arguments[0]))
    default: break
    }
    let text = try string(arguments[0])
    let mark = try string(arguments[1])
    try spend((text.utf8.count + mark.utf8.count) / 16)
    switch function {
    case .startsWith: return text.utf8.starts(with: mark.utf8)
    case .endsWith: return text.utf8.reversed().starts(with: mark.utf8.reversed())
    case .contains: return text.range(ofBytes: mark) != nil
    default: return try matches(text, try pattern(mark))
    }
  }

  mutating func matches(_ text: String, _ pattern: TextPattern) throws(EvaluationError) -> Bool {
    try spend(text.utf8.count / 16)
    guard let isMatch = pattern.matches(text) else {
      throw EvaluationError("Le modèle de regex() est trop complexe ici. Simplifiez-le.")
    }
    return isMatch
  }

  /// A computed pattern is compiled at each call, so it costs many steps.
  private mutating func pattern(_ source: String) throws(EvaluationError) -> TextPattern {
    try spend(10_000)
    do {
      return try TextPattern(source)
    } catch {
      throw EvaluationError(error.message)
    }
  }
}

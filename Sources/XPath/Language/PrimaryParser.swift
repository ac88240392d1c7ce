import Writing

/// Numbers, texts, calls, references and parentheses.
extension Parser {
  mutating func primary() throws(ExpressionError) -> Term {
    let token = current
    index += 1
    switch token.kind {
    case .number(let number):
      return .number(number)
    case .literal(let text):
      return .literal(try replacingReferences(in: text, at: token.position))
    case .reference(let name):
      return try path(standingFor: name, at: token.position)
    case .name(let name):
      return try call(name, at: token.position)
    case .symbol(.open):
      let term = try expression()
      try expect(.close)
      return term
    default:
      index -= 1
      throw unexpected()
    }
  }

  private mutating func call(_ name: String, at position: Int) throws(ExpressionError) -> Term {
    guard let function = FunctionName(rawValue: name) else {
      throw ExpressionError(FunctionName.unknown(name), at: position)
    }
    try expect(.open)
    if !called.contains(function) { called.append(function) }
    functions.append(name)
    defer { functions.removeLast() }
    var arguments: [Term] = []
    if !take(.close) {
      repeat { arguments.append(try expression()) } while take(.comma)
      try expect(.close)
    }
    if function == .regex, arguments.count == 2, case .literal(let pattern) = arguments[1] {
      return .matching(arguments[0], try TextPattern(pattern))
    }
    return .call(function, arguments)
  }

  private mutating func path(
    standingFor name: String, at position: Int
  ) throws(ExpressionError) -> Term {
    .path(try resolve(name, isInLiteral: false, at: position).location)
  }

  /// `jr:choice-name(${q}, '${q}')` quotes a path.
  private func replacingReferences(
    in text: String, at position: Int
  ) throws(ExpressionError) -> String {
    guard text.contains("${") else { return text }
    var pieces = text.split(separator: "${", omittingEmptySubsequences: false)[...]
    var replaced = String(pieces.removeFirst())
    for piece in pieces {
      guard let end = piece.firstIndex(of: "}") else {
        replaced += "${" + piece
        continue
      }
      let name = String(piece[..<end]).trimmed
      replaced += try resolve(name, isInLiteral: true, at: position).text
      replaced += piece[piece.index(after: end)...]
    }
    return replaced
  }

  private func resolve(
    _ name: String, isInLiteral: Bool, at position: Int
  ) throws(ExpressionError) -> ReferencePath {
    let use = ReferenceUse(
      name: name, isInPredicate: predicateDepth > 0, enclosingFunctions: functions,
      isInLiteral: isInLiteral)
    guard let path = reference(use) else {
      throw ExpressionError(
        "Aucune question ne s’appelle « \(name) ». Corrigez ce nom.", at: position)
    }
    return path
  }
}

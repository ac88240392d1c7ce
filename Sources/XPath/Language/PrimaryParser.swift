import Writing

/// Numbers, texts, calls, references and parentheses.
extension Parser {
  mutating func primary() throws(ExpressionError) -> Term {
    let token = cursor.current
    switch token.kind {
    case .number(let number):
      cursor.advance()
      return .number(number)
    case .literal(let text):
      cursor.advance()
      return .literal(try replacingReferences(in: text, at: token.position))
    case .reference(let name):
      cursor.advance()
      return try path(standingFor: name, at: token.position)
    case .name(let name):
      cursor.advance()
      return try call(name, at: token.position)
    case .symbol(.open):
      cursor.advance()
      let term = try expression()
      try cursor.expect(.close)
      return term
    default:
      throw cursor.unexpected()
    }
  }

  private mutating func call(_ name: String, at position: Int) throws(ExpressionError) -> Term {
    guard let function = FunctionName(rawValue: name) else {
      throw ExpressionError(FunctionName.unknown(name), at: position)
    }
    try cursor.expect(.open)
    nesting.enterCall(of: function)
    defer { nesting.leaveCall() }
    var arguments: [Term] = []
    if !cursor.take(.close) {
      repeat { arguments.append(try expression()) } while cursor.take(.comma)
      try cursor.expect(.close)
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

  /// References are also replaced in texts, because `jr:choice-name(${q}, '${q}')` quotes a path.
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
      name: name, isInPredicate: nesting.isInPredicate, enclosingFunctions: nesting.functions,
      isInLiteral: isInLiteral)
    guard let path = reference(use) else {
      throw ExpressionError(
        "Aucune question ne s’appelle « \(name) ». Corrigez ce nom.", at: position)
    }
    return path
  }
}

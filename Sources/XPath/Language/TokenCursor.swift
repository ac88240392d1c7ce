/// The tokens of a formula, read from first to last; the last one, `end`, stays current.
struct TokenCursor {
  private let tokens: [Token]
  private var index = 0

  init(_ source: String) throws(ExpressionError) {
    tokens = try Lexer.tokens(of: source)
  }

  var current: Token {
    tokens[index]
  }

  /// Returns nil when the current token is not a symbol.
  var symbol: Token.Symbol? {
    guard case .symbol(let symbol) = tokens[index].kind else { return nil }
    return symbol
  }

  var position: Int {
    tokens[index].position
  }

  /// Whether a parenthesis opens just after the current token.
  var opensCall: Bool {
    guard index + 1 < tokens.count else { return false }
    return if case .symbol(.open) = tokens[index + 1].kind { true } else { false }
  }

  mutating func advance() {
    index = min(index + 1, tokens.count - 1)
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard self.symbol == symbol else { return false }
    advance()
    return true
  }

  /// Takes the current symbol when `sign` recognizes it as an operator of its rank.
  mutating func take<Sign>(_ sign: (Token.Symbol) -> Sign?) -> Sign? {
    guard let symbol, let sign = sign(symbol) else { return nil }
    advance()
    return sign
  }

  mutating func expect(_ symbol: Token.Symbol) throws(ExpressionError) {
    guard take(symbol) else {
      throw ExpressionError("« \(symbol.rawValue) » manque ici. Ajoutez-le.", at: position)
    }
  }

  /// The error to throw when no rule of the grammar accepts the current token.
  func unexpected() -> ExpressionError {
    if current.kind == .end {
      return ExpressionError("La formule s’arrête trop tôt. Complétez-la.", at: position)
    }
    if index > 0, let advice = MistakenSign.advice(tokens[index - 1].kind, current.kind) {
      return ExpressionError(advice, at: position)
    }
    return ExpressionError(
      "« \(current.kind.text) » n’est pas attendu ici. Retirez-le ou complétez la formule.",
      at: position)
  }
}

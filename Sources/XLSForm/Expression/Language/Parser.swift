/// From words to terms, by recursive descent: one method for each rank of operators, weakest first
/// (XPath 1.0, § 3).
struct Parser {
  /// Of parentheses, calls and predicates inside one another: beyond, the stack is at stake.
  static let depthLimit = 100

  let tokens: [Token]
  let reference: (ReferenceUse) -> String?
  var index = 0
  var depth = 0
  var predicateDepth = 0
  var functions: [String] = []

  static func term(
    of source: String, reference: @escaping (ReferenceUse) -> String?
  ) throws(ExpressionError) -> Term {
    var parser = Parser(tokens: try Lexer.tokens(of: source), reference: reference)
    let term = try parser.expression()
    guard parser.current.kind == .end else { throw parser.unexpected() }
    return term
  }

  private init(tokens: [Token], reference: @escaping (ReferenceUse) -> String?) {
    self.tokens = tokens
    self.reference = reference
  }

  mutating func expression() throws(ExpressionError) -> Term {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw ExpressionError(
        "Trop de parenthèses les unes dans les autres. Coupez la formule en plusieurs calculs.",
        at: current.position)
    }
    var terms = [try conjunction()]
    while take(.or) { terms.append(try conjunction()) }
    return terms.count == 1 ? terms[0] : .any(terms)
  }

  private mutating func conjunction() throws(ExpressionError) -> Term {
    var terms = [try equality()]
    while take(.and) { terms.append(try equality()) }
    return terms.count == 1 ? terms[0] : .all(terms)
  }

  private mutating func equality() throws(ExpressionError) -> Term {
    var left = try relation()
    var count = 0
    while let sign = take({ $0.equality }) {
      try limitChain(&count)
      left = .comparison(sign, left, try relation())
    }
    return left
  }

  private mutating func relation() throws(ExpressionError) -> Term {
    var left = try sum()
    var count = 0
    while let sign = take({ $0.relation }) {
      try limitChain(&count)
      left = .comparison(sign, left, try sum())
    }
    return left
  }

  private mutating func sum() throws(ExpressionError) -> Term {
    let first = try product()
    var links: [ArithmeticLink] = []
    while let sign = take({ $0.sum }) {
      links.append(ArithmeticLink(sign: sign, operand: try product()))
    }
    return links.isEmpty ? first : .arithmetic(first, links)
  }

  private mutating func product() throws(ExpressionError) -> Term {
    let first = try negation()
    var links: [ArithmeticLink] = []
    while let sign = take({ $0.product }) {
      links.append(ArithmeticLink(sign: sign, operand: try negation()))
    }
    return links.isEmpty ? first : .arithmetic(first, links)
  }

  private mutating func negation() throws(ExpressionError) -> Term {
    var count = 0
    while take(.minus) { count += 1 }
    let term = try union()
    if count == 0 { return term }
    return count.isMultiple(of: 2) ? .negation(.negation(term)) : .negation(term)
  }

  private mutating func union() throws(ExpressionError) -> Term {
    var terms = [try path()]
    while take(.union) { terms.append(try path()) }
    return terms.count == 1 ? terms[0] : .union(terms)
  }

  /// Comparisons of comparisons make a deep term out of a flat text.
  private func limitChain(_ count: inout Int) throws(ExpressionError) {
    count += 1
    guard count <= Self.depthLimit else {
      throw ExpressionError(
        "Trop de comparaisons se suivent. Séparez-les par and ou par or.", at: current.position)
    }
  }
}

extension Parser {
  var current: Token {
    tokens[min(index, tokens.count - 1)]
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    index += 1
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(ExpressionError) {
    guard take(symbol) else {
      throw ExpressionError("« \(symbol.rawValue) » manque ici. Ajoutez-le.", at: current.position)
    }
  }

  func unexpected() -> ExpressionError {
    current.kind == .end
      ? ExpressionError("La formule s’arrête trop tôt. Complétez-la.", at: current.position)
      : ExpressionError(
        "« \(current.kind.text) » n’est pas attendu ici. Retirez-le ou complétez la formule.",
        at: current.position)
  }

  private mutating func take<Sign>(_ sign: (Token.Symbol) -> Sign?) -> Sign? {
    guard case .symbol(let symbol) = current.kind, let sign = sign(symbol) else {
      return nil
    }
    index += 1
    return sign
  }
}

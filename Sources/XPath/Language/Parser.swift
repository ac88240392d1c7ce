/// From words to terms, by recursive descent: one method for each rank of operators, weakest first
/// (XPath 1.0, § 3).
struct Parser {
  /// Of parentheses, calls and predicates inside one another: beyond, the stack is at stake.
  static let depthLimit = 100

  let tokens: [Token]
  let reference: (ReferenceUse) -> ReferencePath?
  var index = 0
  var depth = 0
  var predicateDepth = 0
  /// Comparisons of comparisons, in the whole formula: each makes the term deeper.
  private var chained = 0
  /// The calls that are open, outermost first.
  var functions: [String] = []
  /// Every function met so far, once.
  var called: [FunctionName] = []

  init(
    _ source: String, reference: @escaping (ReferenceUse) -> ReferencePath?
  ) throws(ExpressionError) {
    tokens = try Lexer.tokens(of: source)
    self.reference = reference
  }

  mutating func whole() throws(ExpressionError) -> Term {
    let term = try expression()
    guard current.kind == .end else { throw unexpected() }
    return term
  }

  mutating func expression() throws(ExpressionError) -> Term {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw ExpressionError(
        "Trop de parenthèses les unes dans les autres. Coupez la formule en plusieurs calculs.",
        at: current.position)
    }
    let first = try conjunction()
    guard symbol == .or else { return first }
    var terms = [first]
    while take(.or) { terms.append(try conjunction()) }
    return .any(terms)
  }

  private mutating func conjunction() throws(ExpressionError) -> Term {
    let first = try equality()
    guard symbol == .and else { return first }
    var terms = [first]
    while take(.and) { terms.append(try equality()) }
    return .all(terms)
  }

  private mutating func equality() throws(ExpressionError) -> Term {
    var left = try relation()
    var isChain = false
    while let sign = take({ $0.equality }) {
      if isChain { try limitChain() }
      isChain = true
      left = .comparison(sign, left, try relation())
    }
    return left
  }

  private mutating func relation() throws(ExpressionError) -> Term {
    var left = try sum()
    var isChain = false
    while let sign = take({ $0.relation }) {
      if isChain { try limitChain() }
      isChain = true
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
    let first = try path()
    guard symbol == .union else { return first }
    var terms = [first]
    while take(.union) { terms.append(try path()) }
    return .union(terms)
  }

  /// Comparisons of comparisons make a deep term out of a flat text.
  private mutating func limitChain() throws(ExpressionError) {
    chained += 1
    guard chained <= Self.depthLimit else {
      throw ExpressionError(
        "Trop de comparaisons se suivent. Séparez-les par and ou par or.", at: current.position)
    }
  }
}

extension Parser {
  var current: Token {
    tokens[min(index, tokens.count - 1)]
  }

  /// The sign that comes next: asked for at each rank of operators.
  var symbol: Token.Symbol? {
    guard index < tokens.count, case .symbol(let symbol) = tokens[index].kind else { return nil }
    return symbol
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard self.symbol == symbol else { return false }
    index += 1
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(ExpressionError) {
    guard take(symbol) else {
      throw ExpressionError("« \(symbol.rawValue) » manque ici. Ajoutez-le.", at: current.position)
    }
  }

  func unexpected() -> ExpressionError {
    if current.kind == .end {
      return ExpressionError("La formule s’arrête trop tôt. Complétez-la.", at: current.position)
    }
    if index > 0, index < tokens.count,
      let advice = MistakenSign.advice(tokens[index - 1].kind, current.kind)
    {
      return ExpressionError(advice, at: current.position)
    }
    return ExpressionError(
      "« \(current.kind.text) » n’est pas attendu ici. Retirez-le ou complétez la formule.",
      at: current.position)
  }

  private mutating func take<Sign>(_ sign: (Token.Symbol) -> Sign?) -> Sign? {
    guard let symbol, let sign = sign(symbol) else { return nil }
    index += 1
    return sign
  }
}

/// A recursive descent parser: one method for each rank of operators, lowest precedence first
/// (XPath 1.0, § 3).
struct Parser {
  let reference: (ReferenceUse) -> ReferencePath?
  var cursor: TokenCursor
  var nesting = Nesting()

  init(
    _ source: String, reference: @escaping (ReferenceUse) -> ReferencePath?
  ) throws(ExpressionError) {
    cursor = try TokenCursor(source)
    self.reference = reference
  }

  mutating func whole() throws(ExpressionError) -> Term {
    let term = try expression()
    guard cursor.current.kind == .end else { throw cursor.unexpected() }
    return term
  }

  mutating func expression() throws(ExpressionError) -> Term {
    try nesting.enterExpression(at: cursor.position)
    defer { nesting.leaveExpression() }
    let first = try conjunction()
    guard cursor.symbol == .or else { return first }
    var terms = [first]
    while cursor.take(.or) { terms.append(try conjunction()) }
    return .any(terms)
  }

  private mutating func conjunction() throws(ExpressionError) -> Term {
    let first = try equality()
    guard cursor.symbol == .and else { return first }
    var terms = [first]
    while cursor.take(.and) { terms.append(try equality()) }
    return .all(terms)
  }

  private mutating func equality() throws(ExpressionError) -> Term {
    var left = try relation()
    var isChain = false
    while let sign = cursor.take({ $0.equality }) {
      if isChain { try nesting.chainComparison(at: cursor.position) }
      isChain = true
      left = .comparison(sign, left, try relation())
    }
    return left
  }

  private mutating func relation() throws(ExpressionError) -> Term {
    var left = try sum()
    var isChain = false
    while let sign = cursor.take({ $0.relation }) {
      if isChain { try nesting.chainComparison(at: cursor.position) }
      isChain = true
      left = .comparison(sign, left, try sum())
    }
    return left
  }

  private mutating func sum() throws(ExpressionError) -> Term {
    let first = try product()
    var links: [ArithmeticLink] = []
    while let sign = cursor.take({ $0.sum }) {
      links.append(ArithmeticLink(sign: sign, operand: try product()))
    }
    return links.isEmpty ? first : .arithmetic(first, links)
  }

  private mutating func product() throws(ExpressionError) -> Term {
    let first = try negation()
    var links: [ArithmeticLink] = []
    while let sign = cursor.take({ $0.product }) {
      links.append(ArithmeticLink(sign: sign, operand: try negation()))
    }
    return links.isEmpty ? first : .arithmetic(first, links)
  }

  private mutating func negation() throws(ExpressionError) -> Term {
    var count = 0
    while cursor.take(.minus) { count += 1 }
    let term = try union()
    if count == 0 { return term }
    return count.isMultiple(of: 2) ? .negation(.negation(term)) : .negation(term)
  }

  private mutating func union() throws(ExpressionError) -> Term {
    let first = try path()
    guard cursor.symbol == .union else { return first }
    var terms = [first]
    while cursor.take(.union) { terms.append(try path()) }
    return .union(terms)
  }
}

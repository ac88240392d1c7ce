/// Reads a pattern: literals, `.`, classes, escapes, groups, alternation, anchors, quantifiers.
struct PatternParser {
  static let sizeLimit = 1000
  private static let depthLimit = 50

  private var cursor: PatternCursor
  private var depth = 0

  static func node(of source: String) throws(ExpressionError) -> PatternNode {
    var parser = PatternParser(cursor: PatternCursor(source))
    let node = try parser.choice()
    guard parser.cursor.peek() == nil else {
      throw ExpressionError("Une parenthèse de trop dans le modèle. Retirez-la ou écrivez « \\) ».")
    }
    guard node.size <= sizeLimit else { throw tooLong }
    return node
  }

  private mutating func choice() throws(ExpressionError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw Self.tooLong }
    var branches = [try sequence()]
    while cursor.take("|") { branches.append(try sequence()) }
    if branches.count == 1 { return branches[0] }
    return Self.oneSet(branches).map { .scalar($0) } ?? .choice(branches)
  }

  /// `(a|b|c)` is `[abc]`, which costs one position instead of three.
  private static func oneSet(_ branches: [PatternNode]) -> ScalarSet? {
    var ranges: [ClosedRange<UInt32>] = []
    for branch in branches {
      guard case .scalar(let set) = branch else { return nil }
      ranges += set.ranges
    }
    return ScalarSet(ranges)
  }

  private mutating func sequence() throws(ExpressionError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = cursor.next(where: { $0 != "|" && $0 != ")" }) {
      nodes.append(try quantified(try atom(scalar)))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func atom(
    _ scalar: Unicode.Scalar
  ) throws(ExpressionError) -> PatternNode {
    switch scalar {
    case "(": return try group()
    case "[": return .scalar(try cursor.scalarClass())
    case ".": return .scalar(.withinLine)
    case "^": return .start
    case "$": return .end
    case "\\": return .scalar(try cursor.escape().set)
    case "*", "+", "?":
      throw ExpressionError(
        "« \(scalar) » n’a rien à répéter dans le modèle. Écrivez « \\\(scalar) » pour ce signe.")
    default: return .scalar(ScalarSet(scalar))
    }
  }

  private mutating func group() throws(ExpressionError) -> PatternNode {
    if cursor.take("?") {
      guard cursor.take(":") else {
        throw ExpressionError(
          "« (?\(cursor.peek().map { String($0) } ?? "") » n’est pas pris en charge dans un modèle."
            + " Écrivez plusieurs conditions, reliées par and ou or.")
      }
    }
    let node = try choice()
    guard cursor.take(")") else {
      throw ExpressionError("Une parenthèse du modèle n’est pas fermée. Fermez-la.")
    }
    return node
  }

  private mutating func quantified(_ node: PatternNode) throws(ExpressionError) -> PatternNode {
    guard let bounds = try quantifier() else { return node }
    // Greedy or lazy makes no difference to a match of the whole text.
    _ = cursor.take("?")
    if let next = cursor.peek(), next == "*" || next == "+" || next == "?" {
      throw ExpressionError(
        "Deux répétitions se suivent dans le modèle. Gardez-en une, ou mettez des parenthèses.")
    }
    return .repeated(node, least: bounds.least, most: bounds.most)
  }

  private mutating func quantifier() throws(ExpressionError) -> (least: Int, most: Int?)? {
    if cursor.take("*") { return (0, nil) }
    if cursor.take("+") { return (1, nil) }
    if cursor.take("?") { return (0, 1) }
    return try counts()
  }

  /// `{2}`, `{2,}` or `{2,5}`; any other brace stands for itself.
  private mutating func counts() throws(ExpressionError) -> (least: Int, most: Int?)? {
    let start = cursor
    guard cursor.take("{"), let least = count() else {
      cursor = start
      return nil
    }
    var most: Int? = least
    if cursor.take(",") { most = cursor.peek() == "}" ? nil : count() ?? -1 }
    guard cursor.take("}"), most != -1 else {
      cursor = start
      return nil
    }
    guard least <= most ?? least, max(least, most ?? 0) <= Self.sizeLimit else {
      throw ExpressionError(
        "Les nombres entre accolades vont du plus petit au plus grand, jusqu’à"
          + " \(Self.sizeLimit). Corrigez le modèle.")
    }
    return (least, most)
  }

  private mutating func count() -> Int? {
    var digits = ""
    while let digit = cursor.next(where: \.isDigit) { digits.unicodeScalars.append(digit) }
    return digits.isEmpty ? nil : Int(digits) ?? Int.max
  }

  private static var tooLong: ExpressionError {
    ExpressionError("Ce modèle est trop long ou trop imbriqué. Coupez-le en plusieurs conditions.")
  }
}

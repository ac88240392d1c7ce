/// Reads a pattern: literals, `.`, classes, escapes, groups, alternation, anchors, quantifiers.
struct PatternParser {
  static let sizeLimit = 1000
  private static let depthLimit = 50

  let scalars: [Unicode.Scalar]
  var position = 0
  private var depth = 0

  static func node(of source: String) throws(ExpressionError) -> PatternNode {
    var parser = PatternParser(scalars: Array(source.unicodeScalars))
    let node = try parser.choice()
    guard parser.peek() == nil else {
      throw ExpressionError("Une parenthèse de trop dans le modèle. Retirez-la ou écrivez « \\) ».")
    }
    guard node.size <= sizeLimit else { throw tooLong }
    return node
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private mutating func choice() throws(ExpressionError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw Self.tooLong }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    if branches.count == 1 { return branches[0] }
    return Self.oneSet(branches).map { .scalar($0) } ?? .choice(branches)
  }

  /// `(a|b|c)` is `[abc]`, which costs one position and not three.
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
    while let next = peek(), next != "|", next != ")" {
      nodes.append(try quantified(try atom()))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func atom() throws(ExpressionError) -> PatternNode {
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case "(": return try group()
    case "[": return .scalar(try scalarClass())
    case ".": return .scalar(.withinLine)
    case "^": return .start
    case "$": return .end
    case "\\": return .scalar(try escape().set)
    case "*", "+", "?":
      throw ExpressionError(
        "« \(scalar) » n’a rien à répéter dans le modèle. Écrivez « \\\(scalar) » pour ce signe.")
    default: return .scalar(ScalarSet(scalar))
    }
  }

  private mutating func group() throws(ExpressionError) -> PatternNode {
    if take("?") {
      guard take(":") else {
        throw ExpressionError(
          "« (?\(peek().map { String($0) } ?? "") » n’est pas pris en charge dans un modèle."
            + " Écrivez plusieurs conditions, reliées par and ou or.")
      }
    }
    let node = try choice()
    guard take(")") else {
      throw ExpressionError("Une parenthèse du modèle n’est pas fermée. Fermez-la.")
    }
    return node
  }

  private mutating func quantified(_ node: PatternNode) throws(ExpressionError) -> PatternNode {
    guard let bounds = try quantifier() else { return node }
    // Greedy or lazy makes no difference to a match of the whole text.
    _ = take("?")
    if let next = peek(), next == "*" || next == "+" || next == "?" {
      throw ExpressionError(
        "Deux répétitions se suivent dans le modèle. Gardez-en une, ou mettez des parenthèses.")
    }
    return .repeated(node, least: bounds.least, most: bounds.most)
  }

  private mutating func quantifier() throws(ExpressionError) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    return try counts()
  }

  /// `{2}`, `{2,}` or `{2,5}`; any other brace stands for itself.
  private mutating func counts() throws(ExpressionError) -> (least: Int, most: Int?)? {
    let start = position
    guard take("{"), let least = count() else {
      position = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = peek() == "}" ? nil : count() ?? -1 }
    guard take("}"), most != -1 else {
      position = start
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
    while let next = peek(), next.isDigit {
      digits.unicodeScalars.append(next)
      position += 1
    }
    return digits.isEmpty ? nil : Int(digits) ?? Int.max
  }

  func peek() -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    position += 1
    return true
  }

  private static var tooLong: ExpressionError {
    ExpressionError("Ce modèle est trop long ou trop imbriqué. Coupez-le en plusieurs conditions.")
  }
}

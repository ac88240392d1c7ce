import Writing

/// Several choices are stored as one text, their names separated by spaces.
extension EvaluationScope {
  mutating func choiceCall(
    _ function: FunctionName, _ arguments: [Term]
  ) throws(EvaluationError) -> ExpressionValue {
    switch function {
    case .selected:
      let wanted = try string(arguments[1]).trimmed
      let chosen = try choices(arguments[0])
      return .boolean(chosen.isEmpty ? wanted.isEmpty : chosen.contains(wanted[...]))
    case .selectedAt:
      let chosen = try choices(arguments[0])
      let place = try number(arguments[1])
      guard place >= 0, place < Double(chosen.count) else { return .string("") }
      return .string(String(chosen[Int(place)]))
    case .countSelected:
      return .number(Double(try choices(arguments[0]).count))
    case .checklist:
      let bounds = (try number(arguments[0]), try number(arguments[1]))
      let truths = try truths(arguments.dropFirst(2))
      return .boolean(Self.isWithin(bounds, Double(truths.count { $0 })))
    case .weightedChecklist:
      return .boolean(try weightedChecklist(arguments))
    default:
      let value = try string(arguments[0])
      let path = absolute(try string(arguments[1]).trimmed)
      return .string(choiceLabel?(value, path) ?? "")
    }
  }

  /// Resolves paths such as `../ville` and `current()/../ville` from the node that the expression
  /// is about.
  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var names = tree.path(of: node).split(separator: "/").map(String.init)
    for step in path.split(separator: "/") where step != "." && step != "current()" {
      if step == ".." { _ = names.popLast() } else { names.append(String(step)) }
    }
    return "/" + names.joined(separator: "/")
  }

  private mutating func choices(_ term: Term) throws(EvaluationError) -> [Substring] {
    try string(term).split(whereSeparator: \.isWhitespace)
  }

  /// Answers and weights alternate; two lists of nodes are paired in order.
  private mutating func weightedChecklist(_ arguments: [Term]) throws(EvaluationError) -> Bool {
    let bounds = (try number(arguments[0]), try number(arguments[1]))
    var total = 0.0
    var index = 2
    while index + 1 < arguments.count {
      let truths = try truths(arguments[index...index])
      let weights = try strings(arguments[(index + 1)...(index + 1)])
      for (isTrue, weight) in zip(truths, weights) where isTrue { total += number(of: weight) }
      index += 2
    }
    return Self.isWithin(bounds, total)
  }

  /// A node is true unless it is empty.
  private mutating func truths(
    _ terms: some Sequence<Term>
  ) throws(EvaluationError) -> [Bool] {
    var truths: [Bool] = []
    for term in terms {
      let value = try value(term)
      if case .nodes(let nodes) = value {
        try spend(nodes.count)
        truths += nodes.map { !string($0).isEmpty }
      } else {
        truths.append(boolean(of: value))
      }
    }
    return truths
  }

  /// -1 means no bound.
  private static func isWithin(_ bounds: (least: Double, most: Double), _ total: Double) -> Bool {
    (bounds.least < 0 || total >= bounds.least) && (bounds.most < 0 || total <= bounds.most)
  }
}

/// Letters are Unicode scalars, as XPath counts them.
extension EvaluationScope {
  mutating func textCall(
    _ function: FunctionName, _ arguments: [Term]
  ) throws(EvaluationError) -> ExpressionValue {
    switch function {
    case .stringLength:
      return .number(Double(try text(arguments).unicodeScalars.count))
    case .string:
      return .string(try text(arguments))
    case .normalizeSpace:
      let words = try text(arguments).unicodeScalars.split(whereSeparator: \.isXMLSpace)
      return .string(words.map { String($0) }.joined(separator: " "))
    case .concat:
      return .string(try counted(try strings(arguments).joined()))
    case .join:
      let separator = try string(arguments[0])
      let pieces = try strings(arguments.dropFirst())
      try spend(pieces.count * (1 + separator.utf8.count / 16))
      return .string(try counted(pieces.joined(separator: separator)))
    case .substr, .substring, .substringBefore, .substringAfter, .translate:
      return .string(try part(function, arguments))
    case .coalesce:
      for argument in arguments {
        let value = try value(argument)
        // A sum over an unanswered question is what authors write a fallback for.
        if case .number(let number) = value, !number.isFinite { continue }
        let text = try counted(string(of: value))
        if !text.isEmpty { return .string(text) }
      }
      return .string("")
    case .once:
      // The value that the node already has wins over a computed one.
      let kept = tree.value(node)
      return .string(kept.isEmpty ? try string(arguments[0]) : kept)
    default:
      return .string(try uuid(arguments))
    }
  }

  private mutating func part(
    _ function: FunctionName, _ arguments: [Term]
  ) throws(EvaluationError) -> String {
    let text = try string(arguments[0])
    switch function {
    case .substr:
      let end = arguments.count > 2 ? try number(arguments[2]) : .infinity
      return text.slice(from: try number(arguments[1]), to: end)
    case .substring:
      let length = arguments.count > 2 ? try number(arguments[2]) : nil
      return text.portion(from: try number(arguments[1]), length: length)
    case .translate:
      return text.translated(try string(arguments[1]), try string(arguments[2]))
    default:
      let mark = try string(arguments[1])
      try spend((text.utf8.count + mark.utf8.count) / 16)
      guard let found = text.range(ofBytes: mark) else { return "" }
      return function == .substringBefore
        ? String(text[..<found.lowerBound]) : String(text[found.upperBound...])
    }
  }

  /// Without an argument, the text of the context node.
  private mutating func text(_ arguments: [Term]) throws(EvaluationError) -> String {
    arguments.isEmpty ? try counted(string(focus.reference)) : try string(arguments[0])
  }

  /// RFC 4122, version 4; with a number, a token of that many letters and digits.
  private mutating func uuid(_ arguments: [Term]) throws(EvaluationError) -> String {
    guard let first = arguments.first else {
      let digits = (0..<32).map { place in
        switch place {
        case 12: "4"
        case 16: String(draw { Int.random(in: 8...11, using: &$0) }, radix: 16)
        default: String(draw { Int.random(in: 0...15, using: &$0) }, radix: 16)
        }
      }
      let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
      return groups.map { digits[$0].joined() }.joined(separator: "-")
    }
    let wanted = try number(first)
    let length = wanted > 0 ? Int(Swift.min(wanted, 1000)) : 0
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<length).map { _ in draw { letters.randomElement(using: &$0) } ?? "0" })
  }
}

extension Unicode.Scalar {
  /// The four white space characters of XML, fewer than Unicode's.
  var isXMLSpace: Bool {
    self == " " || self == "\t" || self == "\n" || self == "\r"
  }
}

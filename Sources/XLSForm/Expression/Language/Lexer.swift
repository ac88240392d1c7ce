/// The words of an expression. Names hold hyphens and dots: `f-g` is one name, `${a}-1` a subtraction.
struct Lexer {
  static let lengthLimit = 100_000

  private let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]
  /// Where each scalar begins among the bytes; one more for the end.
  private let offsets: [Int]
  private var position = 0
  private var tokens: [Token] = []

  static func tokens(of source: String) throws(ExpressionError) -> [Token] {
    guard source.utf8.count <= lengthLimit else {
      throw ExpressionError(
        "Cette formule est trop longue. Coupez-la en plusieurs calculs.", at: lengthLimit)
    }
    var lexer = Lexer(source)
    while let token = try lexer.next() { lexer.tokens.append(token) }
    lexer.tokens.append(Token(kind: .end, position: lexer.scalars.count))
    return lexer.tokens
  }

  private init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    bytes = Array(source.utf8)
    var offsets: [Int] = [0]
    offsets.reserveCapacity(scalars.count + 1)
    var end = 0
    for scalar in scalars {
      end += scalar.utf8.count
      offsets.append(end)
    }
    self.offsets = offsets
  }

  private mutating func next() throws(ExpressionError) -> Token? {
    skip { $0.isBlank }
    guard let first = peek() else { return nil }
    let start = position
    let kind: Token.Kind
    if first.isDigit || (first == "." && peek(1)?.isDigit == true) {
      kind = try number()
    } else if first == "'" || first == "\"" {
      kind = try literal(quote: first)
    } else if first == "$" {
      kind = try reference()
    } else if first.startsName {
      kind = try name()
    } else {
      kind = try symbol(first)
    }
    return Token(kind: kind, position: start)
  }

  private mutating func number() throws(ExpressionError) -> Token.Kind {
    let start = position
    skip { $0.isDigit }
    if peek() == "." {
      position += 1
      skip { $0.isDigit }
    }
    skipExponent()
    let text = text(start..<position)
    guard let number = Double(text.last == "." ? text + "0" : text) else {
      throw ExpressionError("« \(text) » n’est pas un nombre. Corrigez-le.", at: start)
    }
    return .number(number)
  }

  /// XPath has no exponent, but other engines take one where a number is written in a formula.
  private mutating func skipExponent() {
    guard peek() == "e" || peek() == "E" else { return }
    let sign = peek(1) == "-" || peek(1) == "+" ? 1 : 0
    guard peek(1 + sign)?.isDigit == true else { return }
    position += 1 + sign
    skip { $0.isDigit }
  }

  private mutating func literal(quote: Unicode.Scalar) throws(ExpressionError) -> Token.Kind {
    let start = position
    position += 1
    skip { $0 != quote }
    guard peek() == quote else {
      throw ExpressionError("Le guillemet ouvert ici n’est pas fermé. Fermez-le.", at: start)
    }
    position += 1
    return .literal(text((start + 1)..<(position - 1)))
  }

  private mutating func reference() throws(ExpressionError) -> Token.Kind {
    let start = position
    let end = scalars[start...].firstIndex(of: "}")
    guard peek(1) == "{", let end else {
      throw ExpressionError(
        "Après « $ », écrivez le nom d’une question entre accolades\u{A0}: ${age}.", at: start)
    }
    position = end + 1
    let name = text((start + 2)..<end).plain
    return .reference(name)
  }

  private mutating func name() throws(ExpressionError) -> Token.Kind {
    let start = position
    if tokens.last?.kind.isOperand == true { return try operatorName() }
    skip { $0.continuesName }
    if peek() == ":", peek(1) == ":" {
      let name = text(from: start)
      position += 2
      return .axis(name)
    }
    if peek() == ":", peek(1)?.startsName == true {
      position += 1
      skip { $0.continuesName }
    }
    return .name(text(from: start))
  }

  /// `1div2` holds an operator: where one is due, a digit ends its name.
  private mutating func operatorName() throws(ExpressionError) -> Token.Kind {
    let start = position
    skip { $0.continuesName && !$0.isDigit }
    let name = text(from: start)
    guard let symbol = Token.Symbol(rawValue: name) else {
      throw ExpressionError(
        "Un opérateur manque avant « \(name) »\u{A0}: and, or, +, -, *, div, mod, =…", at: start)
    }
    return .symbol(symbol)
  }

  private mutating func symbol(_ first: Unicode.Scalar) throws(ExpressionError) -> Token.Kind {
    if first == "*" {
      position += 1
      return .symbol(tokens.last?.kind.isOperand == true ? .times : .anyName)
    }
    if let second = peek(1), let symbol = Token.Symbol(first, second) {
      position += 2
      return .symbol(symbol)
    }
    guard let symbol = Token.Symbol(first) else {
      throw ExpressionError(
        "Le signe « \(first) » n’a pas de sens ici. Retirez-le.", at: position)
    }
    position += 1
    return .symbol(symbol)
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  private func text(from start: Int) -> String {
    text(start..<position)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
  }

  private mutating func skip(_ isSkipped: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), isSkipped(scalar) { position += 1 }
  }
}

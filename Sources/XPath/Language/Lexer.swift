import Writing

/// Splits a formula into tokens. Names hold hyphens and dots: `f-g` is one name, `${a}-1` a
/// subtraction.
struct Lexer {
  static let lengthLimit = 100_000

  private let bytes: [UInt8]
  /// The next byte, and the number of scalars before it, by which errors give their position.
  private var position = 0
  private var scalarPosition = 0
  private var tokens: [Token] = []

  static func tokens(of source: String) throws(ExpressionError) -> [Token] {
    guard source.utf8.count <= lengthLimit else {
      throw ExpressionError(
        "Cette formule est trop longue. Coupez-la en plusieurs calculs.", at: lengthLimit)
    }
    var lexer = Lexer(bytes: Array(source.utf8))
    while let token = try lexer.next() { lexer.tokens.append(token) }
    lexer.tokens.append(Token(kind: .end, position: lexer.scalarPosition))
    return lexer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func next() throws(ExpressionError) -> Token? {
    skip { $0.isBlank }
    guard let first = peek() else { return nil }
    let start = scalarPosition
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
    let (start, place) = (position, scalarPosition)
    skip { $0.isDigit }
    if peek() == "." {
      advance(1)
      skip { $0.isDigit }
    }
    skipExponent()
    let text = text(from: start)
    guard let number = Double(text.last == "." ? text + "0" : text) else {
      throw ExpressionError("« \(text) » n’est pas un nombre. Corrigez-le.", at: place)
    }
    return .number(number)
  }

  /// XPath has no exponents, but other engines accept them in formulas.
  private mutating func skipExponent() {
    guard peek() == "e" || peek() == "E" else { return }
    let sign = peek(1) == "-" || peek(1) == "+" ? 1 : 0
    guard peek(1 + sign)?.isDigit == true else { return }
    advance(1 + sign)
    skip { $0.isDigit }
  }

  private mutating func literal(quote: Unicode.Scalar) throws(ExpressionError) -> Token.Kind {
    let place = scalarPosition
    advance(1)
    let start = position
    skip { $0 != quote }
    guard peek() == quote else {
      throw ExpressionError("Le guillemet ouvert ici n’est pas fermé. Fermez-le.", at: place)
    }
    defer { advance(1) }
    return .literal(text(from: start))
  }

  private mutating func reference() throws(ExpressionError) -> Token.Kind {
    let place = scalarPosition
    let opens = peek(1) == "{"
    advance(1)
    let start = position + 1
    skip { $0 != "}" }
    guard opens, peek() == "}" else {
      throw ExpressionError(
        "Après « $ », écrivez le nom d’une question entre accolades\u{A0}: ${age}.", at: place)
    }
    defer { advance(1) }
    return .reference(text(from: start).bare)
  }

  private mutating func name() throws(ExpressionError) -> Token.Kind {
    let start = position
    if tokens.last?.kind.isOperand == true { return try operatorName() }
    skip { $0.continuesName }
    if peek() == ":", peek(1) == ":" {
      let name = text(from: start)
      advance(2)
      return .axis(name)
    }
    if peek() == ":", peek(1)?.startsName == true {
      advance(1)
      skip { $0.continuesName }
    }
    return .name(text(from: start))
  }

  /// Where an operator is due, a digit ends its name, as in `1div2`.
  private mutating func operatorName() throws(ExpressionError) -> Token.Kind {
    let (start, place) = (position, scalarPosition)
    skip { $0.continuesName && !$0.isDigit }
    let name = text(from: start)
    guard let symbol = Token.Symbol(rawValue: name) else {
      if let meant = MistakenSign.words[name.lowercased()] {
        throw ExpressionError("« \(name) » s’écrit « \(meant) ». Remplacez-le.", at: place)
      }
      throw ExpressionError(
        "Un opérateur manque avant « \(name) »\u{A0}: and, or, +, -, *, div, mod, =…", at: place)
    }
    return .symbol(symbol)
  }

  private mutating func symbol(_ first: Unicode.Scalar) throws(ExpressionError) -> Token.Kind {
    if first == "*" {
      advance(1)
      return .symbol(tokens.last?.kind.isOperand == true ? .times : .anyName)
    }
    if first.isASCII, let second = peek(1), let symbol = Token.Symbol(first, second) {
      advance(2)
      return .symbol(symbol)
    }
    guard let symbol = Token.Symbol(first) else {
      let advice = MistakenSign.advice[first] ?? "Retirez-le"
      throw ExpressionError(
        "Le signe \(MistakenSign.shown(first)) n’a pas de sens ici. \(advice).", at: scalarPosition)
    }
    advance(1)
    return .symbol(symbol)
  }
}

extension Lexer {
  /// The scalar that begins `offset` bytes further on; the bytes between must be ASCII.
  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    guard position + offset < bytes.count else { return nil }
    let byte = bytes[position + offset]
    if byte < 0x80 { return Unicode.Scalar(byte) }
    var decoder = UTF8()
    var rest = bytes[(position + offset)...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return scalar
  }

  /// Skips scalars of one byte each.
  private mutating func advance(_ count: Int) {
    position += count
    scalarPosition += count
  }

  private mutating func skip(_ isSkipped: (Unicode.Scalar) -> Bool) {
    while let scalar = peek(), isSkipped(scalar) {
      position += UTF8.width(scalar)
      scalarPosition += 1
    }
  }

  private func text(from start: Int) -> String {
    String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

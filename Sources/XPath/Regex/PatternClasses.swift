/// Character classes such as `[a-zé\d]`, and escapes.
extension PatternCursor {
  /// One letter, or the set that an escape such as `\d` stands for.
  enum Escape {
    case scalar(Unicode.Scalar)
    case set(ScalarSet)

    var set: ScalarSet {
      switch self {
      case .scalar(let scalar): ScalarSet(scalar)
      case .set(let set): set
      }
    }
  }

  mutating func scalarClass() throws(ExpressionError) -> ScalarSet {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while let next = peek(), next != "]" || isFirst {
      isFirst = false
      switch try member() {
      case .set(let set):
        ranges += set.ranges
      case .scalar(let lower):
        ranges.append(try range(from: lower))
      }
    }
    guard take("]") else {
      throw ExpressionError("Un crochet du modèle n’est pas fermé. Fermez-le.")
    }
    return isNegated ? ScalarSet(ranges).complement : ScalarSet(ranges)
  }

  private mutating func range(
    from lower: Unicode.Scalar
  ) throws(ExpressionError) -> ClosedRange<UInt32> {
    let start = self
    guard take("-"), let next = peek(), next != "]", case .scalar(let upper) = try member() else {
      self = start
      return lower.value...lower.value
    }
    guard lower <= upper else {
      throw ExpressionError(
        "« \(lower)-\(upper) » va du plus grand au plus petit. Inversez ces deux signes.")
    }
    return lower.value...upper.value
  }

  private mutating func member() throws(ExpressionError) -> Escape {
    guard let scalar = next() else {
      throw ExpressionError("Un crochet du modèle n’est pas fermé. Fermez-le.")
    }
    return scalar == "\\" ? try escape() : .scalar(scalar)
  }

  mutating func escape() throws(ExpressionError) -> Escape {
    guard let scalar = next() else {
      throw ExpressionError("Le modèle finit par « \\ ». Écrivez « \\\\ » pour ce signe.")
    }
    switch scalar {
    case "d": return .set(.digits)
    case "D": return .set(ScalarSet.digits.complement)
    case "w": return .set(.word)
    case "W": return .set(ScalarSet.word.complement)
    case "s": return .set(.space)
    case "S": return .set(ScalarSet.space.complement)
    case "t": return .scalar("\t")
    case "n": return .scalar("\n")
    case "r": return .scalar("\r")
    case "f": return .scalar("\u{0C}")
    case "v": return .scalar("\u{0B}")
    case "x": return .scalar(try hexadecimal(digits: 2))
    case "u": return .scalar(try hexadecimal(digits: 4))
    default: return .scalar(try literal(scalar))
    }
  }

  private func literal(_ scalar: Unicode.Scalar) throws(ExpressionError) -> Unicode.Scalar {
    if scalar.isDigit {
      throw ExpressionError(
        "« \\\(scalar) » reprend un groupe, ce qui n’est pas pris en charge. Écrivez le groupe.")
    }
    if scalar.isASCII, scalar.properties.isAlphabetic {
      throw ExpressionError(
        "« \\\(scalar) » n’est pas pris en charge dans un modèle. Écrivez les lettres voulues"
          + " entre crochets.")
    }
    return scalar
  }

  private mutating func hexadecimal(digits: Int) throws(ExpressionError) -> Unicode.Scalar {
    guard let text = next(digits), text.allSatisfy(\.isHexDigit),
      let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value)
    else {
      throw ExpressionError(
        "Le code d’un signe a \(digits) chiffres hexadécimaux dans un modèle. Corrigez-le.")
    }
    return scalar
  }
}

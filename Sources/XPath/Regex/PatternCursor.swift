/// The scalars of a pattern, read from first to last. Assigning an earlier copy goes back to its
/// place.
struct PatternCursor {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
  }

  func peek() -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  /// Returns nil at the end, or when the next scalar is not wanted.
  mutating func next(
    where isWanted: (Unicode.Scalar) -> Bool = { _ in true }
  ) -> Unicode.Scalar? {
    guard let scalar = peek(), isWanted(scalar) else { return nil }
    position += 1
    return scalar
  }

  /// Returns nil when fewer scalars remain.
  mutating func next(_ count: Int) -> String? {
    guard count <= scalars.count - position else { return nil }
    defer { position += count }
    return String(String.UnicodeScalarView(scalars[position..<(position + count)]))
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    next(where: { $0 == scalar }) != nil
  }
}

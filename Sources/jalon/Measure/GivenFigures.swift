import Disclosure

/// The figures to protect, as a file gives them.
struct GivenFigures: Decodable {
  let question: SuppressionRequest
  private let masked: [Int]?

  private enum Key: String, CodingKey {
    case `class`, threshold, rows, values, published, width, masked
  }

  /// Whom the figures are about.
  private enum Class: String, Decodable {
    case people, health
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    question = SuppressionRequest(
      threshold: try fields.decodeIfPresent(Int.self, forKey: .threshold) ?? 11,
      rows: try fields.decode([WholeNumbers].self, forKey: .rows).map(\.numbers),
      values: try fields.decode(WholeNumbers.self, forKey: .values).numbers,
      published: try fields.decodeIfPresent(WholeNumbers.self, forKey: .published)?.numbers ?? [],
      width: try fields.decodeIfPresent(Int.self, forKey: .width) ?? Protection.usualWidth,
      protectsGroups: try fields.decodeIfPresent(Class.self, forKey: .class) == .health)
    masked = try fields.decodeIfPresent(WholeNumbers.self, forKey: .masked)?.numbers
  }

  /// The pattern that the file gives.
  func pattern() throws -> [Int] {
    guard let masked else {
      throw Failure(
        .refused, "fichier_refuse", "Il manque «\u{A0}masked\u{A0}», le masquage à éprouver.",
        "Donner le rang de chaque chiffre masqué, à partir de 0.")
    }
    return Set(masked).sorted()
  }
}

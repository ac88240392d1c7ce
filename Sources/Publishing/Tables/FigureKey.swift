import Foundation

/// The name of a printed sum, the same from one release to the next.
struct FigureKey {
  let text: String

  /// `place`: a quarter, a year, or all time; a category.
  init(_ area: Area, _ place: String, _ part: CountPart) {
    text = "\(area.key)/\(place)/\(part.rawValue)"
  }

  init(_ area: Area, _ place: UUID, _ part: CountPart) {
    self.init(area, place.uuidString, part)
  }

  /// Reads the key of an indicator's sum; nil if it is none.
  init?(reading text: String) {
    guard Self.split(text)?.part != nil else { return nil }
    self.text = text
  }

  /// Sums of one value, which is shown whole or not at all.
  var value: String { Self.split(text).map { String($0.value) } ?? text }

  /// Nil in another key than an indicator's.
  var part: CountPart? { Self.split(text)?.part }

  /// The name of another part of the same value.
  func key(of part: CountPart) -> String { "\(value)/\(part.rawValue)" }

  /// Whether zero may stand behind the mark, since other parts of its value were small.
  var mayBeZero: Bool {
    switch Self.split(text)?.part {
    case .numerator, .rest: true
    case .whole, nil: false
    }
  }

  /// The sum of all people among whom those of this one are counted: of a share its denominator, of a
  /// category those of all categories. Nil where nothing printed tells it.
  var group: String? {
    guard let (value, part) = Self.split(text), let slash = value.lastIndex(of: "/") else {
      return nil
    }
    if part != .whole { return "\(value)/\(CountPart.whole.rawValue)" }
    guard UUID(uuidString: String(value[value.index(after: slash)...])) != nil else { return nil }
    return "\(value[..<slash])/\(TimeSpan.cumulated.key)/\(CountPart.whole.rawValue)"
  }

  /// Whether the name of a sum says that it is of an area, or of a difference with it.
  static func names(_ text: String, _ area: Area) -> Bool {
    text.split(whereSeparator: { "/-".contains($0) }).contains { $0 == area.key }
  }

  private static func split(_ text: String) -> (value: Substring, part: CountPart?)? {
    text.lastIndex(of: "/").map { slash in
      (text[..<slash], CountPart(rawValue: String(text[text.index(after: slash)...])))
    }
  }
}

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
}

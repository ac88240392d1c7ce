/// Where the person stands in the form, and what they declined on the way.
struct Navigation: Sendable {
  private(set) var cursor = Cursor.end
  /// Repeats for which the person said that there is no other instance.
  private var declined: Set<RepeatPlace> = []

  func hasDeclined(_ place: RepeatPlace) -> Bool {
    declined.contains(place)
  }

  mutating func move(to cursor: Cursor) {
    self.cursor = cursor
  }

  mutating func decline(_ place: RepeatPlace) {
    declined.insert(place)
  }

  mutating func offerAgain(_ place: RepeatPlace) {
    declined.remove(place)
  }
}

enum Cursor: Sendable, Hashable {
  case question(Place)
  case offer(RepeatPlace)
  case end
}

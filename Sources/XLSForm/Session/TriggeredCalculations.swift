/// Calculations whose trigger has changed. They run once everything else is computed.
struct TriggeredCalculations: Sendable {
  private var waiting: Set<Place> = []
  /// Those that a draft brings as they were left: nothing sets them off while it is taken in.
  private var heldBack: Set<Place> = []

  mutating func insert(_ place: Place) {
    if !heldBack.contains(place) { waiting.insert(place) }
  }

  /// The first one in the order of the form. Returns nil when all that wait are done.
  mutating func removeFirst(besides done: Set<Place>) -> Place? {
    guard let first = waiting.subtracting(done).min(by: Self.isBefore) else { return nil }
    waiting.remove(first)
    return first
  }

  mutating func removeAll() {
    waiting = []
  }

  mutating func holdBack(_ places: Set<Place>) {
    heldBack = places
    waiting.subtract(places)
  }

  private static func isBefore(_ one: Place, _ other: Place) -> Bool {
    (one.element, one.block) < (other.element, other.block)
  }
}

/// What people said, hidden or not. Every other value is a default or a calculation.
struct GivenAnswers: Sendable {
  private var given: [Place: Given] = [:]
  /// Since the last answer.
  private(set) var removedChoices: [RemovedChoices] = []

  enum Given: Sendable, Hashable {
    case answered, refused
  }

  struct RemovedChoices: Sendable, Hashable {
    var place: Place
    var names: [String]
  }

  subscript(place: Place) -> Given? {
    given[place]
  }

  var places: some Collection<Place> {
    given.keys
  }

  mutating func record(_ answer: Answer, at place: Place) {
    given[place] = answer == .refused ? .refused : .answered
  }

  mutating func forget(_ place: Place) {
    given[place] = nil
  }

  mutating func forget(where isGone: (Place) -> Bool) {
    given = given.filter { !isGone($0.key) }
  }

  /// Takes back choices that left their list, and the whole answer when none is kept.
  mutating func remove(_ names: [String], keeping kept: [String], at place: Place) {
    guard given[place] != nil else { return }
    removedChoices.append(RemovedChoices(place: place, names: names))
    if kept.isEmpty { given[place] = nil }
  }

  mutating func forgetRemovedChoices() {
    removedChoices = []
  }
}

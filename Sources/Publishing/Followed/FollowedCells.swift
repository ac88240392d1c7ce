import Monitoring

/// What the people found again said of one question, favourable or not, each time; and what those said who were
/// not. People who said nothing are in none.
struct FollowedCells {
  var favourableTwice = 0
  var lost = 0
  var gained = 0
  var notFavourableTwice = 0
  /// The first time, whatever the second: found again, or gone.
  var foundFirst = Sides()
  var left = Sides()

  struct Sides {
    var favourable = 0
    var others = 0

    var people: Int { favourable + others }

    static func - (one: Sides, other: Sides) -> Sides {
      Sides(favourable: one.favourable - other.favourable, others: one.others - other.others)
    }

    static func + (one: Sides, other: Sides) -> Sides {
      Sides(favourable: one.favourable + other.favourable, others: one.others + other.others)
    }

    var both: [Int] { [favourable, others] }
  }

  init(_ groups: [FollowedGroup], former: WaveQuestion, latter: WaveQuestion) {
    for tally in groups.flatMap(\.tallies) where tally.question == latter.name {
      add(
        tally.people, before: tally.before.map { former.isFavourable($0) },
        after: tally.after.map { latter.isFavourable($0) })
    }
  }

  /// Of an answer, whether it is favourable: nil where it says nothing. Of a wave, nil where nobody was found.
  private mutating func add(_ people: Int, before: Bool??, after: Bool??) {
    if let said = before, let isFavourable = said {
      if after == nil {
        left.add(people, isFavourable)
      } else {
        foundFirst.add(people, isFavourable)
      }
    }
    guard let said = before, let then = said, let answer = after, let now = answer else { return }
    switch (then, now) {
    case (true, true): favourableTwice += people
    case (true, false): lost += people
    case (false, true): gained += people
    case (false, false): notFavourableTwice += people
    }
  }

  var all: [Int] { [favourableTwice, lost, gained, notFavourableTwice] }
  var people: Int { all.reduce(0, +) }
  /// Of those who spoke both times.
  var first: Sides {
    Sides(favourable: favourableTwice + lost, others: gained + notFavourableTwice)
  }
  var last: Sides {
    Sides(favourable: favourableTwice + gained, others: lost + notFavourableTwice)
  }
}

extension FollowedCells.Sides {
  fileprivate mutating func add(_ people: Int, _ isFavourable: Bool) {
    if isFavourable { favourable += people } else { others += people }
  }
}

extension WaveQuestion {
  /// Nil of an answer that says nothing, or is none.
  fileprivate func isFavourable(_ choice: String) -> Bool? {
    guard telling.contains(where: { $0.name == choice }) else { return nil }
    return favourable.counts.contains(.answer(name, choice))
  }
}

import Statistics

/// The change of a favourable share over the people found again, or over all who answered where they are too few of
/// them to speak for a wave.
struct FollowedEstimate {
  let interval: Interval
  let pValue: Double
  let difference: Double
  let isPaired: Bool

  /// Of the smaller wave, how many must be found again for the pairs to come first.
  static let fewestPercent = 60

  /// Nil under thirty people.
  init?(_ question: FollowedQuestion) {
    let cells = question.cells
    guard cells.people >= ShareReading.fewestPeople,
      let pairs = try? PairedTable(
        yesYes: cells.favourableTwice, yesNo: cells.lost, noYes: cells.gained,
        noNo: cells.notFavourableTwice)
    else { return nil }
    let smaller = min(question.first.subject.responses, question.last.subject.responses)
    isPaired = cells.people * 100 >= smaller * Self.fewestPercent
    if isPaired {
      guard let estimate = try? pairs.bonettPrice(), let own = estimate.interval else { return nil }
      (interval, difference, pValue) = (own, estimate.value, pairs.mcNemar.midP)
    } else {
      let one = question.sides(of: question.former, question.first)
      let two = question.sides(of: question.latter, question.last)
      guard let first = try? Share(one.favourable, of: one.people),
        let second = try? Share(two.favourable, of: two.people),
        let overlap = try? PartialOverlap(
          waves: TwoShares(first: first, second: second), pairs: pairs),
        let estimate = try? overlap.difference(), let own = estimate.interval
      else { return nil }
      (interval, difference, pValue) = (own, estimate.value, overlap.pValue)
    }
  }

  func verdict(pValue: Double) -> PublishedChange.Verdict {
    guard pValue < 0.05, interval.excludesZero else { return .notEstablished }
    return difference > 0 ? .risen : .fallen
  }

  var change: PublishedFollowed.Change {
    PublishedFollowed.Change(
      points: Int((difference * 100).rounded()),
      lower: max(-100, Int((interval.lower * 100).rounded(.down))),
      upper: min(100, Int((interval.upper * 100).rounded(.up))), isPaired: isPaired)
  }
}

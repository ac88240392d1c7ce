/// How finely the answers to a question are told over an area, the finest first.
package enum AnswerDetail: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Answer by answer; don't knows, refusals and blanks together.
  case full
  /// Favourable, neutral, unfavourable; without a scale, the small answers together.
  case grouped
  /// Favourable or not.
  case favourableOnly
  /// At least or at most so many favourable.
  case bounded
  case hidden

  package static func < (one: AnswerDetail, other: AnswerDetail) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// What is told of a share when its number is not: « au moins 75 % ».
package struct PublishedBound: Sendable, Hashable {
  package enum Side: Sendable, Hashable, CaseIterable {
    case atLeast, atMost
  }

  package let side: Side
  /// Of those who responded.
  package let percent: Int

  package init(side: Side, percent: Int) {
    self.side = side
    self.percent = percent
  }
}

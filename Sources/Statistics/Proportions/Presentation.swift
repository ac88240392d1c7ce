/// What a number of answers allows to be shown; never decimals.
package enum Presentation: Sendable, Hashable {
  case nothing
  /// « x personnes sur n »: no percentage, no test.
  case countsOnly
  case wholePercentWithInterval

  package init(answers: Int) {
    switch answers {
    case ..<11: self = .nothing
    case ..<30: self = .countsOnly
    default: self = .wholePercentWithInterval
    }
  }
}

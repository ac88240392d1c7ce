import Statistics

/// The change of a share between two waves, over the projects that answered both.
///
/// People of one project resemble each other, so that two samples of people claim too much; and a
/// design effect under 1 is luck. So the wider of the two intervals counts, and the larger p-value.
struct ChangeEstimate {
  let first: Share
  let last: Share
  let interval: Interval
  let pValue: Double
  /// Whether it depends on each project's counts.
  let isClustered: Bool
  private let standardError: Double

  /// Returns nil where a wave has no answers.
  init?(first former: [GroupCount], last latter: [GroupCount]) {
    guard let first = Self.whole(former), let last = Self.whole(latter),
      let plain = try? TwoShares(first: first, second: last).newcombe(),
      let newcombe = plain.interval
    else { return nil }
    self.first = first
    self.last = last
    // Where everybody answers alike in both waves, nothing changed.
    let samples = (try? TwoShares(first: first, second: last).test().pValue) ?? 1
    let plainError = plain.standardError ?? 0
    guard let clustered = try? ClusteredChange(first: former, second: latter),
      clustered.clusters >= ShareReading.fewestProjects
    else {
      (interval, pValue, standardError) = (newcombe, samples, plainError)
      isClustered = false
      return
    }
    isClustered = true
    interval = clustered.interval.isWider(than: newcombe) ? clustered.interval : newcombe
    pValue = max(samples, clustered.pValue ?? 0)
    standardError = max(plainError, clustered.standardError)
  }

  /// An interval that contains 0 establishes nothing, whatever the test says.
  func verdict(pValue: Double) -> PublishedChange.Verdict {
    guard pValue < 0.05, interval.excludesZero else { return .notEstablished }
    return last.value > first.value ? .risen : .fallen
  }

  var figures: PublishedChange.Figures {
    PublishedChange.Figures(
      first: Int((first.value * 100).rounded()), last: Int((last.value * 100).rounded()),
      change: Int(((last.value - first.value) * 100).rounded()),
      lower: max(-100, Int((interval.lower * 100).rounded(.down))),
      upper: min(100, Int((interval.upper * 100).rounded(.up))),
      detectable: standardError > 0
        ? min(100, Int((detectableChange(standardError: standardError) * 100).rounded(.up))) : nil)
  }

  private static func whole(_ groups: [GroupCount]) -> Share? {
    try? Share(
      groups.reduce(0) { $0 + $1.concerned }, of: groups.reduce(0) { $0 + $1.people })
  }
}

extension Interval {
  fileprivate func isWider(than other: Interval) -> Bool {
    upper - lower > other.upper - other.lower
  }
}

/// Whether values rise or fall in time, by the signs of all their differences.
package struct KendallTrend: Sendable, Hashable {
  package let score: Int
  package let variance: Double
  package let z: Double
  package let pValue: Double
  /// The median slope of Theil and Sen; nil when no two values can be compared.
  package let slope: Double?
  package let slopeInterval: Interval?

  private init(_ sum: KendallSum, _ confidence: Confidence?) throws(EstimateRefusal) {
    score = sum.score
    variance = sum.variance
    z = sum.z
    pValue = Normal.twoSided(sum.z)
    slope = sum.medianSlope
    slopeInterval = confidence.flatMap(sum.slopeInterval)
    let numbers = [slope ?? 0, slopeInterval?.lower ?? 0, slopeInterval?.upper ?? 0]
    guard numbers.allSatisfy(\.isFinite) else { throw .beyondComputation }
  }

  /// One series without seasons. The slope is per time step.
  /// Source: H. B. Mann, Econometrica 13 (1945) 245–259; P. K. Sen, JASA 63 (1968) 1379–1389.
  package init(
    mannKendall values: [Double?], _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) {
    try KendallTrend.check([values])
    guard values.count(where: { $0 != nil }) >= 2 else { throw .tooFewValues }
    var sum = KendallSum()
    sum.add(values)
    try self.init(sum, confidence)
  }

  /// Several projects by quarter: within each project, first quarters are compared with first
  /// quarters only, so that neither the season nor the start of a project counts as a trend. The
  /// slope is per year.
  /// Source: R. M. Hirsch, J. R. Slack and R. A. Smith, Water Resources Research 18 (1982) 107–121;
  /// D. R. Helsel and L. M. Frans, Environmental Science & Technology 40 (2006) 4066–4073.
  ///
  /// - Parameter series: one for each project, all beginning in the same quarter of the year; nil
  ///   for a quarter that was not received.
  package init(regional series: [[Double?]]) throws(EstimateRefusal) {
    try KendallTrend.check(series)
    guard series.contains(where: { $0.contains { $0 != nil } }) else { throw .nobody }
    var sum = KendallSum()
    for values in series {
      for season in 0..<4 {
        sum.add(stride(from: season, to: values.count, by: 4).map { values[$0] })
      }
    }
    try self.init(sum, nil)
  }

  /// Two hundred years of quarters; a longer series is a mistake.
  private static let longest = 800
  /// All pairs of values of one season have a slope, which is kept: twenty million of them at most.
  private static let mostValues = 200_000

  private static func check(_ series: [[Double?]]) throws(EstimateRefusal) {
    let values = series.flatMap { $0.compactMap(\.self) }
    guard values.allSatisfy(\.isFinite) else { throw .notANumber }
    guard series.allSatisfy({ $0.count <= longest }), series.count <= 1000,
      values.count <= mostValues
    else { throw .seriesTooLong }
  }
}

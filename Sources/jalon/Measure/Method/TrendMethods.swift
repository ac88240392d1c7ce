import Statistics

/// One value by quarter, the first in the first season; null for a quarter that was not received.
struct SeriesRow: MethodRow {
  let values: [Double?]

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let trend = try KendallTrend(mannKendall: values)
    let seasonal = try KendallTrend(regional: [values])
    return [
      "s": .whole(trend.score),
      "var": .number(trend.variance),
      "z": .number(trend.z),
      "p": .number(trend.pValue),
      "slope": MethodValue(trend.slope),
      "slope_interval": MethodValue(trend.slopeInterval),
      "seasonal": .object(seasonal.fields),
    ]
  }
}

/// The series of several projects, all beginning in the same season.
struct RegionalSeriesRow: MethodRow {
  let series: [[Double?]]

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    try KendallTrend(regional: series).fields
  }
}

extension KendallTrend {
  fileprivate var fields: [String: MethodValue] {
    [
      "s": .whole(score), "var": .number(variance), "z": .number(z), "p": .number(pValue),
      "slope_per_year": MethodValue(slope),
    ]
  }
}

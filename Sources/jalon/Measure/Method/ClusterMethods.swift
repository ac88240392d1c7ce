import Statistics

/// People concerned and people of each project.
struct ClusteredProportionRow: MethodRow {
  let projects: [GivenShare]

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let whole = try ClusteredProportion(try projects.counts())
    return [
      "k": .whole(whole.clusters),
      "n": .whole(whole.people),
      "p": .number(whole.value),
      "se": MethodValue(whole.standardError),
      "t": MethodValue(whole.quantile()),
      "deff": MethodValue(whole.designEffect),
      "n_effective": MethodValue(whole.effectiveSize()),
      "interval": MethodValue(whole.interval()),
      "interval_t": MethodValue(whole.studentInterval()),
      "interval_logit": MethodValue(whole.logitInterval()),
      "interval_unclustered": MethodValue(whole.plainInterval()),
      "shown": .word(whole.presentation.rawValue),
    ]
  }
}

/// A sum and a number of people for each project.
struct ClusteredMeanRow: MethodRow {
  let projects: [Project]

  struct Project: Decodable {
    let sum: Double
    let n: Int
  }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let mean = try ClusteredMean(sums: projects.map(\.sum), people: projects.map(\.n))
    return [
      "mean": .number(mean.value),
      "se": MethodValue(mean.standardError),
      "interval": MethodValue(mean.interval()),
      "shown": .word(mean.presentation.rawValue),
    ]
  }
}

/// The same projects in two waves, in the same order; 0 of 0 for one that was not there.
struct ClusteredChangeRow: MethodRow {
  let wave1: [GivenShare]
  let wave2: [GivenShare]

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let change = try ClusteredChange(first: try wave1.counts(), second: try wave2.counts())
    return [
      "change": .number(change.value),
      "se": .number(change.standardError),
      "interval": MethodValue(change.interval),
      "p": MethodValue(change.pValue),
    ]
  }
}

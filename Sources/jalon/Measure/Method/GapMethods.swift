import Statistics

/// Shares of two groups in two years.
struct ShareGapRow: MethodRow {
  let ref1: GivenShare
  let dis1: GivenShare
  let ref2: GivenShare
  let dis2: GivenShare
  /// The change told to be without importance, if one was declared.
  let margin: Double?

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let change = ShareGapChange(
      first: ShareGap(reference: try ref1.share(), compared: try dis1.share()),
      second: ShareGap(reference: try ref2.share(), compared: try dis2.share()))
    let estimate = try change.estimate()
    return [
      "gap1": MethodValue(value: try change.first.estimate()),
      "gap2": MethodValue(value: try change.second.estimate()),
      "change": .object([
        "value": .number(change.value), "interval": MethodValue(estimate.interval),
        "p": .number(change.pValue), "se_wald": .number(change.standardError),
        "interval_wald": MethodValue(try change.wald().interval),
      ]),
      "ratio": .object([
        "year1": ratio(change.first), "year2": ratio(change.second),
      ]),
      "ratio_change": MethodValue(outcome(try change.ratioOfRatios())) {
        .object([
          "ratio_of_ratios": .number($0.value), "se_ln": MethodValue($0.standardError),
          "interval": MethodValue($0.interval),
        ])
      },
      "detectable": .number(change.detectable),
      "verdict_unadjusted": .word(try GapVerdict(of: change, margin: margin).rawValue),
    ]
  }

  private func ratio(_ gap: ShareGap) -> MethodValue {
    .object([
      "mover_r": MethodValue(outcome(try gap.ratio())) {
        .object(["ratio": .number($0.value), "interval": MethodValue($0.interval)])
      },
      "log": MethodValue(outcome(try gap.logarithmicRatio())) {
        .object([
          "ratio": .number($0.value), "interval": MethodValue($0.interval),
          "se_ln": MethodValue($0.standardError),
        ])
      },
    ])
  }
}

/// Means of two groups in two years.
struct MeanGapRow: MethodRow {
  let ref1: GivenMean
  let dis1: GivenMean
  let ref2: GivenMean
  let dis2: GivenMean

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let first = (reference: try ref1.sample(), compared: try dis1.sample())
    let second = (reference: try ref2.sample(), compared: try dis2.sample())
    return [
      "gap1": fields(
        try MeanContrast(reference: first.reference, compared: first.compared)),
      "gap2": fields(
        try MeanContrast(reference: second.reference, compared: second.compared)),
      "change": fields(try MeanContrast(from: first, to: second)),
    ]
  }

  private func fields(_ contrast: MeanContrast) -> MethodValue {
    .object([
      "value": .number(contrast.value), "se": .number(contrast.standardError),
      "df": MethodValue(contrast.degrees), "interval": MethodValue(contrast.interval),
      "p": MethodValue(contrast.pValue),
    ])
  }
}

struct GivenMean: Decodable {
  let mean: Double
  let sd: Double
  let n: Int

  func sample() throws(EstimateRefusal) -> SampleMean {
    try SampleMean(mean: mean, deviation: sd, people: n)
  }
}

/// Events and exposures of two groups in two years.
struct RateGapRow: MethodRow {
  let ref1: GivenRate
  let dis1: GivenRate
  let ref2: GivenRate
  let dis2: GivenRate

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let change = RateGapChange(
      first: RateGap(reference: try ref1.rate(), compared: try dis1.rate()),
      second: RateGap(reference: try ref2.rate(), compared: try dis2.rate()))
    let estimate = try change.estimate()
    return [
      "gap1": MethodValue(value: try change.first.estimate()),
      "gap2": MethodValue(value: try change.second.estimate()),
      "change": .object([
        "value": .number(estimate.value), "interval": MethodValue(estimate.interval),
        "p": .number(change.pValue),
      ]),
      "ratio": .object(["year1": ratio(change.first), "year2": ratio(change.second)]),
    ]
  }

  private func ratio(_ gap: RateGap) -> MethodValue {
    MethodValue(outcome(try gap.ratio())) {
      .object(["ratio": .number($0.value), "interval_exact": MethodValue($0.interval)])
    }
  }
}

struct GivenRate: Decodable {
  let events: Int
  let time: Double

  func rate() throws(EstimateRefusal) -> EventRate {
    try EventRate(events: events, exposure: time)
  }
}

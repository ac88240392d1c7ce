import Statistics

/// A share, its target and, if it was to be kept, the band around it.
struct ShareTargetRow: MethodRow {
  let x: Int
  let n: Int
  let target: Double
  let direction: TargetDirection
  let band: Double?

  private enum CodingKeys: String, CodingKey {
    case x, n, target, direction
    case band = "maintain_band"
  }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let held = try ShareTarget(try Share(x, of: n), target: target, direction)
    let band = band ?? 0.05
    return [
      "value": .number(held.share.value),
      "limits90": MethodValue(held.interval90),
      "score_z": MethodValue(held.score),
      "p_below_target": MethodValue(held.probabilityBelowTarget),
      "state": .word(held.state.rawValue),
      "maintain_band": .number(band),
      "state_maintain": .word(try held.maintained(within: band).rawValue),
    ]
  }
}

/// Two shares and the change that was wanted.
struct ChangeTargetRow: MethodRow {
  let x1: Int
  let n1: Int
  let x2: Int
  let n2: Int
  let target: Double

  private enum CodingKeys: String, CodingKey {
    case x1, n1, x2, n2
    case target = "target_change"
  }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let waves = TwoShares(first: try Share(x1, of: n1), second: try Share(x2, of: n2))
    let held = try ChangeTarget(waves, target: target)
    return [
      "change": .number(held.change.value),
      "limits90": MethodValue(held.change.interval),
      "state": .word(held.state.rawValue),
    ]
  }
}

/// A mean with its standard deviation, and its target.
struct MeanTargetRow: MethodRow {
  let mean: Double
  let sd: Double
  let n: Int
  let target: Double
  let direction: TargetDirection

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let sample = try SampleMean(mean: mean, deviation: sd, people: n)
    let held = try MeanTarget(sample, target: target, direction)
    return [
      "limits90": MethodValue(held.mean.interval), "state": .word(held.state.rawValue),
    ]
  }
}

/// A value, its baseline and its target; a variance of 0 for what is known without error.
struct AttainmentRow: MethodRow {
  let actual: Double
  let actualVariance: Double
  let baseline: Double
  let baselineVariance: Double
  let target: Double

  private enum CodingKeys: String, CodingKey {
    case actual, baseline, target
    case actualVariance = "var_actual"
    case baselineVariance = "var_baseline"
  }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let actual = try MeasuredLevel(actual, variance: actualVariance)
    let baseline = try MeasuredLevel(baseline, variance: baselineVariance)
    let attainment: AttainmentInterval
    do throws(EstimateRefusal) {
      attainment = try AttainmentInterval(actual: actual, baseline: baseline, target: target)
    } catch .denominatorIsZero {
      return ["attainment": .null, "fieller": .null, "delta": .null]
    } catch {
      throw error
    }
    let delta = try attainment.delta()
    return [
      "attainment": .number(attainment.value),
      "fieller": MethodValue(attainment.fieller()),
      "delta": .object([
        "se": MethodValue(delta.standardError), "interval": MethodValue(delta.interval),
      ]),
    ]
  }
}

/// The counts of the quarters of a year, or of more.
struct QuarterCountsRow: MethodRow {
  let quarters: [Int]

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let count = try OverdispersedCount(quarters: quarters)
    return [
      "total": .whole(count.total), "phi": .number(count.dispersion),
      "interval": MethodValue(count.interval),
    ]
  }
}

import Statistics

/// Two groups of known sizes, the share of the first, and the power wanted.
struct DetectableRow: MethodRow {
  let p1: Double
  let n1: Int
  let n2: Int
  let power: Double?

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let change = try DetectableChange(
      share: p1, firstSize: n1, secondSize: n2, power: power ?? 0.8)
    let increase = change.increase
    return [
      "detectable_simple": MethodValue(change.simple),
      "detectable_increase": MethodValue(increase),
      "points_told": increase.map { .whole(Int(($0 * 100).rounded(.up))) } ?? .null,
    ]
  }
}

/// People supported and people who answered, by class.
struct ResponseClassesRow: MethodRow {
  let supported: [Int]
  let answered: [Int]

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let classes = try ResponseClasses(supported: supported, answered: answered)
    let adjusted = classes.adjustedVariation
    return [
      "rate": .number(classes.rate),
      "s": .number(classes.variation),
      "r": .number(1 - 2 * classes.variation),
      "s_adjusted": MethodValue(adjusted),
      "r_adjusted": MethodValue(adjusted.map { 1 - 2 * $0 }),
      "cv": .number(classes.variationCoefficient),
      "max_bias_proportion": .number(classes.largestBiasOfShare),
      "partial": MethodValue(classes.partialIndicators),
      "dissimilarity": .number(classes.dissimilarity),
      "standardised_difference": MethodValue(classes.standardisedDifferences),
      "yang_dalton": MethodValue(classes.yangDalton),
    ]
  }
}

/// People reached, and what is known of those who need it.
struct CoverageRow: MethodRow {
  let reached: Int
  let lower: Double?
  let upper: Double?
  let need: Double?
  let standardError: Double?

  private enum CodingKeys: String, CodingKey {
    case reached, need
    case lower = "need_low"
    case upper = "need_high"
    case standardError = "se_need"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    reached = try fields.decode(Int.self, forKey: .reached)
    standardError = try fields.decodeIfPresent(Double.self, forKey: .standardError)
    need =
      try standardError == nil
      ? fields.decodeIfPresent(Double.self, forKey: .need)
      : fields.decode(Double.self, forKey: .need)
    (lower, upper) = try fields.decodeBothOrNeither(.lower, .upper)
  }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let coverage = try Coverage(reached: reached, need: given)
    var fields: [String: MethodValue] = [
      "coverage": MethodValue(coverage.interval()),
      "half_point": .whole(coverage.needHalfCovered),
    ]
    if need != nil { fields["coverage_value"] = MethodValue(coverage.value) }
    return fields
  }

  private var given: Coverage.Need {
    if let need { return .estimate(need, standardError: standardError) }
    guard let lower, let upper else { return .unknown }
    return .range(lower: lower, upper: upper)
  }
}

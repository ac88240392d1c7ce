import Statistics

/// Two gaps with their intervals, and the p-value of the change after Holm.
struct VerdictRow: MethodRow {
  let gap1: GivenGap
  let gap2: GivenGap
  let pValue: Double
  let margin: Double?
  let interval90: GivenInterval?

  private enum CodingKeys: String, CodingKey {
    case gap1, gap2, margin
    case pValue = "p_holm"
    case interval90 = "change_interval90"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    gap1 = try fields.decode(GivenGap.self, forKey: .gap1)
    gap2 = try fields.decode(GivenGap.self, forKey: .gap2)
    pValue = try fields.decode(Double.self, forKey: .pValue)
    (margin, interval90) = try fields.decodeBothOrNeither(.margin, .interval90)
  }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    var equivalence: Equivalence?
    if let margin, let interval90 {
      equivalence = try Equivalence(margin: margin, interval90: interval90.interval)
    }
    let verdict = try GapVerdict(
      first: try gap1.measured(), second: try gap2.measured(), pValue: pValue,
      equivalence: equivalence)
    return ["verdict": .word(verdict.rawValue)]
  }
}

struct GivenGap: Decodable {
  let value: Double
  let interval: GivenInterval

  func measured() throws(EstimateRefusal) -> MeasuredGap {
    try MeasuredGap(value: value, interval: interval.interval)
  }
}

/// The p-values of a family; null for what is not assessable, which does not count in it.
struct FamilyRow: MethodRow {
  let pValues: [Double?]

  private enum CodingKeys: String, CodingKey { case pValues = "p" }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    var adjusted = try holm(pValues.compactMap(\.self)).makeIterator()
    let all = pValues.map { $0 == nil ? nil : adjusted.next() }
    return [
      "holm": .list(all.map { MethodValue($0) }),
      "state": .list(
        all.map { .word($0.map { $0 < 0.05 ? "etabli" : "non_etabli" } ?? "non_evaluable") }),
    ]
  }
}

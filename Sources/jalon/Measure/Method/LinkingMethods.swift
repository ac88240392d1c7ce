import Statistics

/// The shares of the values of each element of a code, and the people of each wave.
struct LinkingCodeRow: MethodRow {
  let frequencies: [[Double]]
  let n1: Int
  let n2: Int

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let code = try LinkingCode(frequencies: frequencies, firstWave: n1, secondWave: n2)
    return [
      "agreement": MethodValue(code.agreement),
      "p_exact": .number(code.exactProbability),
      "p_one_slip": .number(code.oneSlipProbability),
      "expected_false_exact": .number(code.falseExactLinks),
      "expected_false_one_slip": .number(code.falseOneSlipLinks),
      "expected_twins_wave1": .number(code.twinsOfFirstWave),
      "p_a_leaver_finds_a_partner": .number(code.leaverFindsPartner),
      "allowed_exact": .flag(code.allowsExact),
      "allowed_one_slip": .flag(code.allowsOneSlip),
    ]
  }
}

/// All the answers of two waves, and those that are linked.
struct OverlapRow: MethodRow {
  let wave1: GivenShare
  let wave2: GivenShare
  let pairs: Pairs

  struct Pairs: Decodable {
    let a: Int
    let b: Int
    let c: Int
    let d: Int

    /// Nil if nobody is linked.
    fileprivate func table() throws(EstimateRefusal) -> PairedTable? {
      if [a, b, c, d].allSatisfy({ $0 == 0 }) { return nil }
      return try PairedTable(yesYes: a, yesNo: b, noYes: c, noNo: d)
    }
  }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let waves = TwoShares(first: try wave1.share(), second: try wave2.share())
    let overlap = try PartialOverlap(waves: waves, pairs: try pairs.table())
    let difference = try overlap.difference()
    return [
      "paired_difference": MethodValue(overlap.pairedDifference),
      "difference": .number(difference.value),
      "phi": .number(overlap.correlation),
      "se": MethodValue(difference.standardError),
      "interval": MethodValue(difference.interval),
      "se_independent": .number(overlap.independentError),
    ]
  }
}

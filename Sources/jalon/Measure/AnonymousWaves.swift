import Statistics

extension MeasureAnswer {
  /// Two waves of unlinked answers: the second minus the first.
  init(from before: CountRatio, to after: CountRatio, _ level: ConfidenceLevel) {
    let confidence = level.confidence
    let waves = outcome(try TwoShares(from: before, to: after))
    let pearson = outcome(try waves.get().pearson())
    let fisher = outcome(try waves.get().fisher())
    let wanted = outcome(try waves.get().test())
    entries = [
      Entry(key: "x1", value: .count(before.numerator)),
      Entry(key: "n1", value: .count(before.denominator)),
      Entry(key: "x2", value: .count(after.numerator)),
      Entry(key: "n2", value: .count(after.denominator)),
      Entry(
        key: "p1", heading: "Avant", value: .number(waves.map(\.first.value), .percent)),
      Entry(
        key: "p2", heading: "Après", value: .number(waves.map(\.second.value), .percent)),
      Entry(
        key: "newcomb", heading: "Évolution, après moins avant (Newcombe)",
        value: .estimate(outcome(try waves.get().newcombe(confidence)), .points)),
      Entry(
        key: "wald",
        value: .estimate(outcome(try waves.get().wald(confidence)), .points)),
      Entry(key: "diff", value: .number(waves.map { $0.second.value - $0.first.value }, .points)),
      Entry(key: "chi2", value: .number(pearson.flatMap(\.chiSquare), .plain)),
      Entry(key: "p_chi2", value: .number(pearson.map(\.pValue), .probability)),
      Entry(key: "p_fisher", value: .number(fisher.map(\.pValue), .probability)),
      Entry(
        heading: "Probabilité d’un tel écart par hasard",
        value: .number(wanted.map(\.pValue), .probability)),
    ]
    if case .success(let test) = wanted {
      entries.append(Entry(key: "test", value: .word(test.method.rawValue)))
    }
    remarks =
      waveRemarks(wanted.map(\.pValue), level) + [
        "Si des personnes ont répondu aux deux vagues, le calcul est approché, plutôt prudent."
      ]
  }
}

extension TwoShares {
  fileprivate init(from before: CountRatio, to after: CountRatio) throws(EstimateRefusal) {
    self.init(
      first: try Share(before.numerator, of: before.denominator),
      second: try Share(after.numerator, of: after.denominator))
  }
}

extension SignificanceTest {
  fileprivate var chiSquare: Outcome<Double> {
    statistic.map(Outcome.success) ?? .failure(.beyondComputation)
  }
}

/// A note common to both comparisons of waves.
func waveRemarks(_ pValue: Outcome<Double>, _ level: ConfidenceLevel) -> [String] {
  guard case .success(let pValue) = pValue else { return [level.remark] }
  let verdict =
    pValue < 0.05 ? "Le hasard seul donne rarement un tel écart." : "Pas de différence détectable."
  return [level.remark, verdict]
}

import Statistics

extension MeasureAnswer {
  /// Two waves answered by the same people. Programs get the first minus the second, as the tables of
  /// reference do; people the second minus the first, which rises when things get better.
  init(linked counts: LinkedCounts, _ level: ConfidenceLevel) {
    let confidence = level.confidence
    let table = outcome(
      try PairedTable(
        yesYes: counts.yesYes, yesNo: counts.yesNo, noYes: counts.noYes, noNo: counts.noNo))
    // The waves exchanged: the differences change their sign, the intervals their ends.
    let backwards = outcome(
      try PairedTable(
        yesYes: counts.yesYes, yesNo: counts.noYes, noYes: counts.yesNo, noNo: counts.noNo))
    let test = table.map(\.mcNemar)
    entries = [
      Entry(key: "a", value: .count(counts.yesYes)),
      Entry(key: "b", value: .count(counts.yesNo)),
      Entry(key: "c", value: .count(counts.noYes)),
      Entry(key: "d", value: .count(counts.noNo)),
      Entry(
        key: "p1", heading: "Avant",
        value: .number(table.map(\.before), .percent)),
      Entry(
        key: "p2", heading: "Après",
        value: .number(table.map(\.after), .percent)),
      Entry(
        heading: "Évolution, après moins avant (Bonett-Price)",
        value: .estimate(outcome(try table.get().bonettPrice(confidence)), .points)),
      Entry(
        key: "diff_p1_minus_p2",
        value: .number(outcome(try backwards.get().wald().value), .points)),
      Entry(
        key: "bonett_price",
        value: .estimate(outcome(try backwards.get().bonettPrice(confidence)), .points)),
      Entry(
        key: "wald",
        value: .estimate(outcome(try backwards.get().wald(confidence)), .points)),
      Entry(
        key: "newcombe10",
        value: .estimate(outcome(try backwards.get().newcombe(confidence)), .points)),
      Entry(
        key: "tango",
        value: .estimate(outcome(try backwards.get().tango(confidence)), .points)),
      Entry(
        key: "p_midp", heading: "Probabilité d’un tel écart par hasard (McNemar)",
        value: .number(test.map(\.midP), .probability)),
      Entry(key: "p_exact", value: .number(test.map(\.exact), .probability)),
      Entry(key: "p_asym", value: .number(test.map(\.asymptotic), .probability)),
    ]
    remarks = waveRemarks(test.map(\.midP), level)
  }
}

extension PairedTable {
  private var people: Double { Double(yesYes + yesNo + noYes + noNo) }
  /// The share of yes in each wave.
  fileprivate var before: Double { Double(yesYes + yesNo) / people }
  fileprivate var after: Double { Double(yesYes + noYes) / people }
}

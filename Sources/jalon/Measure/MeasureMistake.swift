import Statistics

extension MeasureAnswer {
  /// The first reason that comes from what was given, rather than from what the data allow.
  var mistake: EstimateRefusal? {
    entries.lazy.compactMap(\.value.reason).first(where: \.isMistake)
  }
}

extension EstimateRefusal {
  /// Whether the data given are to be corrected.
  var isMistake: Bool { EstimateRefusal.mistakes.contains(self) }

  private static let mistakes: Set<EstimateRefusal> = [
    .notANumber, .negativeCount, .countTooLarge, .numeratorAboveDenominator, .unequalLengths,
    .populationBelowAnswers, .shareOutsideRange, .choiceOutsideScale, .tableNotSquare,
    .orderUnclear,
    .groupsTooMany, .scaleNotPositive, .severalReferences, .rangeReversed, .marginNotPositive,
    .pairsBeyondAnswers, .frequenciesNotShares, .needNotPositive, .seriesTooLong,
    .estimateOutsideScale,
    .answerNotYesOrNo, .weightNotPositive,
  ]
}

extension Failure {
  init(_ mistake: EstimateRefusal) {
    self.init(
      .refused, mistake.rawValue, mistake.sentence, "Corriger les données, puis recommencer.")
  }

  /// What is wrong with one line of a table.
  init(
    _ reason: EstimateRefusal, line: Int, _ help: String = "Corriger les données, puis recommencer."
  ) {
    self.init(
      .refused, reason.rawValue, "Ligne \(line)\u{A0}: \(reason.sentence)", help)
  }
}

import Statistics

extension MeasureAnswer {
  /// The first reason that comes from what was given, rather than from what the data allow.
  var mistake: Reason? {
    entries.lazy.compactMap(\.value.reason).first(where: \.isMistake)
  }
}

extension Reason {
  /// Whoever gave the data has something to correct.
  var isMistake: Bool { Reason.mistakes.contains(self) }

  private static let mistakes: Set<Reason> = [
    .notANumber, .negativeCount, .countTooLarge, .numeratorAboveDenominator, .unequalLengths,
    .populationBelowAnswers, .shareOutsideRange, .choiceOutsideScale, .tableNotSquare,
    .orderUnclear,
    .groupsTooMany, .scaleNotPositive, .severalReferences,
  ]
}

extension Failure {
  init(_ mistake: Reason) {
    self.init(
      .refused, mistake.rawValue, mistake.sentence, "Corriger les données, puis recommencer.")
  }
}

/// Why a number is not given. The raw value is stable, for machines; `sentence` is for people.
package enum EstimateRefusal: String, Error, Sendable, Codable, CaseIterable {
  // Input that makes no sense.
  case notANumber, negativeCount, countTooLarge, nobody, numeratorAboveDenominator
  case unequalLengths, unknownPopulation, populationBelowAnswers, shareOutsideRange
  case choiceOutsideScale, incompleteAnswers, rangeReversed, marginNotPositive
  case answerNotYesOrNo, weightNotPositive, pairsBeyondAnswers, frequenciesNotShares,
    needNotPositive

  // Data that do not allow the estimate.
  case tooFewValues, tooFewItems, tooFewPeople, needsElevenPeople, noVariation, denominatorIsZero,
    beyondComputation

  // Projects, strata, quarters.
  case needsTwoProjects, noComparableProject, noComparableStratum, noComparableQuarter, noAnswer
  case seriesTooLong, varianceIsZero, needsFourQuarters

  // Tables of agreement.
  case tableNotSquare, chanceAgreementIsTotal

  // Groups compared.
  case orderUnclear, notOrdered, groupMissing, groupsTooMany, scaleNotPositive
  case needsTwoGroups, needsThreeGroups, needsFourGroups, needsHundredPeople
  case noReference, severalReferences, referenceMissing
  case populationMissing, estimateNegative, estimateIsZero, estimateOutsideScale, separation
  case noConvergence, differentScales, needsTwoClusters
}

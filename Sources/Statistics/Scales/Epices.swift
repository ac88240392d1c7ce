/// The EPICES score of individual precariousness, from 0 to 100, from eleven answers yes or no.
/// Only the class is kept: the answers of a person are personal data.
/// Source: C. Sass et al., Santé publique 18 (2006) 513–522: constant, weights and threshold.
package struct Epices: Sendable, Hashable {
  /// In hundredths of a point, so that no sum of weights is rounded.
  private let hundredths: Int

  package static let questions = 11

  /// In the order of the questionnaire; throws when a question has no answer.
  package init(answers: [Bool?]) throws(EstimateRefusal) {
    guard answers.count == Self.questions else { throw .unequalLengths }
    var sum = 7514
    for (answer, weight) in zip(answers, Self.weights) {
      guard let answer else { throw .incompleteAnswers }
      if answer { sum += weight }
    }
    hundredths = sum
  }

  package var score: Double { Double(hundredths) / 100 }
  package var isPrecarious: Bool { hundredths >= 3017 }
  /// One source uses this higher threshold from 16 to 25 years of age.
  package var isPrecariousYoungAdult: Bool { hundredths >= 3727 }
  /// From 1, least precarious, to 5.
  package var quintile: Int { 1 + Self.quintileStarts.filter { hundredths >= $0 }.count }

  private static let weights = [
    1006, -1183, -828, -828, 1480, -651, -710, -710, -947, -947, -710,
  ]
  private static let quintileStarts = [710, 1656, 3017, 4852]
}

import Disclosure
import Testing

@Suite struct MaskingQuestionTests {
  @Test(
    "What is wrong with a question is said, and everything stays hidden",
    arguments: [
      (MaskingQuestion(threshold: 11, rows: [[1, 0], [1]], values: [1, 2]), "longueur"),
      (MaskingQuestion(threshold: 11, rows: [[1, 0]], values: [1, 2]), "valeurs que de lignes"),
      (MaskingQuestion(threshold: 11, rows: [[2]], values: [4]), "0 et des 1"),
      (MaskingQuestion(threshold: 11, rows: [[1]], values: [-4]), "milliard"),
      (MaskingQuestion(threshold: 11, rows: [[1]], values: [.max]), "milliard"),
      (MaskingQuestion(threshold: 11, rows: [[1]], values: [4], published: [1]), "position"),
      (MaskingQuestion(threshold: -1, rows: [[1]], values: [4]), "négatif"),
      (MaskingQuestion(threshold: 11, rows: [[1], [1]], values: [4, 5]), "contredisent"),
      (
        MaskingQuestion(
          threshold: 11, rows: [[1, 1, 0], [0, 1, 1], [1, 0, 1]], values: [1, 1, 1]),
        "contredisent"
      ),
    ])
  func problems(question: MaskingQuestion, words: String) {
    let answer = question.protect()
    #expect(answer.refused?.contains(words) ?? false)
    #expect(answer.masked == Array(question.rows.indices))
  }

  @Test func `a pattern that names no figure is refused`() {
    let question = MaskingQuestion(threshold: 11, rows: [[1]], values: [4])
    #expect(question.audit(masked: [7]).refused != nil)
  }

  @Test func `no figures need no mask`() {
    let answer = MaskingQuestion(threshold: 11, rows: [], values: []).protect()
    #expect(answer.masked.isEmpty)
    #expect(answer.refused == nil)
  }

  @Test func `inner cells need not be figures themselves`() {
    let question = MaskingQuestion(
      threshold: 11,
      rows: [[1, 1, 1, 1], [1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]],
      values: [42, 35, 7, 20, 22])
    #expect(question.protect().masked == [1, 2])
  }
}

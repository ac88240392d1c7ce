import Disclosure
import Testing

@Suite struct SuppressionRequestTests {
  @Test(
    "What is wrong with a question is said, and everything stays hidden",
    arguments: [
      (SuppressionRequest(threshold: 11, rows: [[1, 0], [1]], values: [1, 2]), "longueur"),
      (
        SuppressionRequest(threshold: 11, rows: [[1, 0]], values: [1, 2]), "valeurs que de lignes"
      ),
      (SuppressionRequest(threshold: 11, rows: [[2]], values: [4]), "0 et des 1"),
      (SuppressionRequest(threshold: 11, rows: [[1]], values: [-4]), "milliard"),
      (SuppressionRequest(threshold: 11, rows: [[1]], values: [.max]), "milliard"),
      (SuppressionRequest(threshold: 11, rows: [[1]], values: [4], published: [1]), "position"),
      (SuppressionRequest(threshold: -1, rows: [[1]], values: [4]), "négatif"),
      (SuppressionRequest(threshold: 11, rows: [[1], [1]], values: [4, 5]), "contredisent"),
      (
        SuppressionRequest(
          threshold: 11, rows: [[1, 1, 0], [0, 1, 1], [1, 0, 1]], values: [1, 1, 1]),
        "contredisent"
      ),
    ])
  func problems(question: SuppressionRequest, words: String) {
    let answer = question.protect()
    #expect(answer.refused?.contains(words) ?? false)
    #expect(answer.masked == Array(question.rows.indices))
  }

  @Test func `a pattern that names no figure is refused`() {
    let question = SuppressionRequest(threshold: 11, rows: [[1]], values: [4])
    #expect(question.audit(masked: [7]).refused != nil)
  }

  @Test func `no figures need no mask`() {
    let answer = SuppressionRequest(threshold: 11, rows: [], values: []).protect()
    #expect(answer.masked.isEmpty)
    #expect(answer.refused == nil)
  }

  @Test func `inner cells need not be figures themselves`() {
    let question = SuppressionRequest(
      threshold: 11,
      rows: [[1, 1, 1, 1], [1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]],
      values: [42, 35, 7, 20, 22])
    #expect(question.protect().masked == [1, 2])
  }
}

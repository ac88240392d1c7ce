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

  @Test func `for health, nobody and everybody of a small group are hidden`() {
    var request = SuppressionRequest(
      threshold: 11, rows: [[1, 1], [1, 0], [0, 1]], values: [20, 20, 0])
    #expect(request.protect().masked == [])
    request.protectsGroups = true
    #expect(request.protect().masked == [1, 2])
    // Of thirty, it tells of no one in particular.
    request.values = [30, 30, 0]
    #expect(request.protect().masked == [])
    // Without the rest beside it, the part still says that it is all of them.
    let part = SuppressionRequest(
      threshold: 11, rows: [[1, 1], [1, 0]], values: [20, 20], protectsGroups: true)
    #expect(part.protect().masked == [1])
    // Zero of an unknown number.
    let alone = SuppressionRequest(
      threshold: 11, rows: [[1]], values: [0], protectsGroups: true)
    #expect(alone.protect().masked == [0])
  }
}

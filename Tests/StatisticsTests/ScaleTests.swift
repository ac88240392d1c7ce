// The fields are named as in the tables of numbers.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Statistics
import Testing

@Suite struct ScaleTests {
  struct Reference: Decodable {
    let data: [[String: Double]]
    let complete_case_data: [[String: Double]]
    let raw_alpha: Double
    let feldt_ci: [Double]
    let alpha_if_dropped: [Double]
    let item_rest_r: [Double]
    let complete_case_raw_alpha: Double
  }

  private static func rows(_ data: [[String: Double]]) -> [[Double?]] {
    data.map { row in ["q1", "q2", "q3", "q4"].map { row[$0] } }
  }

  @Test func `Cronbach's alpha agrees with R`() throws {
    let reference = try Vectors.read("survey_cronbach_R", as: Reference.self)
    let reliability = try cronbachAlpha(answers: Self.rows(reference.data))
    #expect(isClose(reliability.alpha.value, reference.raw_alpha))
    #expect(isClose(reliability.alpha.interval?.lower, reference.feldt_ci[0]))
    #expect(isClose(reliability.alpha.interval?.upper, reference.feldt_ci[1]))
    #expect(reliability.people == 12)
    for (item, (without, rest)) in zip(
      reliability.items, zip(reference.alpha_if_dropped, reference.item_rest_r))
    {
      #expect(isClose(item.alphaWithout, without))
      #expect(isClose(item.correlationWithRest, rest))
    }
    let complete = try cronbachAlpha(answers: Self.rows(reference.complete_case_data))
    #expect(isClose(complete.alpha.value, reference.complete_case_raw_alpha))
  }

  @Test func `incomplete rows do not count and a reversed question is turned back`() throws {
    let reference = try Vectors.read("survey_cronbach_R", as: Reference.self)
    var rows = Self.rows(reference.data)
    let alpha = try cronbachAlpha(answers: rows).alpha
    rows = rows.map { [$0[0], $0[1].map { 6 - $0 }, $0[2], $0[3]] }
    let turned = try cronbachAlpha(answers: rows, reversed: [1]).alpha
    #expect(isClose(turned.value, alpha.value))
    #expect(try cronbachAlpha(answers: rows).alpha.value < alpha.value)
    rows.append([1, nil, 5, 1])
    #expect(try cronbachAlpha(answers: rows, reversed: [1]).alpha == turned)
  }

  @Test func `an alpha that would mean nothing has a reason`() {
    let same = [[Double?]](repeating: [3, 3], count: 20)
    #expect(throws: EstimateRefusal.noVariation) { try cronbachAlpha(answers: same) }
    #expect(throws: EstimateRefusal.tooFewPeople) {
      try cronbachAlpha(answers: Array(same.prefix(9)))
    }
    #expect(throws: EstimateRefusal.tooFewItems) {
      try cronbachAlpha(answers: same.map { [$0[0]] })
    }
    #expect(throws: EstimateRefusal.tooFewItems) { try cronbachAlpha(answers: []) }
    #expect(throws: EstimateRefusal.unequalLengths) { try cronbachAlpha(answers: same + [[1]]) }
    #expect(throws: EstimateRefusal.notANumber) {
      try cronbachAlpha(answers: same + [[1, .infinity]])
    }
    #expect(throws: EstimateRefusal.choiceOutsideScale) {
      try cronbachAlpha(answers: same, reversed: [7])
    }
  }

  @Test func `a question shows its levels, its favourable share and what is set aside`() throws {
    let question = try Likert(counts: [2, 3, 5, 20, 10], setAside: 6)
    #expect(question.answers == 40)
    #expect(question.setAside == 6)
    #expect(try question.favourable() == Share(30, of: 40).wilson())
    #expect(try question.favourable(levels: 1).value == 0.25)
    #expect(try question.distribution().map(\.value) == [0.05, 0.075, 0.125, 0.5, 0.25])
    #expect(question.quartiles.median == 4)
    #expect(throws: EstimateRefusal.choiceOutsideScale) { try question.favourable(levels: 5) }
    #expect(throws: EstimateRefusal.nobody) { try Likert(counts: [0, 0, 0], setAside: 3) }
    #expect(throws: EstimateRefusal.negativeCount) { try Likert(counts: [1, -1]) }
  }

  struct EpicesRow: Decodable {
    let yes: [Int]
    let score: Double
    let precarious: Bool
  }

  @Test func `EPICES agrees with the published weights`() throws {
    for row in try Vectors.rows("epices", of: EpicesRow.self) {
      let epices = try Epices(answers: row.yes.map { $0 == 1 })
      #expect(epices.score == row.score)
      #expect(epices.isPrecarious == row.precarious)
    }
  }

  @Test func `every EPICES score lies between 0 and 100 and in one class`() throws {
    var scores: Set<Double> = []
    for pattern in 0..<2048 {
      let epices = try Epices(answers: (0..<11).map { pattern >> $0 & 1 == 1 })
      scores.insert(epices.score)
      #expect((0...100).contains(epices.score))
      #expect(epices.isPrecarious == (epices.quintile >= 4))
      #expect(epices.isPrecarious || !epices.isPrecariousYoungAdult)
    }
    #expect(scores.min() == 0 && scores.max() == 100)
  }

  @Test func `a missing EPICES answer leaves no score`() {
    let answers: [Bool?] = [true, nil] + [Bool?](repeating: false, count: 9)
    #expect(throws: EstimateRefusal.incompleteAnswers) { try Epices(answers: answers) }
    #expect(throws: EstimateRefusal.unequalLengths) { try Epices(answers: [true]) }
  }
}

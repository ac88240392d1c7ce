import Foundation
import Monitoring
import Testing

@Suite struct AlertTests {
  struct Unusual: Sendable, CustomTestStringConvertible {
    var rule: String
    var past: [Decimal]
    var figure: Decimal
    var message: String
    var testDescription: String { rule }
  }

  static let unusual: [Unusual] = [
    Unusual(
      rule: "change", past: [100], figure: 160,
      message: "I01 total : 160 au lieu de 100 au 2023-T2 (+60\u{A0}%)."),
    Unusual(
      rule: "change", past: [100], figure: 40,
      message: "I01 total : 40 au lieu de 100 au 2023-T2 (−60\u{A0}%)."),
    Unusual(
      rule: "zero_after_non_zero", past: [4], figure: 0,
      message: "I01 total : 0 après 4 au 2023-T2."),
    Unusual(
      rule: "target_exceeded", past: [500, 500], figure: 501,
      message: "I01 total : 1\u{A0}501 dépasse de beaucoup la cible (1\u{A0}000)."),
    Unusual(
      rule: "same_four_times", past: [7, 7, 7], figure: 7,
      message: "I01 total : 7 pour la quatrième fois de suite."),
    Unusual(
      rule: "same_four_times", past: [6, 6, 6], figure: 6,
      message: "I01 total : 6 pour la quatrième fois de suite."),
    Unusual(
      rule: "outlier", past: [100, 101, 102, 103, 104, 105, 106, 107], figure: 125,
      message: "I01 total : 125 est loin des valeurs habituelles (102 à 106)."),
  ]

  @Test(arguments: unusual)
  func `each soft rule says what is unusual and asks for a word`(_ unusual: Unusual) throws {
    let quarterReport = try Self.quarterReport(
      past: unusual.past, yearTarget: unusual.past.count == 2 ? 1000 : nil)
    let findings = quarterReport.check(
      .usual(CellEntry(cell: .total("I01"), measured: .number(unusual.figure))))
    #expect(findings.map(\.rule.rawValue) == [unusual.rule])
    #expect(findings.map(\.cell) == [.total("I01")])
    #expect(findings.map(\.severity) == [.alert])
    #expect(
      findings.map { $0.sentence(in: quarterReport) } == [
        unusual.message + " Confirmer avec un motif, ou corriger."
      ])
  }

  @Test(arguments: unusual)
  func `a reason confirms an unusual value, « autre » only with its words`(_ unusual: Unusual)
    throws
  {
    let quarterReport = try Self.quarterReport(
      past: unusual.past, yearTarget: unusual.past.count == 2 ? 1000 : nil)
    let cases: [(Reason?, String?, isSettled: Bool)] = [
      (.verified, nil, true), (.activity, nil, true), (.method, nil, true), (.other, nil, false),
      (.other, "", false), (.other, "Fête de quartier", true), (nil, "Sans motif", false),
    ]
    for (reason, words, isSettled) in cases {
      let entry = CellEntry(
        cell: .total("I01"), measured: .number(unusual.figure), reason: reason, reasonText: words,
        comment: "Un message n’est pas un motif")
      #expect(quarterReport.check(.usual(entry)).isEmpty == isSettled)
    }
  }

  @Test(
    arguments: [
      ([100], 150), ([100], 50), ([10], 20), ([4], 1), ([0], 500), ([7, 7], 7), ([0, 0, 0], 0),
      ([100, 101, 102, 103, 104, 105, 106], 125), ([5, 5, 5, 5, 5, 5, 5, 5, 6], 9),
      ([500, 500], 500), ([1, 1, 1], 1), ([5, 5, 5], 5),
    ] as [([Decimal], Decimal)])
  func `usual values raise no alert`(past: [Decimal], figure: Decimal) throws {
    let quarterReport = try Self.quarterReport(past: past, yearTarget: past.count == 2 ? 1000 : nil)
    #expect(
      quarterReport.check(.usual(CellEntry(cell: .total("I01"), measured: .number(figure)))) == [])
  }

  @Test func `a change is looked for in the former quarter only, a missing one hides it`() throws {
    let quarterReport = try QuarterReport.sample(past: [
      ("2023-T1", .total("I01"), .number(10)), ("2023-T2", .total("I01"), .missing(.notAvailable)),
    ])
    #expect(quarterReport.check(.usual()) == [])
  }

  @Test func `a proportion changes by points of a hundred`() throws {
    let past = Measured.quotient(numerator: 10, denominator: 100)
    let quarterReport = try QuarterReport.sample(past: [("2023-T2", .total("I02"), past)])
    let entry = CellEntry(cell: .total("I02"), measured: .quotient(numerator: 21, denominator: 100))
    #expect(
      quarterReport.check(.usual(entry)).map { $0.sentence(in: quarterReport) } == [
        "I02 total : 21\u{A0}% au lieu de 10\u{A0}% au 2023-T2 (+110\u{A0}%). Confirmer avec un motif, ou corriger."
      ])
    let near = CellEntry(cell: .total("I02"), measured: .quotient(numerator: 19, denominator: 100))
    #expect(quarterReport.check(.usual(near)) == [])
  }

  @Test func `a cell has one question at a time, its error before its alert`() throws {
    let quarterReport = try Self.quarterReport(past: [100], yearTarget: nil)
    let entry = CellEntry(cell: .total("I01"), measured: .number(1000.5))
    #expect(quarterReport.check(.usual(entry)).map(\.rule) == [.tooManyDecimals])
  }

  /// The past ends with the quarter before 2023-T3.
  private static func quarterReport(past: [Decimal], yearTarget: Decimal?) throws -> QuarterReport {
    let now = try #require(Quarter("2023-T3"))
    let goal = Goal(
      projectID: .sample("P06"), indicatorID: .sample("I01"), baseline: nil, finalTarget: nil,
      yearTargets: yearTarget.map { [2023: $0] } ?? [:])
    return try QuarterReport.sample(
      past: past.enumerated().map { index, figure in
        (now.moved(by: index - past.count).label, .total("I01"), .number(figure))
      }, goals: [goal])
  }
}

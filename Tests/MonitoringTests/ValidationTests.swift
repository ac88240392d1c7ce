import Foundation
import Monitoring
import Testing

@Suite struct ValidationTests {
  @Test func `a quarter filled as asked has nothing to settle`() throws {
    #expect(
      try QuarterReport.sample().check(
        .usual(
          CellEntry(cell: .part("I01", "femmes"), measured: .number(60)),
          CellEntry(cell: .part("I01", "hommes"), measured: .number(40)),
          CellEntry(cell: .total("I04"), measured: .number(-1)),
          CellEntry(cell: .total("I05"), measured: .missing(.notApplicable), reason: .activity)))
        == [])
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    var rule: String
    var cell: Cell
    var measured: Measured
    var message: String
    var testDescription: String { rule }
  }

  static let wrong: [Wrong] = [
    Wrong(
      rule: "missing_reason", cell: .total("I01"), measured: .missing(.notAvailable),
      message: "I01 total est donné comme manquant sans motif. Donner un motif."),
    Wrong(
      rule: "quotient_expected", cell: .total("I02"), measured: .number(12),
      message:
        "I02 total s’écrit avec deux nombres, par exemple 12\u{A0}/\u{A0}40. Donner les deux."),
    Wrong(
      rule: "number_expected", cell: .total("I01"),
      measured: .quotient(numerator: 12, denominator: 40),
      message: "I01 total s’écrit avec un seul nombre. N’en donner qu’un."),
    Wrong(
      rule: "negative_value", cell: .total("I01"), measured: .number(-5),
      message: "I01 total est négatif (−5). Donner 0 ou plus."),
    Wrong(
      rule: "negative_value", cell: .total("I02"),
      measured: .quotient(numerator: -1, denominator: 10),
      message: "I02 total est négatif (−1). Donner 0 ou plus."),
    Wrong(
      rule: "too_many_decimals", cell: .part("I01", "femmes"), measured: .number(1.5),
      message: "I01 femmes (1,5) doit être un nombre entier. Arrondir."),
    Wrong(
      rule: "too_many_decimals", cell: .total("I04"), measured: .number(1.25),
      message: "I04 total (1,25) doit être au plus 1 chiffre(s) après la virgule. Arrondir."),
    Wrong(
      rule: "denominator_positive", cell: .total("I02"),
      measured: .quotient(numerator: 0, denominator: 0),
      message:
        "I02 total est divisé par 0. Donner un nombre plus grand que 0, ou so si la question est sans objet."
    ),
    Wrong(
      rule: "numerator_above_denominator", cell: .total("I02"),
      measured: .quotient(numerator: 1041, denominator: 40),
      message: "I02 total : 1\u{A0}041 dépasse 40. Corriger l’un des deux nombres."),
    Wrong(
      rule: "unknown_cell", cell: .part("I05", "femmes"), measured: .number(1),
      message: "Une valeur est donnée pour une case qui n’existe pas dans ce projet. La retirer."),
    Wrong(
      rule: "breakdown_above_total", cell: .total("I01"), measured: .number(9),
      message:
        "I01 par genre : la somme (10) dépasse le total (9). Corriger une modalité, ou le total."),
  ]

  @Test(arguments: wrong)
  func `each hard rule names the cell, what is wrong and what to do`(_ wrong: Wrong) throws {
    var entries = [CellEntry].usual(CellEntry(cell: wrong.cell, measured: wrong.measured))
    if wrong.rule == "breakdown_above_total" {
      entries.append(CellEntry(cell: .part("I01", "hommes"), measured: .number(10)))
    }
    let report = try QuarterReport.sample()
    let findings = report.check(entries)
    #expect(findings.map(\.rule.rawValue) == [wrong.rule])
    #expect(findings.map(\.cell) == [wrong.cell])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map { $0.sentence(in: report) } == [wrong.message])
  }

  @Test func `a mean may lie above its number, a proportion may not`() throws {
    let mean = CellEntry(cell: .total("I03"), measured: .quotient(numerator: 90, denominator: 10))
    #expect(try QuarterReport.sample().check(.usual(mean)) == [])
  }

  @Test func `required totals are asked for, and only these`() throws {
    let report = try QuarterReport.sample()
    let findings = report.check([])
    #expect(findings.map(\.rule) == [.missingValue, .missingValue])
    #expect(findings.map(\.cell) == [.total("I01"), .total("I02")])
    #expect(
      findings.first?.sentence(in: report)
        == "I01 n’est pas rempli. Donner une valeur, ou nd si elle n’est pas disponible.")
  }

  @Test(
    arguments: [
      (
        "2021-T4", "outside_project_life",
        "Le trimestre 2021-T4 est hors de la vie du projet P06. Choisir un autre trimestre."
      ),
      ("2023-T4", nil, nil), ("2022-T1", nil, nil),
      (
        "2024-T1", "quarter_not_begun",
        "Le trimestre 2024-T1 n’a pas commencé. Attendre son début pour le saisir."
      ),
    ] as [(String, String?, String?)])
  func `a quarter is entered within the project's life, once begun`(
    quarter: String, rule: String?, message: String?
  ) throws {
    let report = try QuarterReport.sample(quarter: quarter)
    let findings = report.check(.usual())
    #expect(findings.map(\.rule.rawValue) == [rule].compactMap(\.self))
    #expect(findings.map { $0.sentence(in: report) } == [message].compactMap(\.self))
    #expect(findings.allSatisfy { $0.cell == nil })
  }

  @Test func `all problems are said at once, errors before alerts`() throws {
    let quarterReport = try QuarterReport.sample(past: [("2023-T2", .total("I01"), .number(20))])
    let findings = quarterReport.check([
      CellEntry(cell: .total("I01"), measured: .number(100)),
      CellEntry(cell: .total("I04"), measured: .number(1.25)),
      CellEntry(cell: .total("I05"), measured: .number(-2)),
      CellEntry(cell: .part("I01", "femmes"), measured: .number(200)),
    ])
    #expect(
      findings.map(\.rule) == [
        .missingValue, .tooManyDecimals, .negativeValue, .breakdownAboveTotal, .change,
      ])
    #expect(findings.map(\.severity) == [.error, .error, .error, .error, .alert])
  }

  @Test func `the people behind a proportion's categories cannot be more than its own`() throws {
    let entries = [CellEntry].usual(
      CellEntry(cell: .part("I02", "femmes"), measured: .quotient(numerator: 20, denominator: 60)),
      CellEntry(cell: .part("I02", "hommes"), measured: .quotient(numerator: 20, denominator: 40)))
    let report = try QuarterReport.sample()
    let findings = report.check(entries)
    #expect(findings.map(\.rule) == [.breakdownAboveTotal])
    #expect(findings.map(\.disaggregationID) == [.sample("genre")])
    #expect(
      findings.first?.sentence(in: report)
        == "I02 par genre : la somme (40) dépasse le total (30). Corriger une modalité, ou le total."
    )
  }

  @Test
  func
    `of the people that a proportion's categories leave over, no more are counted than there are`()
    throws
  {
    let report = try QuarterReport.sample()
    let total = CellEntry(
      cell: .total("I02"), measured: .quotient(numerator: 40, denominator: 57))
    func women(_ numerator: Decimal, _ denominator: Decimal) -> [CellEntry] {
      .usual(
        total,
        CellEntry(
          cell: .part("I02", "femmes"),
          measured: .quotient(numerator: numerator, denominator: denominator)))
    }
    let findings = report.check(women(12, 40))
    #expect(findings.map(\.rule) == [.restAboveItsPeople])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map(\.disaggregationID) == [.sample("genre")])
    #expect(
      findings.first?.sentence(in: report)
        == "I02 par genre : le total moins les modalités laisse 28\u{A0}/\u{A0}17 pour «\u{A0}inconnu\u{A0}», et 28 dépasse 17. Corriger une modalité, ou le total."
    )
    #expect(report.check(women(23, 40)) == [])
    #expect(report.check(women(40, 57)) == [])
  }

  @Test func `the people of a mean add up, its sums and its scores do not`() throws {
    var report = try QuarterReport.sample()
    for index in report.indicators.indices {
      report.indicators[index].disaggregationCodes = ["genre"]
    }
    func mean(_ people: Decimal) -> [CellEntry] {
      .usual(
        CellEntry(cell: .total("I03"), measured: .quotient(numerator: 90, denominator: 10)),
        CellEntry(
          cell: .part("I03", "femmes"), measured: .quotient(numerator: 95, denominator: people)))
    }
    #expect(report.check(mean(10)) == [])
    #expect(report.check(mean(11)).map(\.rule) == [.breakdownAboveTotal])
    let scores = [CellEntry].usual(
      CellEntry(cell: .total("I04"), measured: .number(3)),
      CellEntry(cell: .part("I04", "femmes"), measured: .number(3)),
      CellEntry(cell: .part("I04", "hommes"), measured: .number(3)))
    #expect(report.check(scores) == [])
  }

  @Test func `a category is named with its breakdown when there are several`() throws {
    var report = try QuarterReport.sample()
    #expect(report.label(of: .part("I01", "hommes")) == "I01 hommes")
    report.disaggregations.append(
      Disaggregation(
        id: .sample("parent"), code: "parent", name: "Parent accompagné", isOrdered: false,
        categories: [Category(id: .sample("mères"), code: "meres", name: "femmes")]))
    report.indicators[0].disaggregationCodes = ["genre", "parent"]
    #expect(report.label(of: .part("I01", "femmes")) == "I01 par genre, femmes")
    #expect(report.label(of: .part("I01", "mères")) == "I01 par parent accompagné, femmes")
    #expect(report.label(of: .part("I01", "hommes")) == "I01 par genre, hommes")
  }

  @Test func `what was sent before counts, and only what changed is new`() throws {
    let sent = Measured.quotient(numerator: 30, denominator: 100)
    let quarterReport = try QuarterReport.sample(past: [("2023-T3", .total("I02"), sent)])
    let correction = CellEntry(cell: .total("I01"), measured: .number(4))
    #expect(quarterReport.check(quarterReport.merged(with: [correction])) == [])
    let again = CellEntry(cell: .total("I02"), measured: sent)
    #expect(quarterReport.changed(by: [correction, again]) == [correction])
  }
}

import Foundation
import Monitoring
import Testing
import Writing

/// Money balances, words are there, and the state follows from what was decided.
struct StatementTests {
  private static let balanced = Spending([
    .staff: .init(planned: 40_000, actual: 38_600, reason: "poste vacant"),
    .purchases: .init(planned: 5000, actual: 5000),
    .unspent: .init(planned: nil, actual: 1400, reason: "reportés"),
    .grant: .init(planned: 40_000, actual: 40_000), .region: .init(planned: 5000, actual: 5000),
    .givenInKind: .init(planned: 300, actual: 300),
    .receivedInKind: .init(planned: 300, actual: 300),
  ])

  @Test func `an account that balances has nothing to settle, and its totals are told`() {
    let spending = Self.balanced
    #expect(spending.findings == [])
    #expect(spending.total(.charges, .planned) == 45_000)
    #expect(spending.total(.charges, .actual) == 43_600)
    #expect(spending.coFunding(.actual) == 5000)
    #expect(spending.unspent == 1400)
    #expect(!spending.isForecast)
  }

  @Test func `a statement has one word, which is read as it is written`() {
    for (kind, year, code) in [
      (Statement.Kind.spending, 2024 as Int?, "depenses-2024"), (.narrative, 2025, "bilan-2025"),
      (.narrative, nil, "bilan-fin"),
    ] {
      let subject = Statement.Subject(kind: kind, year: year)
      #expect(subject.code == code && Statement.Subject(code) == subject)
    }
    for wrong in [
      "depenses-fin", "bilan-", "bilan-1999", "bilan-2024-1", "depenses-+2024", "2024-Q4",
    ] {
      #expect(Statement.Subject(wrong) == nil, "\(wrong)")
    }
  }

  struct Spoiled: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var line: SubsidyLine
    var amounts: Spending.Amounts?
    var sentence: String
  }

  static let spoiled = [
    Spoiled(
      testDescription: "planned charges above products", line: .purchases,
      amounts: .init(planned: 6000, actual: 5000),
      sentence:
        "Les charges prévues (46 000 €) ne font pas les produits prévus (45 000 €). Il manque 1 000 € aux produits."
    ),
    Spoiled(
      testDescription: "spent charges below products", line: .purchases,
      amounts: .init(planned: 5000, actual: 4900.5),
      sentence:
        "Les charges réalisées et la part non dépensée (44 900,50 €) ne font pas les produits réalisés (45 000 €). Il manque 99,50 € aux charges."
    ),
    Spoiled(
      testDescription: "one side in kind", line: .givenInKind, amounts: nil,
      sentence:
        "Contributions en nature prévues : la ligne 86 (0 €) ne fait pas la ligne 87 (300 €). Corriger l’une des deux."
    ),
    Spoiled(
      testDescription: "a negative amount", line: .taxes, amounts: .init(planned: -1, actual: 0),
      sentence: "63 Impôts et taxes : un montant n’est pas négatif. Corriger le montant."),
    Spoiled(
      testDescription: "thousandths", line: .taxes, amounts: .init(planned: 0.001, actual: 0),
      sentence: "63 Impôts et taxes : un montant a deux décimales au plus. Corriger le montant."),
    Spoiled(
      testDescription: "a gap without reason", line: .staff,
      amounts: .init(planned: 40_000, actual: 38_600),
      sentence: ""),
    Spoiled(
      testDescription: "what is left without reason", line: .unspent,
      amounts: .init(planned: nil, actual: 1400),
      sentence:
        "Il reste 1 400 € de la subvention. Dire ce qu’ils deviennent, par exemple reste=/500:\"reportés sur 2025\"."
    ),
  ]

  @Test(arguments: spoiled)
  func `what does not balance is told with the amounts`(_ spoiled: Spoiled) {
    var spending = Self.balanced
    spending.lines[spoiled.line] = spoiled.amounts
    let sentences = spending.findings.map {
      $0.sentence(in: .terminal).replacing("\u{A0}", with: " ")
    }
    // 1 400 euros of 40 000 are less than a tenth: no reason is asked.
    #expect(
      spoiled.sentence.isEmpty ? sentences == [] : sentences.contains(spoiled.sentence),
      "\(sentences)")
  }

  @Test func `more than a tenth and 1 000 euros asks why`() {
    var spending = Self.balanced
    spending.lines[.staff] = .init(planned: 40_000, actual: 35_000)
    spending.lines[.unspent] = .init(planned: nil, actual: 5000, reason: "reversés")
    #expect(spending.findings == [.unexplained(.staff, planned: 40_000, actual: 35_000)])
  }

  @Test func `what is left is not more than what was received`() {
    var spending = Self.balanced
    spending.lines[.unspent] = .init(planned: nil, actual: 43_600, reason: "rien n’est fait")
    spending.lines[.staff] = .init(planned: 40_000, actual: nil, reason: "rien")
    spending.lines[.purchases] = .init(planned: 5000, actual: 1400, reason: "rien")
    #expect(spending.findings == [.unspentAboveGrant(unspent: 43_600, grant: 40_000)])
  }

  @Test func `a forecast is held to its planned column alone`() {
    let forecast = Spending([
      .staff: .init(planned: 40_000, actual: nil), .grant: .init(planned: 40_000, actual: nil),
    ])
    #expect(forecast.isForecast && forecast.findings == [])
  }

  @Test(arguments: [
    ("Nous avons vu 3 femmes.", ["3"]), ("En 2024, 12 000 € manquaient.", []),
    ("Le taux de 45 % nous surprend.", ["45"]), ("Trois mois ne suffisent pas.", []),
  ])
  func `a reply gives no figure of its own`(text: String, figures: [String]) {
    for section in [Narrative.Section.reply, .feedback] {
      let findings = Narrative([section: text]).findings(isAtEnd: false)
      #expect(findings == figures.map { .figure($0, in: section) })
    }
  }

  @Test func `a year says what was planned and done, the end what goes on`() {
    let year = Narrative([.planned: "Un car.", .done: "Le car roule."])
    #expect(year.findings(isAtEnd: false) == [])
    #expect(year.findings(isAtEnd: true) == [.missing(.continuation)])
    #expect(Narrative([.done: "Le car."]).findings(isAtEnd: false) == [.missing(.planned)])
    #expect(Narrative().findings(isAtEnd: false) == [.empty])
    let long = String(repeating: "a", count: 601)
    #expect(
      Narrative([.reply: long]).findings(isAtEnd: true) == [.tooLong(.reply, count: 601)])
  }

  private static func statement(_ acts: [(ReviewAct.Kind, Int)], versions: Int) -> Statement {
    Statement(
      subject: .init(kind: .spending, year: 2024),
      versions: (1...versions).map {
        .init(number: $0, content: .init(spending: balanced), author: nil, sentAt: .distantPast)
      },
      acts: acts.map {
        ReviewAct(kind: $0.0, version: $0.1, reason: nil, author: "", madeAt: .distantPast)
      })
  }

  @Test func `the state is that of the last version, and the approved one is kept`() {
    #expect(Self.statement([], versions: 1).state == .submitted)
    #expect(Self.statement([(.returned, 1)], versions: 1).isEditable)
    let approved = Self.statement([(.approved, 1), (.asked, 1)], versions: 1)
    #expect(approved.state == .approved && approved.isAskedToReopen && !approved.isEditable)
    let again = Self.statement([(.approved, 1), (.reopened, 1)], versions: 2)
    #expect(again.state == .submitted && again.approved?.number == 1)
  }
}

import Foundation
import Monitoring
import Postgres
import Testing

extension CallTests {
  struct Refused: Sendable {
    var what: String
    var sentence: String
    var spoil: @Sendable (inout CallFile) -> Void

    init(_ what: String, _ rule: Rule, _ spoil: @escaping @Sendable (inout CallFile) -> Void) {
      self.init(what, saying: rule.sentence, spoil)
    }

    init(
      _ what: String, saying sentence: String, _ spoil: @escaping @Sendable (inout CallFile) -> Void
    ) {
      self.what = what
      self.sentence = sentence
      self.spoil = spoil
    }
  }

  static let refusals = projectRefusals + placeRefusals + callRefusals + referenceRefusals

  private static let projectRefusals = [
    Refused("a cent under the minimum budget", .projectMinimumBudget) {
      $0.projects[3].budgetEUR = Decimal(string: "19999.99")
    },
    Refused("a day too short", .projectMinimumDuration) {
      $0.projects[3].endsOn = Day("2026-04-13")
    },
    Refused("a day too long", .projectMaximumDuration) {
      $0.projects[0].endsOn = Day("2027-01-01")
    },
    Refused("a day too late", .projectLatestEnd) {
      $0.projects[2].startsOn = Day("2025-07-02")
      $0.projects[2].endsOn = Day("2027-07-01")
    },
    Refused("an end a century too late", .projectLatestEnd) {
      $0.projects[2].startsOn = Day("2125-07-02")
      $0.projects[2].endsOn = Day("2127-07-01")
    },
    Refused("dates reversed", .projectDates) {
      $0.projects[0].startsOn = Day("2026-12-31")
      $0.projects[0].endsOn = Day("2025-01-01")
    },
    Refused("funding above budget", .projectFunding) { $0.projects[0].fundingEUR = 120_001 },
    Refused("negative funding", .projectFunding) { $0.projects[0].fundingEUR = -1 },
    Refused(
      "two projects of one code",
      saying:
        "Le projet «\u{A0}BZH-03\u{A0}» est plusieurs fois dans le fichier. N’en garder qu’un, ou changer un code."
    ) { $0.projects[3].code = "BZH-03" },
    Refused("a project code in small letters", .projectCodeForm) { $0.projects[3].code = "bzh-04" },
    Refused(
      "no dates",
      saying:
        "Le projet BZH-04 n’a pas de dates ou de budget dans le fichier de l’appel. Les ajouter."
    ) { $0.projects[3].endsOn = nil },
  ]

  private static let placeRefusals = [
    Refused("no axis", .projectHasAxis) { $0.projects[3].axes = [] },
    Refused("no department", .projectHasDepartment) { $0.projects[3].departments = [] },
    Refused("shares of nine tenths", .projectAxisShares) {
      $0.projects[2].axisShares = ["MER": 0.25, "BOURG": 0.65]
    },
    Refused(
      "an axis of another call",
      saying: "Le projet BZH-04 nomme l’axe « 1 », qui n’est pas dans le fichier. Corriger le code."
    ) { $0.projects[3].axes = ["1"] },
    Refused(
      "a department of another call",
      saying:
        "Le projet BZH-04 nomme le département « 31 », qui n’est pas dans le fichier. Corriger le code."
    ) { $0.projects[3].departments = ["31"] },
  ]

  private static let callRefusals = [
    Refused("minimum duration above the maximum", .callDurations) {
      $0.call.rules.minimumDurationMonths = 25
    },
    Refused("minimum duration of nothing", .callDurations) {
      $0.call.rules.minimumDurationMonths = 0
    },
    Refused("more selected than received", .callSelected) { $0.call.projectsSelected = 10 },
    Refused(
      "two indicators of one code",
      saying:
        "L’indicateur «\u{A0}N01\u{A0}» est plusieurs fois dans le fichier. N’en garder qu’un, ou changer un code."
    ) { $0.indicators?[1].code = "N01" },
    Refused("an indicator code with a space", .indicatorCodeForm) {
      $0.indicators?[1].code = "N 02"
    },
    Refused("a proportion summed over time", .indicatorQuotientNeverSummed) {
      $0.indicators?[2].overTime = Code(.sum)
    },
    Refused("a mean summed over projects", .indicatorQuotientNeverSummed) {
      $0.indicators?[3].overProjects = Code(.sum)
    },
  ]

  /// What is named and not there must not be dropped in silence.
  private static let referenceRefusals = [
    Refused(
      "an indicator of an unknown axis",
      saying:
        "L’indicateur M01 nomme l’axe « PORT », qui n’est pas dans le fichier. Corriger le code."
    ) { $0.indicators?[2].axis = "PORT" },
    Refused(
      "an indicator of an unknown project",
      saying:
        "L’indicateur S01 nomme le projet « P99 », qui n’est pas dans le fichier. Corriger le code."
    ) { $0.indicators?[4].project = "P99" },
    Refused(
      "an unknown breakdown",
      saying:
        "L’indicateur N01 nomme la ventilation « age », qui n’est pas dans le fichier. Corriger le code."
    ) { $0.indicators?[0].dimensions = ["metier", "age"] },
    Refused(
      "a goal on an unknown indicator",
      saying:
        "Le projet BZH-01 nomme l’indicateur « N09 », qui n’est pas dans le fichier. Corriger le code."
    ) { $0.projects[0].goals?["N09"] = CallFile.GoalLine(target: 1) },
    Refused(
      "a target for no year",
      saying: "Le projet BZH-01 nomme l’année « 2O25 », qui n’en est pas une. L’écrire en chiffres."
    ) { $0.projects[0].goals?["N01"]?.yearTargets = ["2O25": 1] },
  ]

  struct Tightening: Sendable {
    var rule: Rule
    var statement: SQL
    var harmless: SQL
  }

  static let tightenings = [
    Tightening(
      rule: .projectMinimumBudget, statement: "update jalon.call set minimum_budget_eur = 20000.01",
      harmless: "update jalon.call set minimum_budget_eur = 19999"),
    Tightening(
      rule: .projectMinimumDuration, statement: "update jalon.call set minimum_duration_months = 7",
      harmless: "update jalon.call set minimum_duration_months = 5"),
    Tightening(
      rule: .projectMaximumDuration,
      statement: "update jalon.call set maximum_duration_months = 23",
      harmless: "update jalon.call set maximum_duration_months = 25"),
    Tightening(
      rule: .projectLatestEnd, statement: "update jalon.call set latest_end_on = '2027-06-29'",
      harmless: "update jalon.call set latest_end_on = '2027-07-01'"),
  ]
}

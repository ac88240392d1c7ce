import Dataset
import Foundation
import Monitoring
import Publishing
import Testing

let provisional = Edition(
  number: 3, kind: .provisional, name: nil, year: 2031, madeOn: Fixture.day("2032-01-15"),
  madeAt: "14:02")

/// Small invented datasets. The call, its axes and its words are nobody's, so that a report that
/// knows a real call by heart fails.
struct Fixture {
  var call: Call
  var axes: [Axis]
  var projects: [Project] = []
  var indicators: [Indicator] = []
  var disaggregations: [Disaggregation] = []
  var goals: [Goal] = []
  var quarters: [ListedQuarter] = []
  var observations: [Observation] = []
  var surveys: [SurveyResult] = []
  var year = 2031
  private var identifiers: Identifiers

  /// Where identifiers come from: two datasets that only differ by them say the same.
  enum Identifiers {
    case random
    /// The same in every run.
    case counted(UInt16)

    mutating func next() -> UUID {
      guard case .counted(let number) = self else { return UUID() }
      self = .counted(number + 1)
      return UUID(
        uuid: (
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UInt8(number / 256), UInt8(number % 256)
        ))
    }
  }

  init(
    axes names: [String] = ["Air", "Eau"], threshold: Int = 11,
    identifiers: Identifiers = .random
  ) {
    var identifiers = identifiers
    axes = names.enumerated().map {
      Axis(
        id: identifiers.next(), code: "\($0.offset + 1)", name: $0.element, shortName: $0.element)
    }
    call = Call(
      id: identifiers.next(), code: "AAP-TEST-30", title: "Bien vieillir chez soi",
      funder: "ARS Exemple",
      policy: "Plan régional", scope: "Actions de quartier", envelopeEUR: 250_000,
      rules: CallRules(
        minimumBudgetEUR: 10_000, minimumDurationMonths: 6, maximumDurationMonths: 24,
        latestEndOn: Fixture.day("2032-06-30")),
      applicationsReceived: 9, projectsSelected: 4, dueDays: 20, smallCountThreshold: threshold,
      phases: [Phase(name: "Ouverture", dueOn: Fixture.day("2030-02-01"))],
      priorities: [Priority(code: "lien", name: "Le projet crée du lien")],
      committee: ["ARS Exemple", "Conseil départemental"], isFictitious: true)
    self.identifiers = identifiers
  }

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
    return day
  }

  static func quarter(_ text: String) -> Quarter {
    guard let quarter = Quarter(text) else { preconditionFailure("not a quarter: \(text)") }
    return quarter
  }

  var dataset: CallDataset {
    CallDataset(
      call: call, year: year, today: Fixture.day("2032-01-15"), axes: axes,
      departments: [Department(code: "98", name: "Exemple")], projects: projects,
      indicators: indicators, disaggregations: disaggregations, goals: goals, quarters: quarters,
      observations: observations, surveys: surveys)
  }

  /// The whole call, protected against nothing that came before.
  func publish() throws -> Publication {
    try Publication.protecting(dataset, after: []).publication
  }

  /// What the report of the first axis is made from.
  func axis() throws -> PublicationSlice {
    try #require(try publish().axis(axes[0].code))
  }

  @discardableResult
  mutating func project(
    _ code: String, name: String = "Marche", axes: [String] = ["1"]
  ) -> Project {
    let project = Project(
      id: identifiers.next(), callID: call.id, code: code, name: name,
      holderName: "Association \(code)",
      partnerNames: [], territory: "Vallée", summary: "Faire marcher ensemble",
      targetPopulation: "", objectives: "", inequalityApproach: "",
      startsOn: Fixture.day("2031-01-01"), endsOn: Fixture.day("2031-12-31"), budgetEUR: 20_000,
      fundingEUR: 15_000, status: .running,
      axes: axes.map { AxisShare(axisCode: $0, share: 1 / Decimal(axes.count)) },
      departmentCodes: ["98"], isFictitious: true)
    projects.append(project)
    return project
  }

  @discardableResult
  mutating func indicator(
    _ code: String, measure: Indicator.Measure = .count, overTime: Indicator.OverTime = .sum,
    overProjects: Indicator.OverProjects = .sum, disclosureClass: DisclosureClass = .people,
    scope: IndicatorScope = .call, unit: String? = nil, disaggregations: [String] = []
  ) -> Indicator {
    let indicator = Indicator(
      id: identifiers.next(), code: code, name: "Mesure \(code)",
      definition: "Ce que compte \(code)",
      unit: unit ?? (disclosureClass == .activity ? "séances" : "personnes"), level: .output,
      measure: measure, direction: .increase, decimals: 0,
      overTime: overTime, overProjects: overProjects, disclosureClass: disclosureClass,
      isRequired: true,
      alerts: AlertThresholds(changeRatio: 1, changeUnits: 10, targetRatio: 2),
      scope: scope, disaggregationCodes: disaggregations)
    indicators.append(indicator)
    return indicator
  }

  @discardableResult
  mutating func disaggregation(_ code: String, _ categories: [String]) -> Disaggregation {
    let disaggregation = Disaggregation(
      id: identifiers.next(), code: code, name: code, isOrdered: false,
      categories: categories.map {
        Category(id: identifiers.next(), code: $0, name: $0)
      })
    disaggregations.append(disaggregation)
    return disaggregation
  }

  mutating func goal(
    _ project: Project, _ indicator: Indicator, baseline: Decimal? = nil, final: Decimal? = nil,
    years: [Int: Decimal] = [:]
  ) {
    goals.append(
      Goal(
        projectID: project.id, indicatorID: indicator.id, baseline: baseline, finalTarget: final,
        yearTargets: years))
  }

  /// The four quarters of 2031; nothing for one that never came.
  mutating func receive(_ project: Project, _ indicator: Indicator, _ values: [Measured?]) {
    for (index, value) in values.enumerated() {
      let quarter = Fixture.quarter("2031-Q\(index + 1)")
      expect(project, quarter, received: value != nil)
      guard let value else { continue }
      observations.append(
        Observation(
          projectID: project.id, quarter: quarter, cell: Cell(indicatorID: indicator.id),
          measured: value))
    }
  }

  mutating func receive(
    _ project: Project, _ indicator: Indicator, quarter: String,
    categories: [Monitoring.Category], _ values: [Measured]
  ) {
    for (category, value) in zip(categories, values) {
      observations.append(
        Observation(
          projectID: project.id, quarter: Fixture.quarter(quarter),
          cell: Cell(indicatorID: indicator.id, categoryID: category.id), measured: value))
    }
  }

  mutating func expect(_ project: Project, _ quarter: Quarter, received: Bool) {
    guard !quarters.contains(where: { $0.projectID == project.id && $0.quarter == quarter }) else {
      return
    }
    quarters.append(
      ListedQuarter(
        id: identifiers.next(), projectID: project.id, quarter: quarter,
        state: received ? .approved : .open,
        version: 1, dueOn: quarter.end, isOverdue: !received, wasLate: false))
  }

  /// One wave for all projects; nobody who answers is unfavourable, those silent left it out.
  mutating func ask(_ project: Project, codes: Int, responses: Int, favourable: Int) {
    if surveys.isEmpty {
      let choices = [
        SurveyChoice(name: "oui", label: "Oui", tone: .favourable),
        SurveyChoice(name: "non", label: "Non", tone: .unfavourable),
      ]
      surveys = [
        SurveyResult(
          wave: identifiers.next(), title: "Votre avis", quarter: Fixture.quarter("2031-Q4"),
          questions: [
            SurveyQuestion(
              name: "q1", label: "Utile ?", choices: choices, allowsSeveral: false,
              answerClass: .opinion)
          ], turnout: [], tallies: [], isFictitious: true)
      ]
    }
    surveys[0].turnout.append(
      SurveyTurnout(projectID: project.id, codes: codes, responses: responses))
    surveys[0].tallies.append(
      SurveyTally(projectID: project.id, question: "q1", choice: "oui", count: favourable))
  }

  /// One question on a scale of five and « Je ne sais pas »; `counts` in that order.
  mutating func survey(_ project: Project, codes: Int, responses: Int, counts: [Int]) {
    let scale: [(label: String, tone: AnswerTone?)] = [
      ("Tout à fait d’accord", .veryFavourable), ("Plutôt d’accord", .favourable),
      ("Ni d’accord ni pas d’accord", .neutral), ("Plutôt pas d’accord", .unfavourable),
      ("Pas du tout d’accord", .veryUnfavourable), ("Je ne sais pas", nil),
    ]
    let question = SurveyQuestion(
      name: "q1", label: "On m’a demandé mon avis.",
      choices: scale.enumerated().map {
        SurveyChoice(name: "c\($0.offset)", label: $0.element.label, tone: $0.element.tone)
      },
      allowsSeveral: false, answerClass: .opinion)
    surveys.append(
      SurveyResult(
        wave: identifiers.next(), title: "Votre avis", quarter: Fixture.quarter("2031-Q4"),
        questions: [question],
        turnout: [SurveyTurnout(projectID: project.id, codes: codes, responses: responses)],
        tallies: counts.enumerated().map {
          SurveyTally(
            projectID: project.id, question: "q1", choice: "c\($0.offset)", count: $0.element)
        }, isFictitious: true))
  }
}

extension Fixture {
  /// Two axes, two projects, counts, a quotient, breakdowns, a survey: a bit of everything.
  static func full(hostile: String = "Marche") -> Fixture {
    var fixture = Fixture()
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let one = fixture.project("A1", name: hostile)
    let two = fixture.project("A2", name: "Jardin")
    let people = fixture.indicator("C1", disaggregations: ["Sexe"])
    let share = fixture.indicator(
      "C2", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean)
    let own = fixture.indicator("S1", disclosureClass: .activity, scope: .project(code: "A1"))
    fixture.receive(one, people, [.number(40), .number(50), nil, .number(60)])
    fixture.receive(two, people, [.number(30), .number(4), .number(35), .number(45)])
    fixture.receive(one, share, [.quotient(numerator: 20, denominator: 40), nil, nil, nil])
    fixture.receive(
      two, share, [.quotient(numerator: 30, denominator: 60), .missing(.notAvailable)])
    fixture.receive(one, own, [.number(2), .number(0), nil, .number(3)])
    fixture.receive(
      one, people, quarter: "2031-Q1", categories: sex.categories, [.number(22), .number(13)])
    fixture.goal(one, people, final: 100)
    fixture.goal(two, people, final: 200)
    fixture.goal(one, own, baseline: 20, final: 2)
    fixture.survey(one, codes: 120, responses: 80, counts: [25, 20, 12, 2, 1, 15])
    return fixture
  }
}

import Foundation
import Monitoring

extension Fixture {
  /// One of everything that a publication and a ledger can hold, with the same identifiers in every
  /// run.
  static func ofEveryKind() -> Fixture {
    var fixture = Fixture(identifiers: .counted(1))
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let age = fixture.disaggregation(
      "Âge", ["Moins de 30 ans", "De 30 à 59 ans", "60 ans et plus"])
    fixture.disaggregations[1].isOrdered = true
    let projects = [
      fixture.project("A1", name: "Marche « à l’aube »"),
      fixture.project("A2", name: "Jardin", axes: ["1", "2"]),
      fixture.project("B1", name: "Bains", axes: ["2"]),
    ]
    fixture.projects[0].budgetEUR = Decimal(sign: .plus, exponent: -2, significand: 2_050_025)
    fixture.projects[0].partnerNames = ["Mairie"]
    fixture.projects[1].status = .completed
    fixture.projects[2].status = .stopped
    fixture.projects[2].isFictitious = false
    fixture.countPeople(projects, sex: sex, age: age)
    fixture.measureOthers(projects)
    fixture.askEveryKind(projects)
    return fixture
  }

  private mutating func countPeople(
    _ projects: [Project], sex: Disaggregation, age: Disaggregation
  ) {
    let people = indicator("C1", disaggregations: ["Sexe", "Âge"])
    let housed = indicator(
      "C2", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean,
      disaggregations: ["Âge"])
    let most = indicator("C3", overTime: .max, overProjects: .none)
    receive(projects[0], people, [.number(40), .number(50), nil, .number(60)])
    receive(projects[1], people, [.number(30), .number(4), .number(35), .number(45)])
    receive(projects[2], people, [.number(12), .missing(.notAvailable), .number(0)])
    receive(
      projects[0], people, quarter: "2031-Q1", categories: sex.categories,
      [.number(22), .number(13)])
    receive(
      projects[1], people, quarter: "2031-Q2", categories: age.categories,
      [.number(1), .missing(.notCommunicated), .number(3)])
    receive(
      projects[0], housed,
      [.quotient(numerator: 20, denominator: 40), nil, nil, .missing(.notApplicable)])
    receive(projects[1], housed, [.quotient(numerator: 30, denominator: 90)])
    receive(
      projects[1], housed, quarter: "2031-Q1", categories: age.categories,
      [
        .quotient(numerator: 14, denominator: 40), .quotient(numerator: 12, denominator: 35),
        .quotient(numerator: 4, denominator: 15),
      ])
    receive(projects[0], most, [.number(25), .number(44), .number(31)])
    receive(projects[2], most, [.number(3)])
    goal(projects[0], people, baseline: 3, final: 200)
    goal(projects[1], people, baseline: 30, final: 100)
    goal(projects[2], people, baseline: 12, final: 12)
    goal(projects[0], housed, baseline: Fixture.decimal("0.4"), final: Fixture.decimal("0.75"))
    goal(projects[1], housed, final: Fixture.decimal("0.75"))
    goal(projects[0], most, years: [2031: 50])
  }

  private mutating func measureOthers(_ projects: [Project]) {
    let waiting = indicator(
      "D1", measure: .mean, overTime: .weightedMean, overProjects: .weightedMean,
      disclosureClass: .activity, scope: .axis(code: "1"))
    indicators[indicators.count - 1].direction = .decrease
    indicators[indicators.count - 1].decimals = 1
    indicators[indicators.count - 1].alerts.changeRatio = Fixture.decimal("0.25")
    let spent = indicator(
      "D2", measure: .amount, disclosureClass: .activity, scope: .project(code: "A1"))
    receive(
      projects[0], waiting,
      [.quotient(numerator: Fixture.decimal("100.5"), denominator: 7), nil])
    receive(projects[1], waiting, [.quotient(numerator: 80, denominator: 9)])
    receive(
      projects[0], spent,
      [.number(Fixture.decimal("1234.56")), .number(-3), nil, .number(Fixture.decimal("0.1"))])
    goal(
      projects[0], waiting, baseline: Fixture.decimal("14.25"), years: [2031: 10])
    goal(projects[0], spent, years: [2031: Fixture.decimal("1500.75")])
    let held = indicator("D3", measure: .milestone, overTime: .last, disclosureClass: .activity)
    indicators[indicators.count - 1].direction = .maintain
    receive(projects[0], held, [.number(6)])
    receive(projects[1], held, [.number(7)])
    goal(projects[0], held, baseline: 5, final: 5)
    goal(projects[1], held, final: 8)
    goal(projects[2], held, final: 9)
  }

  private mutating func askEveryKind(_ projects: [Project]) {
    survey(projects[0], codes: 120, responses: 80, counts: [25, 20, 12, 2, 1, 15])
    surveys[0].turnout.append(
      SurveyTurnout(projectID: projects[1].id, codes: 40, responses: 30))
    surveys[0].turnout.append(SurveyTurnout(projectID: projects[2].id, codes: 9, responses: 4))
    let tones: [String: AnswerTone] = ["Oui": .favourable, "Non": .unfavourable]
    let others = [
      ("q2", "Qu’est-ce qui aide ?", ["Le lieu", "L’accueil", "Autre chose"], true),
      ("q3", "Votre âge ?", ["Moins de 30 ans", "30 ans ou plus"], false),
      ("q4", "Le referiez-vous ?", ["Oui", "Non"], false),
    ]
    for (name, label, choices, allowsSeveral) in others {
      surveys[0].questions.append(
        SurveyQuestion(
          name: name, label: label,
          choices: choices.enumerated().map {
            SurveyChoice(name: "c\($0.offset)", label: $0.element, tone: tones[$0.element])
          }, allowsSeveral: allowsSeveral))
    }
    let counts = [
      (0, "q2", [60, 44, 3]), (0, "q3", [30, 45]), (0, "q4", [50, 11]),
      (1, "q1", [10, 12, 0, 3, 0]),
      (1, "q2", [15, 11, 0]), (1, "q3", [14, 16]), (1, "q4", [30, 0]), (2, "q3", [2, 2]),
    ]
    for (project, question, tallies) in counts {
      surveys[0].tallies += tallies.enumerated().map {
        SurveyTally(
          projectID: projects[project].id, question: question, choice: "c\($0.offset)",
          count: $0.element)
      }
    }
  }

  /// Three projects whose different targets are weighed by people, of two of whom nothing is told.
  static func weighed(_ targets: [String] = ["0.5", "0.2", "0.3"]) -> Fixture {
    var fixture = Fixture(identifiers: .counted(1))
    let indicator = fixture.indicator(
      "P1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean)
    for (number, counts) in [(100, 200), (5, 30), (8, 40)].enumerated() {
      let project = fixture.project("P\(number + 1)")
      fixture.receive(project, indicator, [.share(counts.0, of: counts.1)])
      fixture.goal(project, indicator, final: decimal(targets[number]))
    }
    return fixture
  }

  static func decimal(_ text: String) -> Decimal {
    guard let decimal = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) else {
      preconditionFailure("not a number: \(text)")
    }
    return decimal
  }
}

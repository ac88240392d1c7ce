import Foundation
import Monitoring

extension PublicationFormat1.Content {
  func read() throws -> Publication.Content {
    Publication.Content(
      call: try call.read(), year: year, today: try StoredText.value(today),
      axes: axes.map { Axis(id: .zero, code: $0.code, name: $0.name, shortName: $0.shortName) },
      departments: departments.map { Department(code: $0.code, name: $0.name) },
      projects: try projects.map { try $0.read() },
      indicators: try indicators.map { try $0.read() }, gaps: nil,
      completeness: try completeness.map { try $0.read() },
      surveys: try surveys.map { try $0.read() })
  }
}

extension PublicationFormat1.Call {
  fileprivate func read() throws -> Call {
    Call(
      id: .zero, code: code, title: title, funder: funder, policy: policy, scope: scope,
      envelopeEUR: envelopeEUR,
      rules: CallRules(
        minimumBudgetEUR: rules.minimumBudgetEUR,
        minimumDurationMonths: rules.minimumDurationMonths,
        maximumDurationMonths: rules.maximumDurationMonths,
        latestEndOn: try StoredText.value(rules.latestEndOn)),
      applicationsReceived: applicationsReceived, projectsSelected: projectsSelected,
      dueDays: dueDays, smallCountThreshold: smallCountThreshold,
      phases: try phases.map { Phase(name: $0.name, dueOn: try StoredText.value($0.dueOn)) },
      priorities: priorities.map { Priority(code: $0.code, name: $0.name) },
      committee: committee, isFictitious: isFictitious)
  }
}

extension PublicationFormat1.Project {
  fileprivate func read() throws -> Project {
    Project(
      id: .zero, callID: .zero, code: code, name: name, holderName: holderName,
      partnerNames: partnerNames, territory: territory, summary: summary,
      targetPopulation: targetPopulation, objectives: objectives,
      inequalityApproach: inequalityApproach, startsOn: try StoredText.value(startsOn),
      endsOn: try StoredText.value(endsOn), budgetEUR: budgetEUR, fundingEUR: fundingEUR,
      status: try PublicationFormat1.statuses.value(status),
      axes: axes.map { AxisShare(axisCode: $0.axisCode, share: $0.share) },
      departmentCodes: departmentCodes, isFictitious: isFictitious)
  }
}

extension PublicationFormat1.Indicator {
  fileprivate func read() throws -> Indicator {
    let scope: IndicatorScope =
      switch self.scope {
      case .call: .call
      case .axis(let code): .axis(code: code)
      case .project(let code): .project(code: code)
      }
    return Indicator(
      id: .zero, code: code, name: name, definition: definition, unit: unit,
      level: try PublicationFormat1.levels.value(level),
      measure: try PublicationFormat1.measures.value(measure),
      direction: try PublicationFormat1.directions.value(direction), decimals: decimals,
      overTime: try PublicationFormat1.overTime.value(overTime),
      overProjects: try PublicationFormat1.overProjects.value(overProjects),
      disclosureClass: countsPeople ? .people : .activity, isRequired: isRequired,
      alerts: AlertThresholds(
        changeRatio: alerts.changeRatio, changeUnits: alerts.changeUnits,
        targetRatio: alerts.targetRatio),
      scope: scope, disaggregationCodes: dimensionCodes)
  }
}

// MARK: Figures

extension PublicationFormat1.PublishedIndicator {
  fileprivate func read() throws -> PublishedIndicator {
    PublishedIndicator(
      indicator: try indicator.read(), areas: try areas.map { try $0.read() },
      projects: try projects.map { try $0.read() },
      breakdowns: try breakdowns.map { try $0.read() })
  }
}

extension PublicationFormat1.Area {
  fileprivate func read() -> Area {
    switch self {
    case .call: .call
    case .axis(let code): .axis(code: code)
    case .project(let code): .project(code: code)
    }
  }
}

extension PublicationFormat1.Series {
  fileprivate func read() throws -> PublishedSeries {
    let year = try year.read()
    let cumulated = try cumulated.read()
    let attainment = try attainment.read()
    return PublishedSeries(
      area: area.read(),
      points: try points.map { point in
        PublishedPoint(
          quarter: try StoredText.value(point.quarter), value: try point.value.read(),
          projectsWithValue: point.projectsWithValue, projectsExpected: point.projectsExpected)
      },
      year: year, cumulated: cumulated, baseline: try baseline.read(),
      target: aim.map { aim in
        aim.read(attainment).read(
          ofYear: year, cumulated: cumulated, projects: projectsWithValue)
      },
      projectsWithValue: projectsWithValue, projectsExpected: projectsExpected,
      quartersWithValue: quartersWithValue, quartersExpected: quartersExpected)
  }
}

extension PublicationFormat1.Value {
  fileprivate func read() throws -> PublishedValue {
    PublishedValue(
      figure: try figure.read(), numerator: numerator, denominator: denominator)
  }
}

extension PublicationFormat1.Figure {
  fileprivate func read() throws -> PublishedFigure {
    switch self {
    case .value(let value): .value(value)
    case .hidden: .hidden
    case .missing(let reason): .missing(try PublicationFormat1.missing.value(reason))
    case .none: .none
    }
  }
}

extension PublicationFormat1.Target {
  fileprivate func read(_ attainment: PublishedAttainment) -> FormerTarget {
    let year: Int? = if case .year(let year) = term { year } else { nil }
    return FormerTarget(target: target, year: year, attainment: attainment)
  }
}

extension PublicationFormat1.Attainment {
  fileprivate func read() throws -> PublishedAttainment {
    switch self {
    case .fraction(let fraction): .fraction(fraction)
    case .hidden: .hidden
    case .notAssessable(let cause): .notAssessable(try PublicationFormat1.causes.value(cause))
    }
  }
}

extension PublicationFormat1.Breakdown {
  fileprivate func read() throws -> PublishedBreakdown {
    PublishedBreakdown(
      area: area.read(), disaggregation: dimension, isOrdered: isOrdered,
      lines: try lines.map { PublishedLine(name: $0.name, value: try $0.value.read()) },
      unknown: try unknown.read(), total: try total.read(), projectsWithValue: projectsWithValue)
  }
}

extension PublicationFormat1.Completeness {
  fileprivate func read() throws -> PublishedCompleteness {
    PublishedCompleteness(
      projectCode: projectCode,
      quarters: try quarters.map { quarter in
        PublishedQuarter(
          quarter: try StoredText.value(quarter.quarter),
          outcome: try PublicationFormat1.outcomes.value(quarter.outcome))
      })
  }
}

// MARK: Surveys

extension PublicationFormat1.Survey {
  fileprivate func read() throws -> PublishedSurvey {
    PublishedSurvey(
      title: title, quarter: try StoredText.value(quarter), isFictitious: isFictitious,
      areas: try areas.map { area in
        SurveyedArea(
          total: try area.total.read(), questions: try area.questions.map { try $0.read() })
      },
      turnout: try turnout.map { try $0.read() })
  }
}

extension PublicationFormat1.Turnout {
  fileprivate func read() throws -> PublishedTurnout {
    PublishedTurnout(
      area: area.read(), codes: try codes.read(), responses: try responses.read(), contacts: nil)
  }
}

extension PublicationFormat1.Question {
  fileprivate func read() throws -> PublishedQuestion {
    PublishedQuestion(
      name: name, label: label, answerClass: nil, allowsSeveral: allowsSeveral, detail: .full,
      answers: try answers.map { answer in
        PublishedAnswer(
          label: answer.label, tone: try answer.tone.map(PublicationFormat1.tones.value),
          count: try answer.count.read(), interval: nil)
      },
      silent: try silent.read(), base: try base.read(), opinion: try opinion?.read(),
      bound: nil, projects: nil, change: nil, profiles: [], representativeness: nil,
      participationLevel: nil)
  }
}

extension PublicationFormat1.Opinion {
  fileprivate func read() throws -> PublishedOpinion {
    PublishedOpinion(
      favourable: try favourable.read(), neutral: try neutral.read(),
      unfavourable: try unfavourable.read(), excluded: try excluded.read(), interval: nil,
      majority: nil)
  }
}

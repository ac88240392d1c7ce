import Foundation

extension CallFile {
  /// With the days from which indicators are asked: known ones keep theirs, where the file says none.
  package func datingIndicators(from stored: CallFile, effectiveOn: Day) -> CallFile {
    var file = self
    for index in (indicators ?? []).indices where indicators?[index].startsOn == nil {
      let known = stored.indicators?.first { $0.code == indicators?[index].code }
      file.indicators?[index].startsOn = known.map(\.startsOn) ?? effectiveOn
    }
    return file
  }
}

/// What a call's file says, one text for each place, so that two states of a call are compared, told and
/// kept in one way.
package struct CallFacts: Sendable, Hashable {
  package var values: [AmendmentPlace: String]

  /// Of no call yet.
  package static let none = CallFacts()

  private init() { values = [:] }

  /// - Parameters:
  ///   - forms: the texts of the forms by file name.
  ///   - withGoals: false for who may not read what projects aim at.
  package init(_ file: CallFile, forms: [String: String], withGoals: Bool) {
    values = [:]
    add(file.call)
    for department in file.departments {
      values[.init(.department, subject: department.code)] = department.name
    }
    for axis in file.axes {
      values[.init(.axis, subject: axis.code)] = axis.name
      values[.init(.axisShortName, subject: axis.code)] = axis.shortName
    }
    for dimension in file.dimensions ?? [] { add(dimension) }
    for indicator in file.indicators ?? [] { add(indicator) }
    for line in file.checks ?? [] {
      values[.init(.crossRule, subject: line.code)] = line.text
    }
    for survey in file.surveys ?? [] {
      values[.init(.survey, subject: survey.code)] = survey.title
      values[.init(.surveyForm, subject: survey.code)] = forms[survey.form]
    }
    for organisation in file.organisations ?? [] {
      values[.init(.organisationSIRET, subject: organisation.name)] = organisation.siret
      values[.init(.organisationRNA, subject: organisation.name)] = organisation.rna
      values[.init(.organisationFINESS, subject: organisation.name)] = organisation.finess
    }
    for project in file.projects {
      add(project)
      if withGoals { addGoals(of: project) }
    }
  }

  /// What it was before changes that came later, the last of them first.
  package func undoing(_ changes: [AmendmentChange]) -> CallFacts {
    changes.reduce(into: self) { facts, change in
      facts.values[change.place] = change.former
      guard change.former == nil else { return }
      facts.values = facts.values.filter { $0.key.whole != change.place }
    }
  }

  /// One text for one state, whatever the order: from it a digest tells whether something changed.
  package var canonicalText: String {
    values.map { place, value in
      [
        place.kind.word, place.projectCode ?? "", place.subject ?? "", place.item ?? "",
        place.indicatorCode ?? "", place.year.map(String.init) ?? "", value,
      ].joined(separator: "\u{1}")
    }.sorted().joined(separator: "\u{2}")
  }

  private mutating func add(_ header: CallFile.Header) {
    func set(_ kind: AmendmentChange.Kind, _ value: String) { values[.init(kind)] = value }
    set(.title, header.title)
    set(.funder, header.funder)
    set(.policy, header.policy)
    set(.scope, header.scope)
    set(.envelope, header.envelopeEUR.text)
    set(.minimumBudget, header.rules.minimumBudgetEUR.text)
    set(.minimumDuration, "\(header.rules.minimumDurationMonths)")
    set(.maximumDuration, "\(header.rules.maximumDurationMonths)")
    set(.latestEnd, "\(header.rules.latestEndOn)")
    set(.applicationsReceived, "\(header.applicationsReceived)")
    set(.projectsSelected, "\(header.projectsSelected)")
    set(.dueDays, "\(header.dueDays ?? 30)")
    set(.peopleThreshold, "\(header.peopleThreshold)")
    set(.opinionThreshold, "\(header.answerThreshold)")
    set(.isFictitious, (header.isFictitious ?? false).text)
    if header.secondAdministrator == true { set(.secondAdministrator, true.text) }
    values[.init(.pinnedToday)] = header.pinnedToday.map { "\($0)" }
    for phase in header.phases { values[.init(.phase, subject: phase.name)] = "\(phase.dueOn)" }
    for priority in header.priorities {
      values[.init(.priority, subject: priority.code)] = priority.name
    }
    for member in header.committee { values[.init(.committee, subject: member)] = member }
  }

  private mutating func add(_ dimension: CallFile.DimensionLine) {
    let code = dimension.code
    values[.init(.dimension, subject: code)] = dimension.name
    values[.init(.dimensionOrder, subject: code)] = dimension.isOrdered.text
    values[.init(.disadvantaged, subject: code)] = dimension.disadvantaged
    for category in dimension.categories {
      values[.init(.category, subject: code, item: category.code)] = category.name
    }
  }

  private mutating func add(_ indicator: CallFile.IndicatorLine) {
    func set(_ kind: AmendmentChange.Kind, _ value: String?) {
      values[.init(kind, subject: indicator.code)] = value
    }
    let alerts = indicator.alertThresholds
    set(.indicator, indicator.name)
    set(.indicatorDefinition, indicator.definition)
    set(.indicatorUnit, indicator.unit)
    set(.indicatorLevel, indicator.level.value.word)
    set(.indicatorMeasure, indicator.measure.value.word)
    set(.indicatorDirection, indicator.direction.value.word)
    set(.indicatorDecimals, "\(indicator.decimals ?? 0)")
    set(.indicatorOverTime, indicator.overTime.value.word)
    set(.indicatorOverProjects, indicator.overProjects.value.word)
    set(.indicatorClass, indicator.disclosureClass.word)
    set(.indicatorCounting, indicator.counting?.value.word)
    set(.indicatorMargin, indicator.margin?.text)
    set(.indicatorIsRequired, (indicator.isRequired ?? true).text)
    if indicator.doubleEntry == true { set(.indicatorTypedTwice, true.text) }
    set(
      .indicatorAlerts,
      [alerts.changeRatio, alerts.changeUnits, alerts.targetRatio].map(\.text).joined(
        separator: " ; "))
    set(
      .indicatorScope,
      indicator.axis.map { "axe \($0)" } ?? indicator.project.map { "projet \($0)" })
    set(.indicatorStartsOn, indicator.startsOn.map { "\($0)" })
    set(.indicatorEndsOn, indicator.endsOn.map { "\($0)" })
    set(.indicatorReplaces, indicator.replaces?.text)
    for dimension in indicator.dimensions ?? [] {
      values[.init(.indicatorDimension, subject: indicator.code, item: dimension)] = dimension
    }
    for reference in indicator.references ?? [] {
      let group = reference.category ?? reference.territory
      values[.init(.indicatorReference, subject: indicator.code, item: group)] =
        "\(reference.value.text) (\(reference.source), \(reference.year))"
    }
  }

  private mutating func add(_ project: CallFile.ProjectLine) {
    func set(_ kind: AmendmentChange.Kind, _ value: String?) {
      values[.init(kind, projectCode: project.code)] = value
    }
    values[.init(.project, subject: project.code)] = project.name
    set(.name, project.name)
    set(.holder, project.holder)
    set(.territory, project.territory)
    set(.summary, project.summary)
    set(.targetPopulation, project.targetPopulation ?? "")
    set(.objectives, project.objectives ?? "")
    set(.inequalityApproach, project.inequalityApproach ?? "")
    set(.startsOn, project.startsOn.map { "\($0)" })
    set(.endsOn, project.endsOn.map { "\($0)" })
    set(.budget, project.budgetEUR?.text)
    set(.funding, (project.fundingEUR ?? project.budgetEUR)?.text)
    // The other states follow the dates.
    if project.status?.value == .stopped { set(.status, ProjectStatus.stopped.word) }
    set(.projectIsFictitious, (project.isFictitious ?? false).text)
    for suspension in project.suspensions ?? [] {
      let start = "\(suspension.startsOn)"
      values[.init(.suspension, projectCode: project.code, subject: start)] =
        "\(suspension.endsOn)"
    }
    for partner in project.partners ?? [] {
      values[.init(.partner, projectCode: project.code, subject: partner)] = partner
    }
    for code in project.departments {
      values[.init(.projectDepartment, projectCode: project.code, subject: code)] = code
    }
    for (axis, share) in project.shares {
      values[.init(.axisShare, projectCode: project.code, subject: axis)] = share.text
    }
  }

  private mutating func addGoals(of project: CallFile.ProjectLine) {
    for (indicator, goal) in project.goals ?? [:] {
      func set(_ kind: AmendmentChange.Kind, year: Int? = nil, _ value: String?) {
        values[
          .init(kind, projectCode: project.code, indicatorCode: indicator, year: year)] = value
      }
      set(.baseline, goal.baseline?.text)
      if goal.baseline != nil, let source = goal.source, !source.isEmpty {
        set(.baselineSource, source)
      }
      set(.target, goal.target?.text)
      for (year, target) in goal.yearTargets ?? [:] { set(.target, year: Int(year), target.text) }
      guard goal.target != nil || goal.yearTargets?.isEmpty == false else { continue }
      if let kind = goal.kind?.value, kind != .reach { set(.targetKind, kind.word) }
      if goal.target != nil { set(.targetPeriod, goal.period?.value.word) }
    }
  }
}

extension Decimal {
  /// One text for one number, however many zeros it was written with.
  fileprivate var text: String { "\(self)" }
}

extension Bool {
  fileprivate var text: String { self ? "oui" : "non" }
}

import Foundation
package import Monitoring

extension CallDataset {
  /// As it was before changes that came later, the last of them first, so that what was frozen is told as
  /// it was. Goals are undone where they are read.
  package func undoing(_ changes: [AmendmentChange]) -> CallDataset {
    changes.reduce(into: self) { $0.undo($1) }
  }

  private mutating func undo(_ change: AmendmentChange) {
    let place = change.place
    if let code = place.projectCode {
      guard let index = projects.firstIndex(where: { $0.code == code }) else { return }
      return projects[index].undo(change)
    }
    guard let subject = place.subject else { return call.undo(change) }
    switch change.kind {
    case .phase, .priority, .committee: call.undo(change)
    case .project:
      guard change.former == nil, let gone = projects.first(where: { $0.code == subject }) else {
        return
      }
      projects.removeAll { $0.id == gone.id }
      goals.removeAll { $0.projectID == gone.id }
      quarters.removeAll { $0.projectID == gone.id }
      observations.removeAll { $0.projectID == gone.id }
    case .indicator where change.former == nil: indicators.removeAll { $0.code == subject }
    case .axis where change.former == nil: axes.removeAll { $0.code == subject }
    case .axis, .axisShortName:
      guard let index = axes.firstIndex(where: { $0.code == subject }), let former = change.former
      else { return }
      if change.kind == .axis { axes[index].name = former } else { axes[index].shortName = former }
    case .department:
      departments.removeAll { $0.code == subject }
      if let former = change.former { departments.append(Department(code: subject, name: former)) }
      departments.sort { $0.code < $1.code }
    default:
      guard let index = indicators.firstIndex(where: { $0.code == subject }) else { return }
      indicators[index].undo(change)
    }
  }
}

extension Call {
  fileprivate mutating func undo(_ change: AmendmentChange) {
    let former = change.former ?? ""
    let amount = Decimal(string: former)
    let number = Int(former)
    switch change.kind {
    case .title: title = former
    case .funder: funder = former
    case .policy: policy = former
    case .scope: scope = former
    case .envelope: envelopeEUR = amount ?? envelopeEUR
    case .minimumBudget: rules.minimumBudgetEUR = amount ?? rules.minimumBudgetEUR
    case .minimumDuration: rules.minimumDurationMonths = number ?? rules.minimumDurationMonths
    case .maximumDuration: rules.maximumDurationMonths = number ?? rules.maximumDurationMonths
    case .latestEnd: rules.latestEndOn = Day(former) ?? rules.latestEndOn
    case .applicationsReceived: applicationsReceived = number ?? applicationsReceived
    case .projectsSelected: projectsSelected = number ?? projectsSelected
    case .dueDays: dueDays = number ?? dueDays
    case .peopleThreshold: smallCountThreshold = number ?? smallCountThreshold
    case .opinionThreshold: opinionThreshold = number ?? opinionThreshold
    case .phase:
      phases.removeAll { $0.name == change.place.subject }
      if let day = Day(former), let name = change.place.subject {
        phases.append(Phase(name: name, dueOn: day))
        phases.sort { $0.dueOn < $1.dueOn }
      }
    case .priority:
      priorities.removeAll { $0.code == change.place.subject }
      if change.former != nil, let code = change.place.subject {
        priorities.append(Priority(code: code, name: former))
      }
    case .committee:
      committee.removeAll { $0 == change.place.subject }
      if change.former != nil { committee.append(former) }
    default: break
    }
  }
}

extension Project {
  fileprivate mutating func undo(_ change: AmendmentChange) {
    let former = change.former ?? ""
    switch change.kind {
    case .name: name = former
    case .holder: holderName = former
    case .territory: territory = former
    case .summary: summary = former
    case .targetPopulation: targetPopulation = former
    case .objectives: objectives = former
    case .inequalityApproach: inequalityApproach = former
    case .startsOn: startsOn = Day(former) ?? startsOn
    case .endsOn: endsOn = Day(former) ?? endsOn
    case .budget: budgetEUR = Decimal(string: former) ?? budgetEUR
    case .funding: fundingEUR = Decimal(string: former) ?? fundingEUR
    case .partner: partnerNames.exchange(change)
    case .projectDepartment: departmentCodes.exchange(change)
    case .axisShare:
      axes.removeAll { $0.axisCode == change.place.subject }
      if let share = Decimal(string: former), let code = change.place.subject {
        axes.append(AxisShare(axisCode: code, share: share))
      }
    default: break
    }
  }
}

extension [String] {
  /// What came goes, and what went comes back to its place.
  fileprivate mutating func exchange(_ change: AmendmentChange) {
    removeAll { $0 == change.place.subject }
    if let former = change.former { append(former) }
    sort()
  }
}

extension Indicator {
  fileprivate mutating func undo(_ change: AmendmentChange) {
    let former = change.former ?? ""
    switch change.kind {
    case .indicator: name = former
    case .indicatorDefinition: definition = former
    case .indicatorUnit: unit = former
    case .indicatorLevel: level = Level(rawValue: former) ?? level
    case .indicatorDirection: direction = Direction(rawValue: former) ?? direction
    case .indicatorDecimals: decimals = Int(former) ?? decimals
    case .indicatorOverTime: overTime = OverTime(rawValue: former) ?? overTime
    case .indicatorOverProjects: overProjects = OverProjects(rawValue: former) ?? overProjects
    case .indicatorMargin: margin = Decimal(string: former)
    case .indicatorCounting: counting = Counting(rawValue: former)
    case .indicatorStartsOn: startsOn = Day(former)
    case .indicatorEndsOn: endsOn = Day(former)
    case .indicatorDimension where change.former == nil:
      disaggregationCodes.removeAll { $0 == change.place.item }
    default: break
    }
  }
}

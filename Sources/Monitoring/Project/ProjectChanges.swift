package import Foundation

/// What an evaluator wants to change in a project; nil where something stays.
package struct ProjectChanges: Sendable, Hashable {
  /// A target, of one year or of the end, or the situation at the start.
  package struct GoalChange: Sendable, Hashable {
    package var indicatorCode: String
    package var year: Int?
    package var isBaseline: Bool
    package var value: Decimal

    package init(indicatorCode: String, year: Int?, isBaseline: Bool, value: Decimal) {
      self.indicatorCode = indicatorCode
      self.year = year
      self.isBaseline = isBaseline
      self.value = value
    }
  }

  package var endsOn: Day?
  /// It ends on the day of effect, before it was to.
  package var isStopped: Bool
  package var budgetEUR: Decimal?
  package var fundingEUR: Decimal?
  package var goals: [GoalChange]
  package var holder: Organisation?
  package var addedPartners: [String] = []
  package var removedPartners: [String] = []
  package var addedDepartments: [String] = []
  package var removedDepartments: [String] = []
  package var suspension: Suspension?

  /// From its first to its last day.
  package struct Suspension: Sendable, Hashable {
    package var startsOn: Day
    package var endsOn: Day

    package init(startsOn: Day, endsOn: Day) {
      self.startsOn = startsOn
      self.endsOn = endsOn
    }
  }

  package init(
    endsOn: Day?, isStopped: Bool, budgetEUR: Decimal?, fundingEUR: Decimal?, goals: [GoalChange]
  ) {
    self.endsOn = endsOn
    self.isStopped = isStopped
    self.budgetEUR = budgetEUR
    self.fundingEUR = fundingEUR
    self.goals = goals
  }
}

extension ProjectChanges {
  /// The project as it becomes, with what differs; those of goals apart.
  package func applied(
    to project: Project, effectiveOn: Day
  ) -> (project: Project, changes: [AmendmentChange]) {
    var amended = project
    if let end = isStopped ? effectiveOn : endsOn { amended.endsOn = end }
    if isStopped {
      amended.status = .stopped
    } else if endsOn != nil, project.status == .stopped {
      amended.status = .running
    }
    if let budgetEUR { amended.budgetEUR = budgetEUR }
    if let fundingEUR { amended.fundingEUR = fundingEUR }
    let pairs: [(AmendmentChange.Kind, String?, String?)] = [
      (.endsOn, "\(project.endsOn)", "\(amended.endsOn)"),
      (.status, project.status.inForce, amended.status.inForce),
      (.budget, "\(project.budgetEUR)", "\(amended.budgetEUR)"),
      (.funding, "\(project.fundingEUR)", "\(amended.fundingEUR)"),
    ]
    let changes = pairs.filter { $0.1 != $0.2 }.map {
      AmendmentChange(
        AmendmentPlace($0.0, projectCode: project.code), former: $0.1, latter: $0.2)
    }
    return (amended, changes + listChanges(of: project))
  }

  /// The holder, partners and departments that come or go.
  private func listChanges(of project: Project) -> [AmendmentChange] {
    func change(
      _ kind: AmendmentChange.Kind, _ subject: String?, _ former: String?, _ latter: String?
    ) -> AmendmentChange {
      AmendmentChange(
        AmendmentPlace(kind, projectCode: project.code, subject: subject), former: former,
        latter: latter)
    }
    func changes(
      _ kind: AmendmentChange.Kind, _ known: [String], adding: [String], removing: [String]
    ) -> [AmendmentChange] {
      adding.filter { !known.contains($0) }.map { change(kind, $0, nil, $0) }
        + removing.filter(known.contains).map { change(kind, $0, $0, nil) }
    }
    let holders = holder.flatMap { holder in
      holder.name == project.holderName
        ? nil : change(.holder, nil, project.holderName, holder.name)
    }
    return [holders].compactMap(\.self)
      + changes(
        .partner, project.partnerNames, adding: addedPartners, removing: removedPartners)
      + changes(
        .projectDepartment, project.departmentCodes, adding: addedDepartments,
        removing: removedDepartments)
  }
}

extension ProjectStatus {
  /// What a project was stopped by; the other states follow its dates.
  fileprivate var inForce: String? { self == .stopped ? rawValue : nil }
}

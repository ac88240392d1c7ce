package import Foundation

/// A dated change of a project or of its call: what, from when, why, by which deed. The former values stay.
package struct Amendment: Sendable, Hashable {
  /// Nil where the call itself is amended.
  package var projectCode: String?
  package var effectiveOn: Day
  package var reason: String
  /// Of the deed.
  package var reference: String?
  package var author: String
  package var madeAt: Date
  package var changes: [AmendmentChange]

  package init(
    projectCode: String?, effectiveOn: Day, reason: String, reference: String?, author: String,
    madeAt: Date, changes: [AmendmentChange]
  ) {
    self.projectCode = projectCode
    self.effectiveOn = effectiveOn
    self.reason = reason
    self.reference = reference
    self.author = author
    self.madeAt = madeAt
    self.changes = changes
  }
}

/// What an amendment can change: one place in what a call's file says.
package struct AmendmentPlace: Sendable, Hashable {
  package var kind: AmendmentChange.Kind
  /// Whose it is, where it is a project's.
  package var projectCode: String?
  /// The code or the name of what it belongs to: an axis, a phase, a partner.
  package var subject: String?
  /// The code or the name within it: a category of a dimension.
  package var item: String?
  /// Of a target or a baseline.
  package var indicatorCode: String?
  /// Of a target for one year.
  package var year: Int?

  package init(
    _ kind: AmendmentChange.Kind, projectCode: String? = nil, subject: String? = nil,
    item: String? = nil, indicatorCode: String? = nil, year: Int? = nil
  ) {
    self.kind = kind
    self.projectCode = projectCode
    self.subject = subject
    self.item = item
    self.indicatorCode = indicatorCode
    self.year = year
  }
}

/// One value that an amendment changes, as text: a day, an amount, a number, a word.
package struct AmendmentChange: Sendable, Hashable {
  package var place: AmendmentPlace
  /// Nil where there was none.
  package var former: String?
  /// Nil where there is none any more.
  package var latter: String?

  package init(_ place: AmendmentPlace, former: String?, latter: String?) {
    self.place = place
    self.former = former
    self.latter = latter
  }

  package init(
    kind: Kind, indicatorCode: String? = nil, year: Int? = nil, former: String?, latter: String?
  ) {
    self.init(
      AmendmentPlace(kind, indicatorCode: indicatorCode, year: year), former: former,
      latter: latter)
  }

  package var kind: Kind { place.kind }
  package var indicatorCode: String? { place.indicatorCode }
  package var year: Int? { place.year }
}

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
    return (amended, changes)
  }
}

extension [Goal] {
  /// As they were before changes that came later, the last of them first.
  package func undoing(_ changes: [GoalRevision]) -> [Goal] {
    changes.reduce(self) { goals, change in
      var goals = goals
      let known = goals.firstIndex {
        $0.projectID == change.projectID && $0.indicatorID == change.indicatorID
      }
      let index = known ?? goals.count
      if known == nil {
        goals.append(
          Goal(
            projectID: change.projectID, indicatorID: change.indicatorID, baseline: nil,
            finalTarget: nil, yearTargets: [:]))
      }
      if change.isBaseline {
        goals[index].baseline = change.former
      } else if let year = change.year {
        goals[index].yearTargets[year] = change.former
      } else {
        goals[index].finalTarget = change.former
      }
      return goals
    }
  }
}

/// What a goal was before an amendment.
package struct GoalRevision: Sendable, Hashable {
  package var projectID: UUID
  package var indicatorID: UUID
  package var isBaseline: Bool
  package var year: Int?
  package var former: Decimal?

  package init(
    projectID: UUID, indicatorID: UUID, isBaseline: Bool, year: Int?, former: Decimal?
  ) {
    self.projectID = projectID
    self.indicatorID = indicatorID
    self.isBaseline = isBaseline
    self.year = year
    self.former = former
  }
}

extension ProjectStatus {
  /// What a project was stopped by; the other states follow its dates.
  fileprivate var inForce: String? { self == .stopped ? rawValue : nil }
}

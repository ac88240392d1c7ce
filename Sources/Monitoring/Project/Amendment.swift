package import Foundation

/// A dated change of a project: what, from when, why, by which deed. The former values stay.
package struct Amendment: Sendable, Hashable {
  package var effectiveOn: Day
  package var reason: String
  /// Of the deed.
  package var reference: String?
  package var author: String
  package var madeAt: Date
  package var changes: [AmendmentChange]

  package init(
    effectiveOn: Day, reason: String, reference: String?, author: String, madeAt: Date,
    changes: [AmendmentChange]
  ) {
    self.effectiveOn = effectiveOn
    self.reason = reason
    self.reference = reference
    self.author = author
    self.madeAt = madeAt
    self.changes = changes
  }
}

/// One value that an amendment changes, as text: a day, an amount, a number, a word.
package struct AmendmentChange: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case endsOn = "ends_on"
    case status, budget, funding, target, baseline
  }

  package var kind: Kind
  /// Of a target or a baseline.
  package var indicatorCode: String?
  /// Of a target for one year.
  package var year: Int?
  /// Nil where there was none.
  package var former: String?
  package var latter: String

  package init(
    kind: Kind, indicatorCode: String? = nil, year: Int? = nil, former: String?, latter: String
  ) {
    self.kind = kind
    self.indicatorCode = indicatorCode
    self.year = year
    self.former = former
    self.latter = latter
  }
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
    } else if amended.endsOn > project.endsOn, project.status == .completed {
      amended.status = .running
    }
    if let budgetEUR { amended.budgetEUR = budgetEUR }
    if let fundingEUR { amended.fundingEUR = fundingEUR }
    let pairs: [(AmendmentChange.Kind, String, String)] = [
      (.endsOn, "\(project.endsOn)", "\(amended.endsOn)"),
      (.status, project.status.rawValue, amended.status.rawValue),
      (.budget, "\(project.budgetEUR)", "\(amended.budgetEUR)"),
      (.funding, "\(project.fundingEUR)", "\(amended.fundingEUR)"),
    ]
    let changes = pairs.filter { $0.1 != $0.2 }.map {
      AmendmentChange(kind: $0.0, former: $0.1, latter: $0.2)
    }
    return (amended, changes)
  }
}

extension [Goal] {
  /// As they were before changes that came later, the last of them first.
  package func undoing(_ changes: [GoalRevision]) -> [Goal] {
    changes.reduce(self) { goals, change in
      var goals = goals
      guard
        let index = goals.firstIndex(where: {
          $0.projectID == change.projectID && $0.indicatorID == change.indicatorID
        })
      else { return goals }
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

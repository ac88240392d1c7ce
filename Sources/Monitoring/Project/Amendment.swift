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

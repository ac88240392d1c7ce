package import Foundation

/// A call for projects: the rules that every funded project obeys, and its calendar.
package struct Call: Sendable, Hashable {
  package var id: UUID
  package var code: String
  package var title: String
  package var funder: String
  package var policy: String
  package var scope: String
  package var envelopeEUR: Decimal
  package var rules: CallRules
  package var applicationsReceived: Int
  package var projectsSelected: Int
  /// Days after the end of a quarter within which it is to be sent.
  package var dueDays: Int
  /// Counts of people from 1 to this less one are not published; at least `CallFloor.people`.
  package var smallCountThreshold: Int
  /// The same for each answer of an opinion; at least `CallFloor.opinion`.
  package var opinionThreshold: Int
  package var phases: [Phase]
  package var priorities: [Priority]
  package var committee: [String]
  /// The figures were invented for a demonstration; « données fictives » is shown with them.
  package var isFictitious: Bool

  package init(
    id: UUID, code: String, title: String, funder: String, policy: String, scope: String,
    envelopeEUR: Decimal, rules: CallRules, applicationsReceived: Int, projectsSelected: Int,
    dueDays: Int, smallCountThreshold: Int,
    opinionThreshold: Int = CallFloor.opinion, phases: [Phase], priorities: [Priority],
    committee: [String], isFictitious: Bool
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.funder = funder
    self.policy = policy
    self.scope = scope
    self.envelopeEUR = envelopeEUR
    self.rules = rules
    self.applicationsReceived = applicationsReceived
    self.projectsSelected = projectsSelected
    self.dueDays = dueDays
    self.smallCountThreshold = smallCountThreshold
    self.opinionThreshold = opinionThreshold
    self.phases = phases
    self.priorities = priorities
    self.committee = committee
    self.isFictitious = isFictitious
  }
}

/// What no call may go below.
package enum CallFloor {
  package static let people = 11
  package static let opinion = 5
  /// Of fewer, that nobody or everybody is concerned tells the health of each.
  package static let healthGroup = 30
}

/// The limits that a call sets to its projects.
package struct CallRules: Sendable, Hashable {
  package var minimumBudgetEUR: Decimal
  package var minimumDurationMonths: Int
  package var maximumDurationMonths: Int
  package var latestEndOn: Day

  package init(
    minimumBudgetEUR: Decimal, minimumDurationMonths: Int, maximumDurationMonths: Int,
    latestEndOn: Day
  ) {
    self.minimumBudgetEUR = minimumBudgetEUR
    self.minimumDurationMonths = minimumDurationMonths
    self.maximumDurationMonths = maximumDurationMonths
    self.latestEndOn = latestEndOn
  }
}

/// A step of the call's calendar and the day it ends.
package struct Phase: Sendable, Hashable {
  package var name: String
  package var dueOn: Day

  package init(name: String, dueOn: Day) {
    self.name = name
    self.dueOn = dueOn
  }
}

/// What the call asks of every project, beyond its limits.
package struct Priority: Sendable, Hashable {
  package var code: String
  package var name: String

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// A field of intervention of a call.
package struct Axis: Sendable, Hashable {
  package var id: UUID
  package var code: String
  package var name: String
  package var shortName: String

  package init(id: UUID, code: String, name: String, shortName: String) {
    self.id = id
    self.code = code
    self.name = name
    self.shortName = shortName
  }
}

/// A department, by its INSEE code.
package struct Department: Sendable, Hashable {
  package var code: String
  package var name: String

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

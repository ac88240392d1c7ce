package import Foundation
package import Monitoring

/// `GET /v1/projects`.
package struct ProjectList: Message, Hashable {
  package var projects: [ProjectSummary]

  package init(_ projects: [ProjectSummary]) { self.projects = projects }

  enum CodingKeys: String, CodingKey { case projects = "projets" }
}

/// A project in a list.
package struct ProjectSummary: Message, Hashable {
  package var id: UUID
  package var call: String
  package var code: String
  package var name: String
  package var holder: String
  package var axes: [String]
  package var departments: [String]
  package var status: Code<ProjectStatus>
  /// Quarters past their due day and not sent.
  package var overdueQuarters: Int
  package var isFictitious: Bool
  /// The day on which its call stands still, in a demonstration.
  package var pinnedToday: Day?
  /// The suspension that it is in.
  package var suspension: AmendmentRequest.SuspensionLine?
  /// For the accounts of its former holder.
  package var handover: HandoverLine?

  package init(
    _ project: Project, ofCall call: String, overdueQuarters: Int, pinnedToday: Day? = nil,
    handover: HandoverLine? = nil
  ) {
    self.call = call
    self.pinnedToday = pinnedToday
    self.overdueQuarters = overdueQuarters
    self.handover = handover
    suspension = project.suspension.map { .init(startsOn: $0.startsOn, endsOn: $0.endsOn) }
    id = project.id
    code = project.code
    name = project.name
    holder = project.holderName
    axes = project.axes.map(\.axisCode)
    departments = project.departmentCodes
    status = Code(project.status)
    isFictitious = project.isFictitious
  }

  enum CodingKeys: String, CodingKey {
    case id, code, axes, suspension
    case call = "appel"
    case name = "nom"
    case holder = "porteur"
    case departments = "departements"
    case status = "statut"
    case overdueQuarters = "trimestres_en_retard"
    case isFictitious = "fictif"
    case pinnedToday = "jour_fixe"
    case handover = "passation"
  }
}

/// A project that changes hands, as the accounts of its former holder are told.
package struct HandoverLine: Sendable, Codable, Hashable {
  package var on: Day
  package var isDone: Bool
  package var newHolder: String
  package var reason: String

  package init(on: Day, isDone: Bool, newHolder: String, reason: String) {
    self.on = on
    self.isDone = isDone
    self.newHolder = newHolder
    self.reason = reason
  }

  enum CodingKeys: String, CodingKey {
    case on = "le"
    case isDone = "faite"
    case newHolder = "nouveau_porteur"
    case reason = "motif"
  }
}

/// `GET /v1/projects/{id}`.
package struct ProjectDetail: Message, Hashable {
  package var project: ProjectSummary
  package var partners: [String]
  package var territory: String
  package var summary: String
  package var targetPopulation: String
  package var objectives: String
  package var inequalityApproach: String
  package var startsOn: Day
  package var endsOn: Day
  package var budgetEUR: Numeral
  package var fundingEUR: Numeral
  package var quarters: [QuarterLine]

  package init(
    _ project: Project, ofCall call: String, overdueQuarters: Int, quarters: [ListedQuarter],
    pinnedToday: Day? = nil, handover: HandoverLine? = nil
  ) {
    self.project = ProjectSummary(
      project, ofCall: call, overdueQuarters: overdueQuarters, pinnedToday: pinnedToday,
      handover: handover)
    self.quarters = quarters.map(QuarterLine.init)
    partners = project.partnerNames
    territory = project.territory
    summary = project.summary
    targetPopulation = project.targetPopulation
    objectives = project.objectives
    inequalityApproach = project.inequalityApproach
    startsOn = project.startsOn
    endsOn = project.endsOn
    budgetEUR = Numeral(project.budgetEUR)
    fundingEUR = Numeral(project.fundingEUR)
  }

  enum CodingKeys: String, CodingKey {
    case project = "projet"
    case partners = "partenaires"
    case territory = "territoire"
    case summary = "resume"
    case targetPopulation = "public_vise"
    case objectives = "objectifs"
    case inequalityApproach = "prise_en_compte_des_inegalites"
    case startsOn = "debut"
    case endsOn = "fin"
    case budgetEUR = "budget_eur"
    case fundingEUR = "subvention_eur"
    case quarters = "trimestres"
  }
}

/// A quarter in the list of a project.
package struct QuarterLine: Message, Hashable {
  package var quarter: Quarter
  package var state: Code<QuarterReport.State>
  package var version: Int
  package var dueOn: Day
  package var isOverdue: Bool
  /// Only where it is so.
  package var isOutside: Bool?
  package var isSuspended: Bool?

  package init(_ listed: ListedQuarter) {
    quarter = listed.quarter
    state = Code(listed.state)
    version = listed.version
    dueOn = listed.dueOn
    isOverdue = listed.isOverdue
    isOutside = listed.isOutside ? true : nil
    isSuspended = listed.isSuspended ? true : nil
  }

  /// « hors période », « suspendu », else its state.
  package var label: String {
    if isOutside == true { return "hors période" }
    return isSuspended == true && version == 0 ? "suspendu" : state.value.label
  }

  enum CodingKeys: String, CodingKey {
    case version
    case quarter = "trimestre"
    case state = "etat"
    case dueOn = "a_rendre_le"
    case isOverdue = "en_retard"
    case isOutside = "hors_periode"
    case isSuspended = "suspendu"
  }
}

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

  package init(
    id: UUID, call: String, code: String, name: String, holder: String, axes: [String],
    departments: [String], status: ProjectStatus, overdueQuarters: Int, isFictitious: Bool
  ) {
    self.id = id
    self.call = call
    self.code = code
    self.name = name
    self.holder = holder
    self.axes = axes
    self.departments = departments
    self.status = Code(status)
    self.overdueQuarters = overdueQuarters
    self.isFictitious = isFictitious
  }

  enum CodingKeys: String, CodingKey {
    case id, code, axes
    case call = "appel"
    case name = "nom"
    case holder = "porteur"
    case departments = "departements"
    case status = "statut"
    case overdueQuarters = "trimestres_en_retard"
    case isFictitious = "fictif"
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
    project: ProjectSummary, partners: [String], territory: String, summary: String,
    targetPopulation: String, objectives: String, inequalityApproach: String, startsOn: Day,
    endsOn: Day, budgetEUR: Numeral, fundingEUR: Numeral, quarters: [QuarterLine]
  ) {
    self.project = project
    self.partners = partners
    self.territory = territory
    self.summary = summary
    self.targetPopulation = targetPopulation
    self.objectives = objectives
    self.inequalityApproach = inequalityApproach
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.budgetEUR = budgetEUR
    self.fundingEUR = fundingEUR
    self.quarters = quarters
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

  package init(
    quarter: Quarter, state: QuarterReport.State, version: Int, dueOn: Day, isOverdue: Bool
  ) {
    self.quarter = quarter
    self.state = Code(state)
    self.version = version
    self.dueOn = dueOn
    self.isOverdue = isOverdue
  }

  enum CodingKeys: String, CodingKey {
    case version
    case quarter = "trimestre"
    case state = "etat"
    case dueOn = "a_rendre_le"
    case isOverdue = "en_retard"
  }
}

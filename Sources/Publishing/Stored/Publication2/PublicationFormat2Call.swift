import Foundation
import Monitoring

extension PublicationFormat2 {
  struct Call: Codable {
    var code: String
    var title: String
    var funder: String
    var policy: String
    var scope: String
    var envelopeEUR: StoredText<Decimal>
    var rules: Rules
    var applicationsReceived: Int
    var projectsSelected: Int
    var dueDays: Int
    var smallCountThreshold: Int
    var phases: [Phase]
    var priorities: [Priority]
    var committee: [String]
    var isFictitious: Bool

    enum CodingKeys: String, CodingKey {
      case code
      case title = "titre"
      case funder = "financeur"
      case policy = "politique"
      case scope = "champ"
      case envelopeEUR = "enveloppe_eur"
      case rules = "regles"
      case applicationsReceived = "candidatures"
      case projectsSelected = "projets_retenus"
      case dueDays = "delai_jours"
      case smallCountThreshold = "seuil_effectif"
      case phases = "etapes"
      case priorities = "priorites"
      case committee = "comite"
      case isFictitious = "fictif"
    }
  }

  struct Rules: Codable {
    var minimumBudgetEUR: StoredText<Decimal>
    var minimumDurationMonths: Int
    var maximumDurationMonths: Int
    var latestEndOn: StoredText<Day>

    enum CodingKeys: String, CodingKey {
      case minimumBudgetEUR = "budget_minimum_eur"
      case minimumDurationMonths = "duree_minimum_mois"
      case maximumDurationMonths = "duree_maximum_mois"
      case latestEndOn = "fin_au_plus_tard"
    }
  }

  struct Phase: Codable {
    var name: String
    var dueOn: StoredText<Day>

    enum CodingKeys: String, CodingKey {
      case name = "nom"
      case dueOn = "echeance"
    }
  }

  struct Priority: Codable {
    var code: String
    var name: String

    enum CodingKeys: String, CodingKey {
      case code
      case name = "nom"
    }
  }
}

extension PublicationFormat2.Call {
  init(_ call: Call) {
    code = call.code
    title = call.title
    funder = call.funder
    policy = call.policy
    scope = call.scope
    envelopeEUR = StoredText(call.envelopeEUR)
    rules = PublicationFormat2.Rules(
      minimumBudgetEUR: StoredText(call.rules.minimumBudgetEUR),
      minimumDurationMonths: call.rules.minimumDurationMonths,
      maximumDurationMonths: call.rules.maximumDurationMonths,
      latestEndOn: StoredText(call.rules.latestEndOn))
    applicationsReceived = call.applicationsReceived
    projectsSelected = call.projectsSelected
    dueDays = call.dueDays
    smallCountThreshold = call.smallCountThreshold
    phases = call.phases.map {
      PublicationFormat2.Phase(name: $0.name, dueOn: StoredText($0.dueOn))
    }
    priorities = call.priorities.map {
      PublicationFormat2.Priority(code: $0.code, name: $0.name)
    }
    committee = call.committee
    isFictitious = call.isFictitious
  }

  func read() -> Call {
    Call(
      id: .zero, code: code, title: title, funder: funder, policy: policy, scope: scope,
      envelopeEUR: envelopeEUR.value,
      rules: CallRules(
        minimumBudgetEUR: rules.minimumBudgetEUR.value,
        minimumDurationMonths: rules.minimumDurationMonths,
        maximumDurationMonths: rules.maximumDurationMonths, latestEndOn: rules.latestEndOn.value),
      applicationsReceived: applicationsReceived, projectsSelected: projectsSelected,
      dueDays: dueDays, smallCountThreshold: smallCountThreshold,
      phases: phases.map { Phase(name: $0.name, dueOn: $0.dueOn.value) },
      priorities: priorities.map { Priority(code: $0.code, name: $0.name) },
      committee: committee, isFictitious: isFictitious)
  }
}

import Foundation
import Monitoring

extension PublicationFormat2 {
  struct Project: Codable {
    var code: String
    var name: String
    var holderName: String
    var partnerNames: [String]
    var territory: String
    var summary: String
    var targetPopulation: String
    var objectives: String
    var inequalityApproach: String
    var startsOn: StoredText<Day>
    var endsOn: StoredText<Day>
    var budgetEUR: StoredText<Decimal>
    var fundingEUR: StoredText<Decimal>
    var status: String
    var axes: [AxisShare]
    var departmentCodes: [String]
    var isFictitious: Bool
    var suspension: Suspension?

    enum CodingKeys: String, CodingKey {
      case code, axes, suspension
      case name = "nom"
      case holderName = "porteur"
      case partnerNames = "partenaires"
      case territory = "territoire"
      case summary = "resume"
      case targetPopulation = "population"
      case objectives = "objectifs"
      case inequalityApproach = "demarche"
      case startsOn = "debut"
      case endsOn = "fin"
      case budgetEUR = "budget_eur"
      case fundingEUR = "financement_eur"
      case status = "etat"
      case departmentCodes = "departements"
      case isFictitious = "fictif"
    }
  }

  struct Suspension: Codable {
    var startsOn: StoredText<Day>
    var endsOn: StoredText<Day>

    enum CodingKeys: String, CodingKey {
      case startsOn = "debut"
      case endsOn = "fin"
    }
  }

  struct AxisShare: Codable {
    var axisCode: String
    var share: StoredText<Decimal>

    enum CodingKeys: String, CodingKey {
      case axisCode = "axe"
      case share = "part"
    }
  }

  private static let statuses = StoredWords<ProjectStatus> { status in
    switch status {
    case .selected: "retenu"
    case .running: "en_cours"
    case .completed: "termine"
    case .stopped: "arrete"
    }
  }
}

extension PublicationFormat2.Project {
  init(_ project: Project) {
    code = project.code
    name = project.name
    holderName = project.holderName
    partnerNames = project.partnerNames
    territory = project.territory
    summary = project.summary
    targetPopulation = project.targetPopulation
    objectives = project.objectives
    inequalityApproach = project.inequalityApproach
    startsOn = StoredText(project.startsOn)
    endsOn = StoredText(project.endsOn)
    budgetEUR = StoredText(project.budgetEUR)
    fundingEUR = StoredText(project.fundingEUR)
    status = PublicationFormat2.statuses.word(project.status)
    axes = project.axes.map {
      PublicationFormat2.AxisShare(axisCode: $0.axisCode, share: StoredText($0.share))
    }
    departmentCodes = project.departmentCodes
    isFictitious = project.isFictitious
    suspension = project.suspension.map {
      PublicationFormat2.Suspension(
        startsOn: StoredText($0.startsOn), endsOn: StoredText($0.endsOn))
    }
  }

  func read() throws -> Project {
    Project(
      id: .zero, callID: .zero, code: code, name: name, holderName: holderName,
      partnerNames: partnerNames, territory: territory, summary: summary,
      targetPopulation: targetPopulation, objectives: objectives,
      inequalityApproach: inequalityApproach, startsOn: startsOn.value, endsOn: endsOn.value,
      budgetEUR: budgetEUR.value, fundingEUR: fundingEUR.value,
      status: try PublicationFormat2.statuses.value(status),
      axes: axes.map { AxisShare(axisCode: $0.axisCode, share: $0.share.value) },
      departmentCodes: departmentCodes, isFictitious: isFictitious,
      suspension: suspension.map {
        ProjectChanges.Suspension(startsOn: $0.startsOn.value, endsOn: $0.endsOn.value)
      })
  }
}

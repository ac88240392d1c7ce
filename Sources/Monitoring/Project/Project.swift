package import Foundation
package import Writing

/// A funded project of one holder, within one or more axes and departments.
package struct Project: Sendable, Hashable {
  package var id: UUID
  package var callID: UUID
  package var code: String
  package var name: String
  package var holderName: String
  package var partnerNames: [String]
  package var territory: String
  package var summary: String
  package var targetPopulation: String
  package var objectives: String
  package var inequalityApproach: String
  package var startsOn: Day
  package var endsOn: Day
  package var budgetEUR: Decimal
  package var fundingEUR: Decimal
  package var status: ProjectStatus
  /// Shares of the money by axis code; they sum to 1. People are never split.
  package var axes: [AxisShare]
  package var departmentCodes: [String]
  package var isFictitious: Bool
  /// The one that it is in; nil while it runs.
  package var suspension: ProjectChanges.Suspension?

  package init(
    id: UUID, callID: UUID, code: String, name: String, holderName: String, partnerNames: [String],
    territory: String, summary: String, targetPopulation: String, objectives: String,
    inequalityApproach: String, startsOn: Day, endsOn: Day, budgetEUR: Decimal,
    fundingEUR: Decimal, status: ProjectStatus, axes: [AxisShare], departmentCodes: [String],
    isFictitious: Bool, suspension: ProjectChanges.Suspension? = nil
  ) {
    self.id = id
    self.callID = callID
    self.code = code
    self.name = name
    self.holderName = holderName
    self.partnerNames = partnerNames
    self.territory = territory
    self.summary = summary
    self.targetPopulation = targetPopulation
    self.objectives = objectives
    self.inequalityApproach = inequalityApproach
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.budgetEUR = budgetEUR
    self.fundingEUR = fundingEUR
    self.status = status
    self.axes = axes
    self.departmentCodes = departmentCodes
    self.isFictitious = isFictitious
    self.suspension = suspension
  }

  /// « en cours », « suspendu depuis le 1er juillet 2025, jusqu’au 31 décembre 2025 ».
  package func state(in french: French) -> String {
    suspension?.label(in: french) ?? status.label
  }

  /// The quarters that it reports on, in order.
  package var quarters: [Quarter] { Quarter.covering(startsOn, endsOn) }
}

package struct AxisShare: Sendable, Hashable {
  package var axisCode: String
  package var share: Decimal

  package init(axisCode: String, share: Decimal) {
    self.axisCode = axisCode
    self.share = share
  }
}

package enum ProjectStatus: String, Sendable, Codable, CaseIterable {
  case selected, running, completed, stopped

  package var label: String {
    switch self {
    case .selected: "retenu"
    case .running: "en cours"
    case .completed: "terminé"
    case .stopped: "arrêté"
    }
  }
}

extension ProjectChanges.Suspension {
  /// « suspendu depuis le 1er juillet 2025, jusqu’au 31 décembre 2025 »
  package func label(in french: French) -> String {
    "suspendu depuis le \(french.day(startsOn)), jusqu’au \(french.day(endsOn))"
  }
}

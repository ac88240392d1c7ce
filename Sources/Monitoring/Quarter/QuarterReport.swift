package import Foundation
import Writing

/// Everything the holder of a project needs to fill in one quarter: its cells, the values entered
/// before, and the targets.
package struct QuarterReport: Sendable, Hashable {
  package var projectID: UUID
  package var projectCode: String
  package var projectName: String
  package var startsOn: Day
  package var endsOn: Day
  package var quarter: Quarter
  package var state: QuarterReport.State
  /// How many times this quarter was sent; a sending names the version that it was based on.
  package var version: Int
  package var dueOn: Day
  package var today: Day
  package var indicators: [Indicator]
  package var disaggregations: [Disaggregation]
  package var goals: [Goal]
  /// Values in force in this quarter and in those before it.
  package var observations: [Observation]
  package var isFictitious: Bool
  /// A suspension covers it: nothing is due.
  package var isSuspended: Bool
  package var crossRules: [CrossRule]
  /// What another person of the holder typed of the cells that are typed twice.
  package var secondEntries: [CellEntry]

  package init(
    projectID: UUID, projectCode: String, projectName: String, startsOn: Day, endsOn: Day,
    quarter: Quarter, state: QuarterReport.State, version: Int, dueOn: Day, today: Day,
    indicators: [Indicator], disaggregations: [Disaggregation], goals: [Goal],
    observations: [Observation],
    isFictitious: Bool, isSuspended: Bool = false, crossRules: [CrossRule] = [],
    secondEntries: [CellEntry] = []
  ) {
    self.projectID = projectID
    self.projectCode = projectCode
    self.projectName = projectName
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.quarter = quarter
    self.state = state
    self.version = version
    self.dueOn = dueOn
    self.today = today
    self.indicators = indicators
    self.disaggregations = disaggregations
    self.goals = goals
    self.observations = observations
    self.isFictitious = isFictitious
    self.isSuspended = isSuspended
    self.crossRules = crossRules
    self.secondEntries = secondEntries
  }

  /// The dates of the project leave it out: what was sent is read, and nothing more is entered.
  package var isOutside: Bool { !Quarter.covering(startsOn, endsOn).contains(quarter) }

  /// Every cell to fill, in reading order: for each indicator its total, then its categories.
  package var cells: [Cell] {
    indicators.flatMap { indicator in
      [Cell(indicatorID: indicator.id)]
        + breakdowns(of: indicator).flatMap { disaggregation in
          disaggregation.categories.map { Cell(indicatorID: indicator.id, categoryID: $0.id) }
        }
    }
  }

  package func breakdowns(of indicator: Indicator) -> [Disaggregation] {
    indicator.disaggregationCodes.compactMap { code in disaggregations.first { $0.code == code } }
  }

  package func disaggregation(_ id: UUID) -> Disaggregation? {
    disaggregations.first { $0.id == id }
  }

  /// The disaggregation that the category of a cell belongs to; nil for a total.
  package func disaggregation(of cell: Cell) -> Disaggregation? {
    cell.categoryID.flatMap { id in
      disaggregations.first { $0.categories.contains { $0.id == id } }
    }
  }

  package func indicator(of cell: Cell) -> Indicator? {
    indicators.first { $0.id == cell.indicatorID }
  }

  package func category(of cell: Cell) -> Category? {
    guard let id = cell.categoryID else { return nil }
    return disaggregations.lazy.flatMap(\.categories).first { $0.id == id }
  }

  /// « I01 total », « I01 femmes », and with several breakdowns « I01 par quartier prioritaire (QPV), oui ».
  package func label(of cell: Cell) -> String {
    let indicator = indicator(of: cell)
    let code = indicator?.code ?? "?"
    guard let category = category(of: cell) else { return "\(code) total" }
    guard let indicator, breakdowns(of: indicator).count > 1,
      let disaggregation = disaggregation(of: cell)
    else { return "\(code) \(category.name)" }
    return "\(code) par \(disaggregation.name.withoutInitialCapital), \(category.name)"
  }

  /// The value in force of a cell in a quarter.
  package func value(of cell: Cell, in quarter: Quarter) -> Measured? {
    observations.first { $0.cell == cell && $0.quarter == quarter }?.measured
  }
}

extension QuarterReport {
  /// The values that would be in force once these entries are sent.
  package func merged(with entries: [CellEntry]) -> [CellEntry] {
    let sent = Set(entries.map(\.cell))
    return entries + inForce.filter { !sent.contains($0.cell) }
  }

  /// The entries that differ from the values in force; only these get a new version.
  package func changed(by entries: [CellEntry]) -> [CellEntry] {
    let known = Set(inForce)
    return entries.filter { !known.contains($0) }
  }

  /// This quarter's values in force, as entries.
  package var inForce: [CellEntry] {
    observations.filter { $0.quarter == quarter }.map(\.entry)
  }
}

extension QuarterReport {
  package enum State: String, Sendable, Codable, CaseIterable {
    case open, draft, submitted, returned, approved, reopened

    /// The holder may still change and send it.
    package var isEditable: Bool { self != .submitted && self != .approved }

    /// What was entered counts as received.
    package var isReceived: Bool { self == .submitted || self == .approved }

    package var label: String {
      switch self {
      case .open: "à saisir"
      case .draft: "en cours de saisie"
      case .submitted: "envoyé"
      case .returned: "rendu pour correction"
      case .approved: "accepté"
      case .reopened: "rouvert"
      }
    }

    /// Of a version, which is feminine.
    package var labelOfVersion: String {
      switch self {
      case .submitted: "envoyée"
      case .returned: "rendue pour correction"
      case .approved: "acceptée"
      case .reopened: "rouverte"
      case .open, .draft: label
      }
    }
  }
}

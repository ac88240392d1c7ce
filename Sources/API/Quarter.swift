package import Foundation
package import Monitoring

/// A value of an earlier or of this quarter.
package struct QuarterValue: Message, Hashable {
  package var quarter: Quarter
  package var version: Int
  package var cell: CellValue

  package init(quarter: Quarter, version: Int, cell: CellValue) {
    self.quarter = quarter
    self.version = version
    self.cell = cell
  }

  enum CodingKeys: String, CodingKey {
    case version
    case quarter = "trimestre"
    case cell = "case"
  }
}

/// A quarter to be entered: `GET /v1/projects/{id}/quarters/{quarter}`.
package struct QuarterReportMessage: Message, Hashable {
  package var project: UUID
  package var code: String
  package var name: String
  package var startsOn: Day
  package var endsOn: Day
  package var quarter: Quarter
  package var state: Code<QuarterReport.State>
  package var version: Int
  package var dueOn: Day
  package var today: Day
  package var indicators: [IndicatorMessage]
  package var disaggregations: [DisaggregationMessage]
  package var goals: [GoalMessage]
  package var values: [QuarterValue]
  /// Of an opening, the plain numbers, which are not among `values` then.
  package var series: [ValueSeries]?
  package var isFictitious: Bool
  /// Only where it is so.
  package var isSuspended: Bool?
  /// Only where there are some.
  package var crossRules: [CrossRuleLine]?
  /// Only where there are some.
  package var secondEntries: [CellValue]?

  package init(_ quarterReport: QuarterReport, hasSeries: Bool = false) {
    project = quarterReport.projectID
    code = quarterReport.projectCode
    name = quarterReport.projectName
    startsOn = quarterReport.startsOn
    endsOn = quarterReport.endsOn
    quarter = quarterReport.quarter
    state = Code(quarterReport.state)
    version = quarterReport.version
    dueOn = quarterReport.dueOn
    today = quarterReport.today
    indicators = quarterReport.indicators.map(IndicatorMessage.init)
    disaggregations = quarterReport.disaggregations.map(DisaggregationMessage.init)
    goals = quarterReport.goals.map(GoalMessage.init)
    isFictitious = quarterReport.isFictitious
    isSuspended = quarterReport.isSuspended ? true : nil
    crossRules =
      quarterReport.crossRules.isEmpty ? nil : quarterReport.crossRules.map { CrossRuleLine($0) }
    secondEntries =
      quarterReport.secondEntries.isEmpty
      ? nil : quarterReport.secondEntries.map { CellValue($0) }
    let (series, others) =
      hasSeries
      ? ValueSeries.gathered(quarterReport.observations) : ([], quarterReport.observations)
    self.series = hasSeries ? series : nil
    values = others.map { observation in
      QuarterValue(
        quarter: observation.quarter, version: observation.version,
        cell: CellValue(observation.entry))
    }
  }

  package var quarterReport: QuarterReport {
    QuarterReport(
      projectID: project, projectCode: code, projectName: name, startsOn: startsOn,
      endsOn: endsOn, quarter: quarter, state: state.value, version: version, dueOn: dueOn,
      today: today, indicators: indicators.map(\.indicator),
      disaggregations: disaggregations.map(\.disaggregation),
      goals: goals.map { $0.goal(of: project) },
      observations: (series ?? []).flatMap { $0.observations(of: project) }
        + values.compactMap { value in
          value.cell.entry.map {
            Observation(
              projectID: project, quarter: value.quarter, entry: $0, version: value.version)
          }
        },
      isFictitious: isFictitious, isSuspended: isSuspended ?? false,
      crossRules: crossRules?.map(\.rule) ?? [],
      secondEntries: secondEntries?.compactMap(\.entry) ?? [])
  }

  enum CodingKeys: String, CodingKey {
    case code, version, series
    case project = "projet"
    case name = "nom"
    case startsOn = "debut"
    case endsOn = "fin"
    case quarter = "trimestre"
    case state = "etat"
    case dueOn = "a_rendre_le"
    case today = "aujourd_hui"
    case indicators = "indicateurs"
    case disaggregations = "ventilations"
    case goals = "objectifs"
    case values = "valeurs"
    case isFictitious = "fictif"
    case isSuspended = "suspendu"
    case crossRules = "regles"
    case secondEntries = "double_saisie"
  }
}

package import Foundation

/// A whole call as one data file (JSON): its rules, calendar, axes, departments, projects,
/// disaggregations, indicators and surveys. A new call of any agency is a new file, never new code.
///
/// Its types are the file's own, so that the domain may change and every file still be read.
package struct CallFile: Sendable, Codable {
  /// First, so that a file of another format is refused for that and for nothing else.
  package var format: CallFileFormat?
  package var call: Header
  package var axes: [AxisLine]
  package var departments: [DepartmentLine]
  /// The numbers of those that projects name.
  package var organisations: [Organisation]?
  package var projects: [ProjectLine]
  package var dimensions: [DimensionLine]?
  package var indicators: [IndicatorLine]?
  /// Rules across indicators.
  package var checks: [CheckLine]?
  package var surveys: [SurveyLine]?

  package struct Header: Sendable, Codable {
    package var code: String
    package var title: String
    package var funder: String
    package var policy: String
    package var scope: String
    package var envelopeEUR: Decimal
    package var rules: RulesLine
    package var applicationsReceived: Int
    package var projectsSelected: Int
    package var dueDays: Int?
    package var smallCountThreshold: Int?
    package var opinionThreshold: Int?
    package var pinnedToday: Day?
    package var phases: [PhaseLine]
    package var priorities: [PriorityLine]
    package var committee: [String]
    package var isFictitious: Bool?
    /// Whether making or resetting an evaluator waits for another administrator.
    package var secondAdministrator: Bool?
  }

  package struct RulesLine: Sendable, Codable {
    package var minimumBudgetEUR: Decimal
    package var minimumDurationMonths: Int
    package var maximumDurationMonths: Int
    package var latestEndOn: Day
  }

  package struct PhaseLine: Sendable, Codable {
    package var name: String
    package var dueOn: Day
  }

  package struct PriorityLine: Sendable, Codable {
    package var code: String
    package var name: String
  }

  package struct DepartmentLine: Sendable, Codable {
    package var code: String
    package var name: String
  }

  package struct AxisLine: Sendable, Codable {
    package var code: String
    package var name: String
    package var shortName: String
  }

  /// Public sources may leave out money and dates; a project is stored only once they are there.
  package struct ProjectLine: Sendable, Codable {
    package var code: String
    package var name: String
    package var holder: String
    package var partners: [String]?
    package var departments: [String]
    /// In equal shares, unless `axisShares` says otherwise.
    package var axes: [String]
    package var axisShares: [String: Decimal]?
    package var territory: String
    package var summary: String
    package var targetPopulation: String?
    package var objectives: String?
    package var inequalityApproach: String?
    package var startsOn: Day?
    package var endsOn: Day?
    package var budgetEUR: Decimal?
    package var fundingEUR: Decimal?
    package var status: Code<ProjectStatus>?
    package var suspensions: [SuspensionLine]?
    package var isFictitious: Bool?
    /// By indicator code.
    package var goals: [String: GoalLine]?
  }

  package struct SuspensionLine: Sendable, Codable {
    package var startsOn: Day
    package var endsOn: Day
  }

  package struct GoalLine: Sendable, Codable {
    package var baseline: Decimal?
    package var target: Decimal?
    /// By year, as text: JSON has no other keys.
    package var yearTargets: [String: Decimal]?
    package var source: String?
    package var kind: Code<TargetKind>?
    /// Of `target`.
    package var period: Code<TargetPeriod>?

    package init(
      baseline: Decimal? = nil, target: Decimal? = nil, yearTargets: [String: Decimal]? = nil,
      source: String? = nil
    ) {
      self.baseline = baseline
      self.target = target
      self.yearTargets = yearTargets
      self.source = source
    }
  }

  package struct DimensionLine: Sendable, Codable {
    package var code: String
    package var name: String
    package var isOrdered: Bool
    package var categories: [CategoryLine]
    /// The code of the category of those who are worst off.
    package var disadvantaged: String?
  }

  package struct CategoryLine: Sendable, Codable {
    package var code: String
    package var name: String
  }

  package struct IndicatorLine: Sendable, Codable {
    package var code: String
    /// Neither: common to the whole call.
    package var axis: String?
    package var project: String?
    package var name: String
    package var definition: String
    package var unit: String
    package var level: Code<Indicator.Level>
    package var measure: Code<Indicator.Measure>
    package var direction: Code<Indicator.Direction>
    package var decimals: Int?
    package var overTime: Code<Indicator.OverTime>
    package var overProjects: Code<Indicator.OverProjects>
    /// Of format 1, which had no class.
    package var countsPeople: Bool?
    package var `class`: Code<DisclosureClass>?
    package var counting: Code<Counting>?
    package var margin: Decimal?
    package var references: [ReferenceLine]?
    package var isRequired: Bool?
    /// Whether two people of the holder enter it, each on her own.
    package var doubleEntry: Bool?
    package var alerts: AlertLine?
    package var dimensions: [String]?
    /// From when and until when it is asked; an indicator that comes later is asked from the date of
    /// effect, unless it says another.
    package var startsOn: Day?
    package var endsOn: Day?
    /// The former indicators that it takes the place of.
    package var replaces: ReplacementLine?
  }

  package struct ReplacementLine: Sendable, Codable {
    package var how: Code<Replacement>
    package var indicators: [String]
  }

  package struct ReferenceLine: Sendable, Codable {
    /// Neither: the whole population.
    package var category: String?
    package var territory: String?
    package var value: Decimal
    package var source: String
    package var year: Int
  }

  package struct AlertLine: Sendable, Codable {
    package var changeRatio: Decimal
    package var changeUnits: Decimal
    package var targetRatio: Decimal
  }

  package struct CheckLine: Sendable, Codable {
    package var code: String
    /// Over cells, in the language of forms; what holds is true.
    package var expression: String
    package var sentence: String
    package var remedy: String?
    package var severity: Code<CheckSeverity>
  }

  package enum CheckSeverity: String, Coded {
    case error, alert

    package var word: String { rawValue }
  }

  package struct SurveyLine: Sendable, Codable {
    package var code: String
    package var title: String
    /// Name of the form's file in `forms/`.
    package var form: String
  }
}

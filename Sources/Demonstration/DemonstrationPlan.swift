package import Foundation
package import Monitoring

/// What is invented for a demonstration of a call (`sql/seed/demonstration.json`): all that is of one
/// call is here, so that the generator knows of none.
package struct DemonstrationPlan: Sendable, Codable {
  /// Says to the reader of the file that everything in it is invented.
  package var notice: String
  package var pinnedToday: Day
  package var dimensions: [CallFile.DimensionLine]
  /// By dimension, how the people divide: weights in the order of its categories.
  package var mixes: [String: [Int]]
  /// By dimension, the points of a rate lost at each step of it: the inequality to be seen.
  package var gradients: [String: Int]
  package var indicators: [CallFile.IndicatorLine]
  /// By indicator code.
  package var patterns: [String: Pattern]
  package var surveys: [CallFile.SurveyLine]
  /// The quarters in which people are asked.
  package var waves: [Quarter]
  /// Questions about the person, not about the project: their choices are not a scale.
  package var profileQuestions: [String]
  /// By question, how readily people say yes: to decide is rarer than to be told. 1 if absent.
  package var eases: [String: Double]
  package var projects: [ProjectPlan]
  package var exceptions: [QuarterException]
  package var comments: Comments
  /// What people write freely, each marked as fictional.
  package var sentences: [String]

  /// How large an indicator is. A stock or a rate goes `from` … `to` over the project's life.
  package struct Pattern: Sendable, Codable {
    package var from: Double?
    package var to: Double?
    /// Of the people met in a quarter; of a quotient, its denominator.
    package var perHundredPeople: Double?
    package var perQuarter: Double?
  }

  package struct ProjectPlan: Sendable, Codable {
    package var code: String
    /// For a project on several axes.
    package var axisShares: [String: Decimal]?
    package var startsOn: Day
    package var endsOn: Day
    package var budgetEUR: Int
    package var fundingEUR: Int
    package var status: ProjectStatus
    package var targetPopulation: String
    package var objectives: String
    package var inequalityApproach: String
    package var peoplePerQuarter: Int
    /// About how much of its targets the project attains.
    package var successPercent: Int
    /// About how many answer each wave.
    package var respondents: Int
    package var notApplicable: [String]?
    package var mixes: [String: [Int]]?
  }

  /// A quarter whose state the demonstration needs, whatever is drawn.
  package struct QuarterException: Sendable, Codable {
    package var project: String
    package var quarter: Quarter
    package var state: QuarterReport.State
    package var reason: String?
  }

  /// What holders and evaluators write, by what it explains.
  package struct Comments: Sendable, Codable {
    package var notAvailable: [String]
    package var notApplicable: [String]
    package var notCommunicated: [String]
    package var increase: [String]
    package var decrease: [String]
    package var unchanged: [String]
    package var general: [String]
    package var correction: [String]
    package var returnReasons: [String]
  }
}

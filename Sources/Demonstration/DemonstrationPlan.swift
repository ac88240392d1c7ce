package import Foundation
package import Monitoring

/// What is invented for a demonstration of a call (`sql/seed/demonstration.json`). All that is specific
/// to a call is here, and nothing in the generator.
package struct DemonstrationPlan: Sendable, Codable {
  /// Says to the reader of the file that everything in it is invented.
  package var notice: String
  package var pinnedToday: Day
  package var dimensions: [CallFile.DimensionLine]
  /// By dimension, the weights of its categories in their order.
  package var mixes: [String: [Int]]
  /// By dimension, the points that a rate loses from one category to the next: the inequality to find.
  package var gradients: [String: Int]
  package var indicators: [CallFile.IndicatorLine]
  /// By indicator code.
  package var patterns: [String: Pattern]
  package var surveys: [CallFile.SurveyLine]
  /// The quarters in which people are asked.
  package var waves: [Quarter]
  /// The quarter of a wave without answers, which stays open for whoever tries the demonstration.
  package var trialWave: Quarter
  /// Questions about the person, not about the project: their choices are not a scale.
  package var profileQuestions: [String]
  /// The choice of those who do not know, beside every scale.
  package var unsureChoice: String
  /// « Je n’ai pas participé »: chosen with no other.
  package var exclusiveChoices: [String]
  /// By question, how readily people agree: being told is commoner than deciding. 1 if absent.
  package var eases: [String: Double]
  package var projects: [ProjectPlan]
  package var exceptions: [QuarterException]
  package var money: Money
  package var comments: Comments
  /// Free answers, each marked as fictional.
  package var sentences: [String]
  package var coding: Coding
  package var followed: Followed
  package var participation: ParticipationWords
  package var transfer: TransferWords
  package var evaluation: EvaluationWords

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
    /// About how many people answer each wave.
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

  /// What is rated of transferability, and said of it.
  package struct TransferWords: Sendable, Codable {
    /// Projects that are not rated yet.
    package var unrated: [String]
    /// Projects that two evaluators rate.
    package var doubleRated: [String]
    package var justifications: [String]
    package var plans: [String]
    package var functions: [FunctionWords]
    package var contexts: [ContextWords]

    /// The territory of a project, its team and what was there before.
    package struct ContextWords: Sendable, Codable {
      package var priorityDistricts: Code<TransferContext.Coverage>
      package var ruralZones: Code<TransferContext.Coverage>
      package var deprivation: Int?
      package var team: String
      package var network: String?
    }

    package struct FunctionWords: Sendable, Codable {
      package var name: String
      package var mechanism: String
      package var form: String
      package var otherForms: String?
      package var context: String?
      package var status: Code<KeyFunction.Status>
      package var evidence: String?
    }
  }

  /// What the evaluator judges of each axis, by its code, and decides of projects.
  package struct EvaluationWords: Sendable, Codable {
    package var contributions: [String: [Contribution]]
    package var recommendations: [String: [Recommendation]]
    package var decisions: [String: DecisionWords]

    package struct Contribution: Sendable, Codable {
      package var outcome: String
      package var plausibility: Code<Judgement.Plausibility>?
      package var evidenceFor: String?
      package var evidenceAgainst: String?
      package var otherCauses: String?
    }

    package struct Recommendation: Sendable, Codable {
      package var action: String
      package var priority: Code<Judgement.Priority>?
      package var responsible: String?
      package var dueOn: Day?
      package var followUp: String?
    }

    package struct DecisionWords: Sendable, Codable {
      package var openedOn: Day
      package var answeredOn: Day?
      package var metOn: Day?
      package var meeting: String?
      package var decidedOn: Day?
      package var outcome: Code<Decision.Outcome>?
      package var grounds: String?
      package var followUp: String?
    }
  }

  /// What holders say of participation.
  package struct ParticipationWords: Sendable, Codable {
    package var evidence: [String]
    package var changes: [String]
    package var reasons: [String]
  }

  /// Where the money goes and comes from.
  package struct Money: Sendable, Codable {
    /// By line of the account, the hundredths of the budget; the rest is indirect.
    package var charges: [String: Int]
    /// Lines of those who fund beside the call.
    package var funders: [String]
    /// Why what was spent differs from what was planned.
    package var gaps: [String]
    /// What becomes of what was not spent.
    package var leftovers: [String]
    /// Holders' answers to the evaluation.
    package var replies: [String]
  }

  /// The comments of holders and evaluators, by what they explain.
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

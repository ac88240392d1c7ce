import Foundation

/// A publication as it was stored before texts bore a number: keys and words as the code had them
/// then. Read for ever, never written.
enum PublicationFormat1 {
  struct Content: Decodable {
    var call: Call
    var year: Int
    var today: String
    var axes: [Axis]
    var departments: [Department]
    var projects: [Project]
    var indicators: [PublishedIndicator]
    var completeness: [Completeness]
    var surveys: [Survey]
  }

  struct Call: Decodable {
    var code: String
    var title: String
    var funder: String
    var policy: String
    var scope: String
    var envelopeEUR: Decimal
    var rules: Rules
    var applicationsReceived: Int
    var projectsSelected: Int
    var dueDays: Int
    var smallCountThreshold: Int
    var phases: [Phase]
    var priorities: [Priority]
    var committee: [String]
    var isFictitious: Bool
  }

  struct Rules: Decodable {
    var minimumBudgetEUR: Decimal
    var minimumDurationMonths: Int
    var maximumDurationMonths: Int
    var latestEndOn: String
  }

  struct Phase: Decodable {
    var name: String
    var dueOn: String
  }

  struct Priority: Decodable {
    var code: String
    var name: String
  }

  struct Axis: Decodable {
    var code: String
    var name: String
    var shortName: String
  }

  struct Department: Decodable {
    var code: String
    var name: String
  }

  struct Project: Decodable {
    var code: String
    var name: String
    var holderName: String
    var partnerNames: [String]
    var territory: String
    var summary: String
    var targetPopulation: String
    var objectives: String
    var inequalityApproach: String
    var startsOn: String
    var endsOn: String
    var budgetEUR: Decimal
    var fundingEUR: Decimal
    var status: String
    var axes: [AxisShare]
    var departmentCodes: [String]
    var isFictitious: Bool
  }

  struct AxisShare: Decodable {
    var axisCode: String
    var share: Decimal
  }

  struct Indicator: Decodable {
    var code: String
    var name: String
    var definition: String
    var unit: String
    var level: String
    var measure: String
    var direction: String
    var decimals: Int
    var overTime: String
    var overProjects: String
    var countsPeople: Bool
    var isRequired: Bool
    var alerts: Alerts
    var scope: Area
    var dimensionCodes: [String]
  }

  struct Alerts: Decodable {
    var changeRatio: Decimal
    var changeUnits: Decimal
    var targetRatio: Decimal
  }
}

// MARK: Figures

extension PublicationFormat1 {
  struct PublishedIndicator: Decodable {
    var indicator: Indicator
    var areas: [Series]
    var projects: [Series]
    var breakdowns: [Breakdown]
  }

  enum Area: Decodable {
    case call
    case axis(code: String)
    case project(code: String)
  }

  struct Series: Decodable {
    var area: Area
    var points: [Point]
    var year: Value
    var cumulated: Value
    var baseline: Figure
    var aim: Target?
    var attainment: Attainment
    var projectsWithValue: Int
    var projectsExpected: Int
    var quartersWithValue: Int
    var quartersExpected: Int
  }

  struct Point: Decodable {
    var quarter: String
    var value: Value
    var projectsWithValue: Int
    var projectsExpected: Int
  }

  struct Value: Decodable {
    var figure: Figure
    var numerator: Decimal?
    var denominator: Decimal?
  }

  enum Figure: Decodable {
    case value(Decimal)
    case hidden
    case missing(String)
    case none
  }

  struct Target: Decodable {
    var target: Decimal
    var term: Term
  }

  enum Term: Decodable {
    case final
    case year(Int)
  }

  enum Attainment: Decodable {
    case fraction(Decimal)
    case hidden
    case notAssessable(String)
  }

  struct Breakdown: Decodable {
    var area: Area
    var dimension: String
    var isOrdered: Bool
    var lines: [Line]
    var unknown: Value
    var total: Value
    var projectsWithValue: Int
  }

  struct Line: Decodable {
    var name: String
    var value: Value
  }

  struct Completeness: Decodable {
    var projectCode: String
    var quarters: [Quarter]
  }

  struct Quarter: Decodable {
    var quarter: String
    var outcome: String
  }
}

// MARK: Surveys

extension PublicationFormat1 {
  struct Survey: Decodable {
    var title: String
    var quarter: String
    var isFictitious: Bool
    var areas: [SurveyedArea]
    var turnout: [Turnout]
  }

  struct SurveyedArea: Decodable {
    var total: Turnout
    var questions: [Question]
  }

  struct Turnout: Decodable {
    var area: Area
    var codes: Figure
    var responses: Figure
  }

  struct Question: Decodable {
    var name: String
    var label: String
    var allowsSeveral: Bool
    var answers: [Answer]
    var silent: Figure
    var base: Figure
    var opinion: Opinion?
  }

  struct Answer: Decodable {
    var label: String
    var tone: String?
    var count: Figure
  }

  struct Opinion: Decodable {
    var favourable: Figure
    var neutral: Figure
    var unfavourable: Figure
    var excluded: Figure
  }
}

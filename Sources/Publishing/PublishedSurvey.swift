import Foundation
package import Monitoring

/// What people answered to one survey, as it may be shown.
package struct PublishedSurvey: Sendable {
  package let title: String
  package let quarter: Quarter
  package let isFictitious: Bool
  /// Over the call, and over each axis that took part.
  package let areas: [SurveyedArea]
  /// Project by project.
  package let turnout: [PublishedTurnout]
}

/// The answers of all projects of an area together.
package struct SurveyedArea: Sendable {
  package let total: PublishedTurnout
  package let questions: [PublishedQuestion]
}

/// Codes handed out and answers received.
package struct PublishedTurnout: Sendable {
  package let area: Area
  package let codes: PublishedFigure
  package let responses: PublishedFigure

  package var projectCode: String? { area.projectCode }
}

package struct PublishedQuestion: Sendable {
  package let name: String
  package let label: String
  package let allowsSeveral: Bool
  package let detail: AnswerDetail
  package let answers: [PublishedAnswer]
  /// Don't knows, refusals and blanks, where they are counted apart; in formats 1 and 2 blanks alone.
  /// `.none` for questions with several answers, whose counts do not say.
  package let silent: PublishedFigure
  /// Of whom shares are told: those who said something, or all who responded, as `detail` says.
  package let base: PublishedFigure
  /// Only if the answers are a scale from unfavourable to favourable.
  package let opinion: PublishedOpinion?
  /// Only where nothing finer is told.
  package let bound: PublishedBound?

  /// Whether anything of it may be shown.
  package var isShown: Bool { detail != .hidden && (base.value ?? 0) > 0 }
}

package struct PublishedAnswer: Sendable {
  package let label: String
  package let tone: AnswerTone?
  package let count: PublishedFigure
}

/// A scale folded in three, with the interval of its favourable share.
package struct PublishedOpinion: Sendable {
  package let favourable: PublishedFigure
  package let neutral: PublishedFigure
  package let unfavourable: PublishedFigure
  /// Don't knows and refusals, counted apart.
  package let excluded: PublishedFigure
}

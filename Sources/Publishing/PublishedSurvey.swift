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
  /// In which languages and ways people answered, over all projects: nothing of it belongs to one of them.
  package var channels: [ChannelCount] = []
}

/// The answers of all projects of an area together.
package struct SurveyedArea: Sendable {
  package let total: PublishedTurnout
  package let questions: [PublishedQuestion]
  /// Who was found again since an earlier wave. Nil where nobody is followed, or too few were found.
  package var followed: PublishedFollowed?
  /// What people wrote, where it was coded by theme.
  package var openAnswers: [PublishedOpenAnswers] = []
}

/// Codes handed out and answers received.
package struct PublishedTurnout: Sendable {
  package let area: Area
  package let codes: PublishedFigure
  package let responses: PublishedFigure
  /// Nil where no project declared any, and in publications made before they were told.
  package let contacts: PublishedContacts?

  package var projectCode: String? { area.projectCode }
}

package struct PublishedQuestion: Sendable {
  package let name: String
  package let label: String
  /// What its answers tell of people. Nil when the form does not say.
  package let answerClass: AnswerClass?
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
  /// How many projects the answers come from. Nil where none is told, and in publications made before
  /// intervals took projects into account.
  package let projects: Int?
  /// Since the first wave of the same survey, told with the last one.
  package let change: PublishedChange?
  /// The favourable by each question of profile, where they may be told.
  package let profiles: [PublishedProfile]
  /// Of a question of profile in the last wave, where its groups are told of the people supported too.
  package let representativeness: PublishedRepresentativeness?
  /// Which level of participation it is to agree. Nil where the form does not say, and in publications
  /// made before it did.
  package let participationLevel: ParticipationLevel?

  /// Its counts by answer, as fine as they are told.
  package var toldCounts: [(answer: String, count: PublishedFigure)] {
    // Questions with several answers do not say who gave none.
    let silence: [(String, PublishedFigure)] =
      silent == .none ? [] : [("Sans avis, refus ou sans réponse", silent)]
    switch (detail, opinion) {
    case (.full, _), (.grouped, nil): return answers.map { ($0.label, $0.count) } + silence
    case (.grouped, let opinion?):
      return [
        ("Favorable", opinion.favourable), ("Neutre", opinion.neutral),
        ("Défavorable", opinion.unfavourable),
      ] + silence
    case (.favourableOnly, let opinion?):
      return [("Favorable", opinion.favourable), ("Personnes comptées", base)]
    case (.favourableOnly, nil), (.bounded, _), (.hidden, _): return [("Toutes", .hidden)]
    }
  }

  /// Whether anything of it may be shown.
  package var isShown: Bool { detail != .hidden && (base.value ?? 0) > 0 }
}

package struct PublishedAnswer: Sendable {
  package let label: String
  package let tone: AnswerTone?
  package let count: PublishedFigure
  /// Of its share, where the answers are no scale.
  package let interval: PublishedInterval?
}

/// A scale folded in three, with the interval of its favourable share.
package struct PublishedOpinion: Sendable {
  package let favourable: PublishedFigure
  package let neutral: PublishedFigure
  package let unfavourable: PublishedFigure
  /// Don't knows and refusals, counted apart.
  package let excluded: PublishedFigure
  /// Of the favourable share; nil where it might tell how one project answered.
  package let interval: PublishedInterval?
  /// Nil under thirty people.
  package let majority: FavourableMajority?
}

/// Whether more than half are favourable, whoever might have answered instead.
package enum FavourableMajority: Sendable, Hashable, CaseIterable {
  case assured, notAssured
}

package import Foundation

/// The raw counts of what people answered to one wave of a survey; they may be small.
package struct SurveyResult: Sendable, Hashable {
  package var wave: UUID
  package var title: String
  package var quarter: Quarter
  package var questions: [SurveyQuestion]
  package var turnout: [SurveyTurnout]
  package var tallies: [SurveyTally]
  package var profiles: [ProfileTally]
  package var isFictitious: Bool
  /// What projects declared of the people whom they support, invited and met, by project.
  package var numbers: [UUID: WaveNumbers]
  /// In which languages and ways people answered, over all projects; none before its last tally.
  package var channels: [ChannelCount] = []
  /// Who was found again since an earlier wave.
  package var followed: [FollowedGroup] = []
  /// What people wrote, by open question. Its counts are among the questions and the tallies.
  package var coded: [CodedAnswers] = []

  package init(
    wave: UUID, title: String, quarter: Quarter, questions: [SurveyQuestion],
    turnout: [SurveyTurnout], tallies: [SurveyTally], profiles: [ProfileTally] = [],
    isFictitious: Bool, numbers: [UUID: WaveNumbers] = [:]
  ) {
    self.numbers = numbers
    self.profiles = profiles
    self.wave = wave
    self.title = title
    self.quarter = quarter
    self.questions = questions
    self.turnout = turnout
    self.tallies = tallies
    self.isFictitious = isFictitious
  }
}

/// A closed question of a survey, in the words people read.
package struct SurveyQuestion: Sendable, Hashable {
  package var name: String
  package var label: String
  package var choices: [SurveyChoice]
  /// Several answers may be given, so counts may exceed the number of people.
  package var allowsSeveral: Bool
  /// Nil when the form does not say.
  package var answerClass: AnswerClass?
  /// Which level of participation it is to agree. Nil when the form does not say.
  package var participationLevel: ParticipationLevel?
  /// Its names in former versions of the form.
  package var formerNames: [String] = []
  /// It is not asked of those who gave one of these answers to another question.
  package var skips: [SkippedAfter]
  /// Not everybody is asked it, whether or not one answer alone decides.
  package var isConditional: Bool
  /// The breakdown of the people supported that it is held against.
  package var compared: ComparedBreakdown?
  /// The open question of which it tells what was written. Nil for what the form itself asks.
  package var openQuestion: String?
  /// Nobody can be without an answer, as is known to all: who wrote nothing has said so by it.
  package var hasNoSilence = false

  /// Codes of an indicator and of its dimension.
  package struct ComparedBreakdown: Sendable, Hashable {
    package var indicator: String
    package var dimension: String

    package init(indicator: String, dimension: String) {
      self.indicator = indicator
      self.dimension = dimension
    }
  }

  package struct SkippedAfter: Sendable, Hashable {
    package var question: String
    package var choices: [String]

    package init(question: String, choices: [String]) {
      self.question = question
      self.choices = choices
    }
  }

  package init(
    name: String, label: String, choices: [SurveyChoice], allowsSeveral: Bool,
    answerClass: AnswerClass? = nil, skips: [SkippedAfter] = [], isConditional: Bool = false,
    compared: ComparedBreakdown? = nil
  ) {
    self.skips = skips
    self.isConditional = isConditional
    self.compared = compared
    self.name = name
    self.label = label
    self.choices = choices
    self.allowsSeveral = allowsSeveral
    self.answerClass = answerClass
  }
}

package struct SurveyChoice: Sendable, Hashable {
  package var name: String
  package var label: String
  /// Nil when the form gives it no place on a scale.
  package var tone: AnswerTone?
  /// Codes of the categories that it stands for in the breakdown its question is held against.
  package var categories: [String]
  /// Those of former versions of the form that it stands for.
  package var formerNames: [String]

  package init(
    name: String, label: String, tone: AnswerTone? = nil, categories: [String] = [],
    formerNames: [String] = []
  ) {
    self.name = name
    self.label = label
    self.tone = tone
    self.categories = categories
    self.formerNames = formerNames
  }

  /// Refusing is an answer to every question, counted under a name that no choice of a form may have.
  package static let refusal = SurveyChoice(name: "-", label: "Préfère ne pas répondre")
}

/// Codes handed out and answers published, for one project, or for what was left of several.
package struct SurveyTurnout: Sendable, Hashable {
  /// Answers that no project had enough of by itself: of an axis, or of the call where none is named.
  package struct Leftover: Sendable, Hashable {
    package var axisID: UUID?

    package init(axisID: UUID?) { self.axisID = axisID }
  }

  /// Of leftovers, an id of their own.
  package var projectID: UUID
  package var codes: Int
  package var responses: Int
  package var leftover: Leftover?

  package init(projectID: UUID, codes: Int, responses: Int, leftover: Leftover? = nil) {
    self.projectID = projectID
    self.codes = codes
    self.responses = responses
    self.leftover = leftover
  }
}

/// How many people of a project chose one answer.
package struct SurveyTally: Sendable, Hashable {
  package var projectID: UUID
  package var question: String
  package var choice: String
  package var count: Int

  package init(projectID: UUID, question: String, choice: String, count: Int) {
    self.projectID = projectID
    self.question = question
    self.choice = choice
    self.count = count
  }
}

/// How many people of a project chose one answer, of those who said the same of themselves.
package struct ProfileTally: Sendable, Hashable {
  package var projectID: UUID
  /// A question of profile, and the answer to it.
  package var profile: String
  package var profileChoice: String
  package var question: String
  package var choice: String
  package var count: Int

  package init(
    projectID: UUID, profile: String, profileChoice: String, question: String, choice: String,
    count: Int
  ) {
    self.projectID = projectID
    self.profile = profile
    self.profileChoice = profileChoice
    self.question = question
    self.choice = choice
    self.count = count
  }
}

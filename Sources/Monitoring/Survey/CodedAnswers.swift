package import Foundation

/// What people wrote in answer to one open question, once two people have coded it and settled where they differ.
package struct CodedAnswers: Sendable, Hashable {
  /// As the form names it.
  package var question: String
  /// In the words people read.
  package var label: String
  /// Of the themes, as they were written for the question.
  package var version: Int
  package var themes: [CodedTheme]
  package var counts: [CodedCount]
  /// Cleared by somebody else than whoever proposed them.
  package var quotes: [CodedQuote]

  package init(
    question: String, label: String = "", version: Int, themes: [CodedTheme], counts: [CodedCount],
    quotes: [CodedQuote]
  ) {
    self.question = question
    self.label = label
    self.version = version
    self.themes = themes
    self.counts = counts
    self.quotes = quotes
  }
}

package struct CodedTheme: Sendable, Hashable {
  package var code: String
  package var label: String
  package var definition: String
  package var agreement: CodingAgreement

  package init(code: String, label: String, definition: String, agreement: CodingAgreement) {
    self.code = code
    self.label = label
    self.definition = definition
    self.agreement = agreement
  }
}

/// In how many texts the two coders found a theme, before they saw each other's work.
package struct CodingAgreement: Sendable, Hashable {
  package var both: Int
  package var firstOnly: Int
  package var secondOnly: Int
  package var neither: Int

  package init(both: Int, firstOnly: Int, secondOnly: Int, neither: Int) {
    self.both = both
    self.firstOnly = firstOnly
    self.secondOnly = secondOnly
    self.neither = neither
  }

  package var texts: Int { both + firstOnly + secondOnly + neither }
}

/// How many texts of a project name a theme.
package struct CodedCount: Sendable, Hashable {
  /// Of what was left of several, an id of its own.
  package var projectID: UUID
  /// Nil for all texts.
  package var theme: String?
  package var texts: Int

  package init(projectID: UUID, theme: String?, texts: Int) {
    self.projectID = projectID
    self.theme = theme
    self.texts = texts
  }
}

package struct CodedQuote: Sendable, Hashable {
  package var projectID: UUID
  package var excerpt: String

  package init(projectID: UUID, excerpt: String) {
    self.projectID = projectID
    self.excerpt = excerpt
  }
}

extension CodedAnswers {
  private static let yes = SurveyChoice(name: "1", label: "Oui")
  private static let no = SurveyChoice(name: "0", label: "Non")

  /// Whether somebody wrote; no question of a form has this name.
  private var wrote: String { "\(question):" }

  private func name(of theme: CodedTheme) -> String { "\(question):\(theme.code)" }

  /// As closed questions, so that they are protected like any count of people: whether somebody wrote and, of
  /// those who did alone, whether she named a theme. What a text may tell is taken to be of health.
  package var questions: [SurveyQuestion] {
    var all = SurveyQuestion(
      name: wrote, label: "\(label) (réponses écrites)", choices: [Self.yes, Self.no],
      allowsSeveral: false)
    all.hasNoSilence = true
    let ofThemes = themes.map { theme in
      SurveyQuestion(
        name: name(of: theme), label: "\(label) (\(theme.label))", choices: [Self.yes, Self.no],
        allowsSeveral: false,
        skips: [SurveyQuestion.SkippedAfter(question: wrote, choices: [Self.no.name])],
        isConditional: true)
    }
    return ([all] + ofThemes).map { question in
      var question = question
      question.openQuestion = self.question
      return question
    }
  }

  /// The name of the question that tells of a theme; of nil, of those who wrote.
  package func name(ofTheme theme: CodedTheme?) -> String { theme.map(name) ?? wrote }

  /// How their answers are told apart: somebody wrote, or named the theme.
  package static var yesLabel: String { yes.label }

  package func tallies(_ turnout: [SurveyTurnout]) -> [SurveyTally] {
    let texts = Dictionary(
      counts.map { (Key(project: $0.projectID, theme: $0.theme), $0.texts) }, uniquingKeysWith: +)
    return turnout.flatMap { own in
      let all = texts[Key(project: own.projectID, theme: nil)] ?? 0
      let ofThemes = themes.flatMap { theme in
        let named = texts[Key(project: own.projectID, theme: theme.code)] ?? 0
        return tally(own, name(of: theme), named, of: all)
      }
      return tally(own, wrote, all, of: own.responses) + ofThemes
    }
  }

  private struct Key: Hashable {
    var project: UUID
    var theme: String?
  }

  private func tally(
    _ turnout: SurveyTurnout, _ question: String, _ named: Int, of all: Int
  ) -> [SurveyTally] {
    [(Self.yes.name, named), (Self.no.name, all - named)].map { choice, count in
      SurveyTally(
        projectID: turnout.projectID, question: question, choice: choice, count: count)
    }
  }
}

extension SurveyResult {
  /// With what was coded of an open question beside what was ticked.
  package mutating func add(_ answers: CodedAnswers) {
    questions += answers.questions
    tallies += answers.tallies(turnout)
    coded.append(answers)
  }
}

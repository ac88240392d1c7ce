import Foundation
package import Monitoring
package import Publishing
import Writing

/// What is given back to the people of a project who answered: one page of plain words, made from a
/// publication, so that it tells nothing that reports do not.
package struct ResultsPage: Sendable, Encodable {
  package struct Section: Sendable, Encodable {
    package var heading: String
    package var sentences: [String]
    package var results: [AnsweredQuestion] = []
  }

  package struct AnsweredQuestion: Sendable, Encodable {
    package var question: String
    package var answers: [String]
  }

  package let title: String
  package let project: String
  /// « Données fictives. »
  package let marks: [String]
  package let sections: [Section]
  /// The day that files are dated with.
  package let day: String
}

extension ResultsPage {
  /// Of the last wave that the project took part in. Returns nil when it took part in none.
  /// - Parameter feedback: what the project did with the opinions, in its own words.
  package static func compose(
    _ publication: Publication, project code: String, _ edition: Edition, feedback: String?
  ) -> ResultsPage? {
    guard let own = publication.project(code), let project = own.project(code),
      let survey = lastSurvey(of: project, in: publication)
    else { return nil }
    var marks = own.isFictitious || survey.isFictitious ? ["Données fictives."] : []
    if edition.isWorking { marks.append("Document de travail. Ne pas donner aux personnes.") }
    return ResultsPage(
      title: "Ce que vous avez dit", project: project.name, marks: marks,
      sections: [
        thanks(survey, code), answers(survey),
      ] + written(survey) + [followUp(feedback), privacy], day: own.today.description)
  }

  /// Answers are told of several projects together: those of an axis, else of the whole call.
  private static func lastSurvey(
    of project: Project, in publication: Publication
  ) -> SliceSurvey? {
    let slices =
      project.axes.compactMap { publication.axis($0.axisCode) } + [publication.region]
    let surveys = slices.flatMap(\.surveys).filter { survey in
      survey.turnout.contains { $0.projectCode == project.code && $0.responses.isKnown }
    }
    let last = surveys.map(\.quarter).max()
    return surveys.first { $0.quarter == last && $0.questions.contains(where: \.isShown) }
      ?? surveys.first { $0.quarter == last }
  }

  private static func thanks(_ survey: SliceSurvey, _ code: String) -> Section {
    let own = survey.turnout.first { $0.projectCode == code }?.responses.value
    let number =
      own.map { ["\(people($0)) de ce projet \($0 == 1 ? "a" : "ont") répondu."] }
      ?? [
        "Nous ne disons pas combien de personnes ont répondu ici.",
        "Ainsi, personne ne peut être reconnu.",
      ]
    return Section(
      heading: "Merci d’avoir répondu",
      sentences: ["Vous avez donné votre avis.", "C’était \(survey.quarter.inWords)."] + number)
  }

  private static func answers(_ survey: SliceSurvey) -> Section {
    let projects = survey.turnout.count
    let together =
      projects > 1
      ? [
        "Nous mettons ensemble les réponses de \(projects) projets.",
        "Ainsi, personne ne peut être reconnu.",
      ] : ["Voici les réponses de ce projet."]
    let all = survey.total.responses.value.map { ["En tout, \(people($0)) ont répondu."] } ?? []
    let opinions = survey.questions.filter { ($0.answerClass ?? .opinion) == .opinion }
    let results = opinions.compactMap(AnsweredQuestion.init)
    let silent = opinions.count - results.count
    // Few answers, or nearly all alike: either would tell who said what.
    let rest =
      silent == 0
      ? []
      : [
        "Pour \(silent) \(silent == 1 ? "autre question" : "autres questions"), nous ne disons rien.",
        "Sinon, des personnes pourraient être reconnues.",
      ]
    return Section(
      heading: "Vos réponses", sentences: together + all + rest, results: results)
  }

  private static func followUp(_ feedback: String?) -> Section {
    let words = (feedback ?? "").split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    return Section(
      heading: "Ce que le projet a fait de vos avis",
      sentences: words.isEmpty
        ? ["Le projet ne l’a pas encore écrit.", "Vous pouvez le demander à l’équipe."] : words)
  }

  private static let privacy = Section(
    heading: "Votre nom n’est nulle part",
    sentences: [
      "Vous avez répondu sans donner votre nom.", "Personne ne peut savoir qui a dit quoi.",
    ])

  static func people(_ count: Decimal) -> String {
    "\(French.page.number(count)) \(count == 1 ? "personne" : "personnes")"
  }
}

extension ResultsPage.AnsweredQuestion {
  /// Returns nil where nothing may be told.
  init?(_ question: PublishedQuestion) {
    guard question.isShown, let base = question.base.value else { return nil }
    self.init(question: question.label, answers: [])
    if let opinion = question.opinion {
      let sides: [(PublishedFigure, (AnswerTone) -> Bool)] = [
        (opinion.favourable, \.isFavourable), (opinion.neutral, { $0 == .neutral }),
        (opinion.unfavourable, \.isUnfavourable),
      ]
      answers = sides.compactMap { figure, isOfSide in
        let labels = question.answers.filter { $0.tone.map(isOfSide) ?? false }.map(\.label)
        return Self.line(labels, figure, of: base)
      }
    } else {
      answers = question.answers.filter { $0.count.value != 0 }
        .compactMap { Self.line([$0.label], $0.count, of: base) }
    }
    if answers.isEmpty { return nil }
    if question.allowsSeveral { answers.append("Vous pouviez choisir plusieurs réponses.") }
  }

  private static func line(
    _ labels: [String], _ figure: PublishedFigure, of base: Decimal
  ) -> String? {
    guard let count = figure.value, !labels.isEmpty, base > 0 else { return nil }
    let said = labels.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: " ou ")
    return "\(said)\u{A0}: \(share(count, of: base))."
  }

  /// Without a percentage: of ten people, or of all where they are few.
  static func share(_ count: Decimal, of base: Decimal) -> String {
    if count == 0 { return "personne" }
    if count == base { return "tout le monde" }
    if base < 30 {
      return "\(ResultsPage.people(count)) sur \(French.page.number(base))"
    }
    let tenths = NSDecimalNumber(decimal: count * 10 / base).doubleValue.rounded()
    switch tenths {
    case ..<1: return "très peu de personnes"
    case 10...: return "presque tout le monde"
    default: return "environ \(ResultsPage.people(Decimal(tenths))) sur 10"
    }
  }
}

extension Quarter {
  /// « d’octobre à décembre 2024 »
  fileprivate var inWords: String {
    let months = [
      "de janvier à mars", "d’avril à juin", "de juillet à septembre", "d’octobre à décembre",
    ]
    return "\(months[number - 1]) \(year)"
  }
}

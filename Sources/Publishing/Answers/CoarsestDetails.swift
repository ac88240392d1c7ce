/// How finely each scale may be told so that all waves of a survey in which anything of it is told are
/// told alike.
struct CoarsestDetails {
  private struct Place: Hashable {
    let survey: String
    let item: String
    let area: Area
  }

  private var details: [Place: AnswerDetail] = [:]

  /// - Parameter told: by title of a survey.
  init(_ told: [(survey: String, answers: [ToldAnswers])]) {
    for (survey, answers) in told {
      for answers in answers where answers.detail != .hidden {
        let place = Self.place(of: answers, in: survey)
        details[place] = max(details[place] ?? .full, answers.detail)
      }
    }
  }

  func applied(to answers: ToldAnswers, of survey: String) -> ToldAnswers {
    // Which small answers are put together differs from wave to wave.
    guard answers.item.question.scale != nil else { return answers }
    return answers.coarsened(to: details[Self.place(of: answers, in: survey)] ?? .full)
  }

  private static func place(of answers: ToldAnswers, in survey: String) -> Place {
    Place(survey: survey, item: answers.item.name, area: answers.subject.area)
  }
}

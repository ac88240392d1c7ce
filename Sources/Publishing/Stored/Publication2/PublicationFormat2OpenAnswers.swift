import Monitoring

extension PublicationFormat2 {
  /// What people wrote in answer to an open question, over an area.
  struct OpenAnswers: Codable {
    var question: String
    var label: String
    var texts: Figure
    var themes: [Theme]
    var quotes: [String]?

    enum CodingKeys: String, CodingKey {
      case question, themes
      case label = "libelle"
      case texts = "textes"
      case quotes = "citations"
    }
  }

  struct Theme: Codable {
    var label: String
    var definition: String
    var count: Figure
    var interval: Interval?
    /// In whole percents.
    var agreement: Int?
    /// In hundredths: kappa, its lower and its upper limit.
    var kappa: [Int]?

    enum CodingKeys: String, CodingKey {
      case definition, kappa
      case label = "libelle"
      case count = "effectif"
      case interval = "intervalle"
      case agreement = "accord"
    }
  }
}

extension PublicationFormat2.OpenAnswers {
  init(_ answers: PublishedOpenAnswers) {
    question = answers.question
    label = answers.label
    texts = PublicationFormat2.Figure(answers.texts)
    themes = answers.themes.map(PublicationFormat2.Theme.init)
    quotes = answers.quotes.isEmpty ? nil : answers.quotes
  }

  func read() throws -> PublishedOpenAnswers {
    PublishedOpenAnswers(
      question: question, label: label, texts: try texts.figure(),
      themes: try themes.map { try $0.read() }, quotes: quotes ?? [])
  }
}

extension PublicationFormat2.Theme {
  init(_ theme: PublishedOpenAnswers.Theme) {
    label = theme.label
    definition = theme.definition
    count = PublicationFormat2.Figure(theme.count)
    interval = theme.interval.map(PublicationFormat2.Interval.init)
    agreement = theme.agreement?.percent
    kappa = theme.agreement?.kappa.map { [$0.hundredths, $0.lower, $0.upper] }
  }

  func read() throws -> PublishedOpenAnswers.Theme {
    let told = kappa.flatMap { limits in
      limits.count == 3
        ? PublishedOpenAnswers.Kappa(hundredths: limits[0], lower: limits[1], upper: limits[2])
        : nil
    }
    return PublishedOpenAnswers.Theme(
      label: label, definition: definition, count: try count.figure(),
      interval: try interval?.read(),
      agreement: agreement.map { PublishedOpenAnswers.Agreement(percent: $0, kappa: told) })
  }
}

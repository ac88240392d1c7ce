import Monitoring

extension PublicationFormat2 {
  struct Survey: Codable {
    var title: String
    var quarter: StoredText<Quarter>
    var isFictitious: Bool
    var areas: [SurveyedArea]
    var turnout: [Turnout]
    /// Where answers were counted by language and way.
    var channels: [Channel]?

    enum CodingKeys: String, CodingKey {
      case channels = "canaux"
      case title = "titre"
      case quarter = "trimestre"
      case isFictitious = "fictif"
      case areas = "ensembles"
      case turnout = "projets"
    }
  }

  struct SurveyedArea: Codable {
    var total: Turnout
    var questions: [Question]
    /// Where people were found again since an earlier wave.
    var followed: Followed?
    /// Where what people wrote was coded by theme.
    var openAnswers: [OpenAnswers]?

    enum CodingKeys: String, CodingKey {
      case questions
      case openAnswers = "reponses_ecrites"
      case followed = "suivi"
      case total = "participation"
    }
  }

  struct Turnout: Codable {
    var area: Area
    var codes: Figure
    var responses: Figure
    /// Where projects declared whom they invited.
    var contacts: Contacts?

    enum CodingKeys: String, CodingKey {
      case codes
      case contacts = "personnes"
      case area = "perimetre"
      case responses = "avis"
    }
  }

  struct Question: Codable {
    var name: String
    var label: String
    var allowsSeveral: Bool
    var answers: [Answer]
    var silent: Figure
    var base: Figure
    var opinion: Opinion?
    /// Since format 3.
    var detail: String?
    var bound: Bound?
    /// Since intervals take projects into account, in format 3.
    var answerClass: String?
    var projects: Int?
    var change: Change?
    /// Where opinions are told by profile.
    var profiles: [Profile]?
    /// Where those who answered are held against the people supported.
    var representativeness: Representativeness?
    /// Where the form says which level of participation it is to agree.
    var participationLevel: Int?

    enum CodingKeys: String, CodingKey {
      case base, opinion
      case profiles = "profils"
      case representativeness = "representativite"
      case participationLevel = "niveau_de_participation"
      case answerClass = "classe"
      case projects = "projets"
      case change = "evolution"
      case name = "nom"
      case label = "libelle"
      case allowsSeveral = "plusieurs_reponses"
      case answers = "reponses"
      case silent = "sans_reponse"
      case detail = "finesse"
      case bound = "borne"
    }
  }

  struct Bound: Codable {
    var side: String
    var percent: Int

    enum CodingKeys: String, CodingKey {
      case side = "sens"
      case percent = "pourcentage"
    }
  }

  struct Answer: Codable {
    var label: String
    var tone: String?
    var count: Figure
    var interval: Interval?

    enum CodingKeys: String, CodingKey {
      case interval = "intervalle"
      case label = "libelle"
      case tone = "ton"
      case count = "effectif"
    }
  }

  struct Opinion: Codable {
    var favourable: Figure
    var neutral: Figure
    var unfavourable: Figure
    var excluded: Figure
    var interval: Interval?
    var majority: String?

    enum CodingKeys: String, CodingKey {
      case interval = "intervalle"
      case majority = "majorite"
      case favourable = "favorable"
      case neutral = "neutre"
      case unfavourable = "defavorable"
      case excluded = "a_part"
    }
  }
}

extension PublicationFormat2.Survey {
  init(_ survey: PublishedSurvey) {
    title = survey.title
    quarter = StoredText(survey.quarter)
    isFictitious = survey.isFictitious
    areas = survey.areas.map { area in
      PublicationFormat2.SurveyedArea(
        total: PublicationFormat2.Turnout(area.total),
        questions: area.questions.map(PublicationFormat2.Question.init),
        followed: area.followed.map(PublicationFormat2.Followed.init),
        openAnswers: area.openAnswers.isEmpty
          ? nil : area.openAnswers.map(PublicationFormat2.OpenAnswers.init))
    }
    turnout = survey.turnout.map(PublicationFormat2.Turnout.init)
    channels =
      survey.channels.isEmpty ? nil : survey.channels.map(PublicationFormat2.Channel.init)
  }

  func read() throws -> PublishedSurvey {
    PublishedSurvey(
      title: title, quarter: quarter.value, isFictitious: isFictitious,
      areas: try areas.map { area in
        SurveyedArea(
          total: try area.total.read(), questions: try area.questions.map { try $0.read() },
          followed: try area.followed?.read(),
          openAnswers: try area.openAnswers?.map { try $0.read() } ?? [])
      },
      turnout: try turnout.map { try $0.read() },
      channels: try channels?.map { try $0.read() } ?? [])
  }
}

extension PublicationFormat2.Turnout {
  init(_ turnout: PublishedTurnout) {
    area = PublicationFormat2.Area(turnout.area)
    codes = PublicationFormat2.Figure(turnout.codes)
    responses = PublicationFormat2.Figure(turnout.responses)
    contacts = turnout.contacts.map(PublicationFormat2.Contacts.init)
  }

  func read() throws -> PublishedTurnout {
    PublishedTurnout(
      area: try area.read(), codes: try codes.figure(), responses: try responses.figure(),
      contacts: try contacts?.read())
  }
}

extension PublicationFormat2.Question {
  init(_ question: PublishedQuestion) {
    name = question.name
    label = question.label
    allowsSeveral = question.allowsSeveral
    answers = question.answers.map { answer in
      PublicationFormat2.Answer(
        label: answer.label, tone: answer.tone.map(PublicationFormat2.tones.word),
        count: PublicationFormat2.Figure(answer.count),
        interval: answer.interval.map(PublicationFormat2.Interval.init))
    }
    silent = PublicationFormat2.Figure(question.silent)
    base = PublicationFormat2.Figure(question.base)
    opinion = question.opinion.map(PublicationFormat2.Opinion.init)
    detail = PublicationFormat2.details.word(question.detail)
    bound = question.bound.map { bound in
      PublicationFormat2.Bound(
        side: PublicationFormat2.sides.word(bound.side), percent: bound.percent)
    }
    answerClass = question.answerClass.map(PublicationFormat2.answerClasses.word)
    projects = question.projects
    change = question.change.map(PublicationFormat2.Change.init)
    profiles =
      question.profiles.isEmpty ? nil : question.profiles.map(PublicationFormat2.Profile.init)
    representativeness = question.representativeness.map(
      PublicationFormat2.Representativeness.init)
    participationLevel = question.participationLevel?.rawValue
  }

  func read() throws -> PublishedQuestion {
    PublishedQuestion(
      name: name, label: label,
      answerClass: try answerClass.map(PublicationFormat2.answerClasses.value),
      allowsSeveral: allowsSeveral,
      detail: try detail.map(PublicationFormat2.details.value) ?? .full,
      answers: try answers.map { answer in
        PublishedAnswer(
          label: answer.label, tone: try answer.tone.map(PublicationFormat2.tones.value),
          count: try answer.count.figure(), interval: try answer.interval?.read())
      },
      silent: try silent.figure(), base: try base.figure(), opinion: try opinion?.read(),
      bound: try bound.map { bound in
        PublishedBound(
          side: try PublicationFormat2.sides.value(bound.side), percent: bound.percent)
      }, projects: projects, change: try change?.read(),
      profiles: try profiles?.map { try $0.read() } ?? [],
      representativeness: representativeness?.read(),
      participationLevel: participationLevel.flatMap(ParticipationLevel.init(rawValue:)))
  }
}

extension PublicationFormat2 {
  fileprivate static let details = StoredWords<AnswerDetail> { detail in
    switch detail {
    case .full: "entiere"
    case .grouped: "regroupee"
    case .favourableOnly: "favorable_ou_non"
    case .bounded: "bornee"
    case .hidden: "masquee"
    }
  }

  fileprivate static let sides = StoredWords<PublishedBound.Side> { side in
    switch side {
    case .atLeast: "au_moins"
    case .atMost: "au_plus"
    }
  }
}

extension PublicationFormat2.Opinion {
  init(_ opinion: PublishedOpinion) {
    favourable = PublicationFormat2.Figure(opinion.favourable)
    neutral = PublicationFormat2.Figure(opinion.neutral)
    unfavourable = PublicationFormat2.Figure(opinion.unfavourable)
    excluded = PublicationFormat2.Figure(opinion.excluded)
    interval = opinion.interval.map(PublicationFormat2.Interval.init)
    majority = opinion.majority.map(PublicationFormat2.majorities.word)
  }

  func read() throws -> PublishedOpinion {
    PublishedOpinion(
      favourable: try favourable.figure(), neutral: try neutral.figure(),
      unfavourable: try unfavourable.figure(), excluded: try excluded.figure(),
      interval: try interval?.read(),
      majority: try majority.map(PublicationFormat2.majorities.value))
  }
}

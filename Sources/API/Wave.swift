package import Foundation
package import Monitoring

/// How many people a project asks in a wave, as it is declared: `PUT /v1/waves/{id}/projects/{id}`.
package struct WaveNumbersMessage: Message, Hashable {
  package var population: Int?
  package var invited: Int?
  package var reached: Int?
  package var refused: Int?

  package init(_ numbers: WaveNumbers) {
    population = numbers.population
    invited = numbers.invited
    reached = numbers.reached
    refused = numbers.refused
  }

  package var numbers: WaveNumbers {
    WaveNumbers(population: population, invited: invited, reached: reached, refused: refused)
  }

  enum CodingKeys: String, CodingKey {
    case population
    case invited = "invites"
    case reached = "atteints"
    case refused = "refus"
  }
}

/// A wave to be prepared: `POST /v1/calls/{id}/waves`.
package struct NewWaveRequest: Message, Hashable {
  package struct ProjectLine: Sendable, Codable, Hashable {
    package var code: String
    package var numbers: WaveNumbersMessage

    package init(code: String, numbers: WaveNumbersMessage) {
      self.code = code
      self.numbers = numbers
    }

    enum CodingKeys: String, CodingKey {
      case code
      case numbers = "effectifs"
    }
  }

  package var survey: String
  /// Of a survey that is not known yet.
  package var title: String?
  /// XLSForm tables in Markdown; without it, the latest version of a known survey.
  package var form: String?
  package var quarter: Quarter
  package var opensOn: Day
  package var closesOn: Day
  package var projects: [ProjectLine]
  package var languages: [String]
  package var helpers: String
  package var retentionMonths: Int
  /// What answers are sealed to.
  package var publicKey: Data
  /// Its other half, where batches are to be made without a person.
  package var tallyKey: Data?
  /// With the first wave in which people are followed: what the parts by which they are found again are sealed to.
  package var seriesKey: Data?

  package init(
    survey: String, title: String?, form: String?, quarter: Quarter, opensOn: Day, closesOn: Day,
    projects: [ProjectLine], languages: [String], helpers: String, retentionMonths: Int,
    publicKey: Data, tallyKey: Data?
  ) {
    self.survey = survey
    self.title = title
    self.form = form
    self.quarter = quarter
    self.opensOn = opensOn
    self.closesOn = closesOn
    self.projects = projects
    self.languages = languages
    self.helpers = helpers
    self.retentionMonths = retentionMonths
    self.publicKey = publicKey
    self.tallyKey = tallyKey
  }

  enum CodingKeys: String, CodingKey {
    case survey = "enquete"
    case title = "titre"
    case form = "formulaire"
    case quarter = "trimestre"
    case opensOn = "ouverture"
    case closesOn = "fermeture"
    case projects = "projets"
    case languages = "langues"
    case helpers = "aide_a_repondre"
    case retentionMonths = "conservation_mois"
    case publicKey = "cle_publique"
    case tallyKey = "cle_de_depouillement"
    case seriesKey = "cle_publique_du_suivi"
  }
}

/// A wave as those who conduct it see it; a holder sees her own projects in it.
package struct WaveLine: Message, Hashable {
  package struct ProjectLine: Sendable, Codable, Hashable {
    package var id: UUID
    package var code: String
    package var name: String
    package var numbers: WaveNumbersMessage
    /// Cards that were printed.
    package var codes: Int
    /// Published answers; nil where they are too few to be told.
    package var answered: Int?
    /// Of these, answers to half of the questions and more; nil where a part is too small to be told.
    package var partial: Int?
    /// Answers to less than half.
    package var brokenOff: Int?

    package init(
      id: UUID, code: String, name: String, numbers: WaveNumbersMessage, codes: Int,
      answered: Int?, partial: Int?, brokenOff: Int?
    ) {
      self.id = id
      self.code = code
      self.name = name
      self.numbers = numbers
      self.codes = codes
      self.answered = answered
      self.partial = partial
      self.brokenOff = brokenOff
    }

    enum CodingKeys: String, CodingKey {
      case id, code, codes
      case partial = "partielles"
      case brokenOff = "interrompues"
      case name = "nom"
      case numbers = "effectifs"
      case answered = "reponses"
    }
  }

  /// How many published answers came in one language, or one way.
  package struct ChannelLine: Sendable, Codable, Hashable {
    /// `language` or `mode`.
    package var kind: String
    /// Nil for those of which each alone is too rare to be told.
    package var name: String?
    package var responses: Int

    package init(kind: String, name: String?, responses: Int) {
      self.kind = kind
      self.name = name
      self.responses = responses
    }

    enum CodingKeys: String, CodingKey {
      case kind = "sorte"
      case name = "nom"
      case responses = "reponses"
    }
  }

  package var id: UUID
  package var call: String
  package var survey: String
  package var title: String
  package var version: Int
  package var quarter: Quarter
  package var state: Code<WaveState>
  package var opensOn: Day
  package var closesOn: Day
  package var today: Day
  package var languages: [String]
  package var helpers: String
  package var retentionMonths: Int
  package var hasKeyOnServer: Bool
  package var publicKey: Data
  package var projects: [ProjectLine]
  /// Published without project, at the last tally.
  package var leftovers: Int
  /// Destroyed unread at the last tally; nil from one to ten.
  package var unpublished: Int?
  /// Sendings by sheets of paper, once the wave is over; nil where they are too few to be told.
  package var onPaper: Int?
  /// In which languages and ways people answered, once the wave is over; nil before.
  package var channels: [ChannelLine]?
  package var isKeyDestroyed: Bool
  package var isFictitious: Bool

  package init(
    id: UUID, call: String, survey: String, title: String, version: Int, quarter: Quarter,
    state: WaveState, opensOn: Day, closesOn: Day, today: Day, languages: [String],
    helpers: String, retentionMonths: Int, hasKeyOnServer: Bool, publicKey: Data,
    projects: [ProjectLine], leftovers: Int, unpublished: Int?, onPaper: Int? = nil,
    channels: [ChannelLine]? = nil, isKeyDestroyed: Bool, isFictitious: Bool
  ) {
    self.id = id
    self.call = call
    self.survey = survey
    self.title = title
    self.version = version
    self.quarter = quarter
    self.state = Code(state)
    self.opensOn = opensOn
    self.closesOn = closesOn
    self.today = today
    self.languages = languages
    self.helpers = helpers
    self.retentionMonths = retentionMonths
    self.hasKeyOnServer = hasKeyOnServer
    self.publicKey = publicKey
    self.projects = projects
    self.leftovers = leftovers
    self.unpublished = unpublished
    self.onPaper = onPaper
    self.channels = channels
    self.isKeyDestroyed = isKeyDestroyed
    self.isFictitious = isFictitious
  }

  enum CodingKeys: String, CodingKey {
    case id, version
    case call = "appel"
    case survey = "enquete"
    case title = "titre"
    case quarter = "trimestre"
    case state = "etat"
    case opensOn = "ouverture"
    case closesOn = "fermeture"
    case today = "aujourdhui"
    case languages = "langues"
    case helpers = "aide_a_repondre"
    case retentionMonths = "conservation_mois"
    case hasKeyOnServer = "cle_au_serveur"
    case publicKey = "cle_publique"
    case projects = "projets"
    case leftovers = "sans_projet"
    case unpublished = "non_publiees"
    case onPaper = "sur_papier"
    case channels = "canaux"
    case isKeyDestroyed = "cle_detruite"
    case isFictitious = "fictif"
  }
}

/// `GET /v1/waves`
package struct WaveList: Message, Hashable {
  package var waves: [WaveLine]

  package init(_ waves: [WaveLine]) { self.waves = waves }

  enum CodingKeys: String, CodingKey { case waves = "vagues" }
}

/// What is done with a wave: `POST /v1/waves/{id}/acts`.
package struct WaveActRequest: Message, Hashable {
  package enum Act: String, Sendable, Codable, CaseIterable {
    case publish = "publier"
    case prolong = "prolonger"
    case close = "cloturer"
    case correct = "corriger"
    /// That the key is no more, after the last tally.
    case attest = "attester"
  }

  package var act: Act
  /// Until when, to prolong.
  package var day: Day?
  /// The corrected form, as XLSForm tables in Markdown.
  package var form: String?

  package init(_ act: Act, day: Day? = nil, form: String? = nil) {
    self.act = act
    self.day = day
    self.form = form
  }

  enum CodingKeys: String, CodingKey {
    case act = "acte"
    case day = "jusquau"
    case form = "formulaire"
  }
}

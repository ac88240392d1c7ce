import Foundation

/// `POST /v1/calls/{call}/trials`: asks what a release would show and hide. Nothing is stored.
package struct TrialRequest: Message, Hashable {
  package var year: Int
  /// Of a freeze; without it, today's data.
  package var name: String?
  /// Whether the fewest figures that can be hidden are proved, which takes longer.
  package var isProved: Bool
  /// Of which indicator the hidden values are to be listed with their reasons; of none without it.
  package var indicator: String?

  package init(
    year: Int, name: String? = nil, isProved: Bool = false, indicator: String? = nil
  ) {
    self.year = year
    self.name = name
    self.isProved = isProved
    self.indicator = indicator
  }

  enum CodingKeys: String, CodingKey {
    case year = "annee"
    case name = "nom"
    case isProved = "prouver"
    case indicator = "indicateur"
  }
}

/// How much a release would show and hide, without any figure of it.
package struct GaugeMessage: Message, Hashable {
  package var levels: [Level]
  package var answers: [Answers]
  /// Of the indicator asked for.
  package var hidden: [Hidden]?
  /// Totals and years of axes and of the call that are not under the threshold themselves.
  package var headlines: [Hidden]?
  /// How many changes since former releases would not be told yet.
  package var waiting: Int?
  /// Surveys of which a release would tell nothing, since answers may still come.
  package var openWaves: [String]?
  /// Of axes and of the call, questions of which nothing would be told.
  package var untold: [Untold]?

  package init(
    levels: [Level], answers: [Answers], hidden: [Hidden]? = nil,
    headlines: [Hidden]? = nil, waiting: Int? = nil,
    openWaves: [String]? = nil, untold: [Untold]? = nil
  ) {
    self.levels = levels
    self.answers = answers
    self.hidden = hidden
    self.headlines = headlines
    self.waiting = waiting
    self.openWaves = openWaves
    self.untold = untold
  }

  /// A value that is not told, and why.
  package struct Hidden: Sendable, Codable, Hashable {
    /// The code of the indicator, where several are listed.
    package var indicator: String?
    /// « appel », « axe 2 », « P06 ».
    package var area: String
    /// « 2024-T3 », « depuis le début », « Genre : femmes ».
    package var place: String
    package var reason: Reason
    /// What it protects: « P06, 2024-T3 ».
    package var other: String?

    package enum Reason: String, Sendable, Codable, CaseIterable {
      case small = "sous_le_seuil"
      case hiddenBefore = "masque_avant"
      case protects = "protege"
      case forced = "inevitable"
    }

    package init(
      indicator: String? = nil, area: String, place: String, reason: Reason, other: String? = nil
    ) {
      self.indicator = indicator
      self.area = area
      self.place = place
      self.reason = reason
      self.other = other
    }

    enum CodingKeys: String, CodingKey {
      case indicator = "indicateur"
      case area = "perimetre"
      case place = "place"
      case reason = "motif"
      case other = "protege"
    }
  }

  /// Printed values of one level over one area; a proportion is one value.
  package struct Level: Sendable, Codable, Hashable {
    /// From 1, totals and years of an axis and of the call, to 4, quarters and categories of projects.
    package var level: Int
    /// « appel », « axe 2 », « P06 ».
    package var area: String
    package var shown: Int
    /// Under the threshold themselves.
    package var small: Int
    /// To protect others.
    package var hidden: Int
    /// Of those, the ones that no pattern which hides lesser values could show.
    package var forced: Int

    package init(level: Int, area: String, shown: Int, small: Int, hidden: Int, forced: Int) {
      self.level = level
      self.area = area
      self.shown = shown
      self.small = small
      self.hidden = hidden
      self.forced = forced
    }

    enum CodingKeys: String, CodingKey {
      case level = "niveau"
      case area = "perimetre"
      case shown = "montres"
      case small = "petits"
      case hidden = "masques"
      case forced = "inevitables"
    }
  }

  /// How finely the questions of all waves are told over one area.
  package struct Answers: Sendable, Codable, Hashable {
    package var area: String
    package var full: Int
    package var grouped: Int
    package var favourableOnly: Int
    package var bounded: Int
    package var hidden: Int

    package init(
      area: String, full: Int, grouped: Int, favourableOnly: Int, bounded: Int, hidden: Int
    ) {
      self.area = area
      self.full = full
      self.grouped = grouped
      self.favourableOnly = favourableOnly
      self.bounded = bounded
      self.hidden = hidden
    }

    enum CodingKeys: String, CodingKey {
      case area = "perimetre"
      case full = "entieres"
      case grouped = "regroupees"
      case favourableOnly = "favorable_ou_non"
      case bounded = "bornees"
      case hidden = "masquees"
    }
  }

  /// A question of which too few people gave some answer for any of it to be told.
  package struct Untold: Sendable, Codable, Hashable {
    /// « axe 2 ».
    package var area: String
    /// « Votre avis, 2024-T3 ».
    package var survey: String
    package var question: String
    /// How many people of the area answered the survey.
    package var responses: Int

    package init(area: String, survey: String, question: String, responses: Int) {
      self.area = area
      self.survey = survey
      self.question = question
      self.responses = responses
    }

    enum CodingKeys: String, CodingKey {
      case area = "perimetre"
      case survey = "enquete"
      case question = "question"
      case responses = "reponses"
    }
  }

  enum CodingKeys: String, CodingKey {
    case levels = "niveaux"
    case answers = "questions"
    case waiting = "en_attente"
    case openWaves = "enquetes_ouvertes"
    case hidden = "masques"
    case headlines = "totaux_masques"
    case untold = "questions_masquees"
  }
}

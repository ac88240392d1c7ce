import Foundation

/// `POST /v1/calls/{call}/trials`: asks what a release would show and hide. Nothing is stored.
package struct TrialRequest: Message, Hashable {
  package var year: Int
  /// Of a freeze; without it, today's data.
  package var name: String?
  /// Whether the fewest figures that can be hidden are proved, which takes longer.
  package var isProved: Bool

  package init(year: Int, name: String? = nil, isProved: Bool = false) {
    self.year = year
    self.name = name
    self.isProved = isProved
  }

  enum CodingKeys: String, CodingKey {
    case year = "annee"
    case name = "nom"
    case isProved = "prouver"
  }
}

/// How much a release would show and hide, without any figure of it.
package struct GaugeMessage: Message, Hashable {
  package var levels: [Level]
  package var answers: [Answers]

  package init(levels: [Level], answers: [Answers]) {
    self.levels = levels
    self.answers = answers
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

  enum CodingKeys: String, CodingKey {
    case levels = "niveaux"
    case answers = "questions"
  }
}

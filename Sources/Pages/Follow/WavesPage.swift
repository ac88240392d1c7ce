import Foundation
import Markup
package import Monitoring
import Writing

/// How many were invited, met and answered, wave by wave and project by project.
package struct WavesPage {
  package struct Asked: Sendable {
    package var code: String
    package var name: String
    package var numbers: WaveNumbers
    package var cards: Int
    /// Nil where they are too few to be told.
    package var answered: Int?

    package init(code: String, name: String, numbers: WaveNumbers, cards: Int, answered: Int?) {
      self.code = code
      self.name = name
      self.numbers = numbers
      self.cards = cards
      self.answered = answered
    }
  }

  package struct FollowedWave: Sendable {
    package var callCode: String
    package var title: String
    package var quarter: Quarter
    package var state: WaveState
    package var opensOn: Day
    package var closesOn: Day
    package var projects: [Asked]
    package var isFictitious: Bool

    package init(
      callCode: String, title: String, quarter: Quarter, state: WaveState, opensOn: Day,
      closesOn: Day, projects: [Asked], isFictitious: Bool
    ) {
      self.callCode = callCode
      self.title = title
      self.quarter = quarter
      self.state = state
      self.opensOn = opensOn
      self.closesOn = closesOn
      self.projects = projects
      self.isFictitious = isFictitious
    }
  }

  package var waves: [FollowedWave]

  package init(waves: [FollowedWave]) {
    self.waves = waves
  }

  package func page(for reader: PageReader) -> Page {
    let none = MarkupNode.paragraph(
      "Aucune enquête\u{A0}: «\u{A0}jalon enquete creer\u{A0}» en prépare une.")
    return Page(
      "Enquêtes", waves.isEmpty ? [none] : waves.flatMap { nodes(of: $0, reader) } + [explained],
      for: reader, isFictitious: waves.contains(where: \.isFictitious))
  }

  private func nodes(of wave: FollowedWave, _ reader: PageReader) -> [MarkupNode] {
    let french = French.page
    let call = reader.followsSeveralCalls ? " (\(wave.callCode))" : ""
    let table = PageTable(
      caption: "Participation, \(wave.quarter.label)",
      heads: ["Projet", "Accompagnées", "Invitées", "Rencontrées", "Cartes", "Réponses", "Taux"],
      rows: wave.projects.map { own in
        [
          .text("\(own.code) \(own.name)"), .number(shown(own.numbers.population)),
          .number(shown(own.numbers.invited)), .number(shown(own.numbers.reached)),
          .number(french.number(Decimal(own.cards))), .number(own.answered.map(shown) ?? "n.c."),
          .number(rate(own)),
        ]
      })
    return [
      .heading("\(wave.title), \(wave.quarter.spoken)\(call)"),
      .paragraph(
        "\(wave.state.label.capitalized), du \(french.day(wave.opensOn)) au \(french.day(wave.closesOn))."
      ),
      table.node,
    ]
  }

  private let explained = MarkupNode.paragraph(
    "–\u{A0}: non déclaré. n.c.\u{A0}: trop peu de réponses publiées pour être dites. Le taux est celui des réponses publiées parmi les personnes accompagnées, ou à défaut invitées. Prolonger, clore et dépouiller se font par «\u{A0}jalon enquete\u{A0}»."
  )

  private func shown(_ number: Int?) -> String {
    number.map { French.page.number(Decimal($0)) } ?? "–"
  }

  private func rate(_ own: Asked) -> String {
    own.answered.flatMap { own.numbers.responseRate(answered: $0) }
      .map { French.page.percent($0) } ?? ""
  }
}

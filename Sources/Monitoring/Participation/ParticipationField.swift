/// One thing that is said of an event of participation, by the word that files and options have for it.
package enum ParticipationField: String, Sendable, CaseIterable {
  case stage = "etape"
  case level = "niveau"
  case when = "date"
  case people = "personnes"
  case meetings = "reunions"
  case participants = "qui"
  case supports = "soutiens"
  case evidence = "preuve"
  case effect = "effet"
  case change = "changement"
  case reason = "motif"
}

/// What an event lacks, or says against itself.
package struct ParticipationFinding: Sendable, Hashable {
  package var field: ParticipationField
  /// What is wrong and how to mend it.
  package var sentence: String

  package init(_ field: ParticipationField, _ sentence: String) {
    self.field = field
    self.sentence = sentence
  }
}

extension ParticipationContent {
  package static let peopleLimit = 100_000
  package static let meetingLimit = 1_000
  package static let wordsLimit = 2_000

  /// All of them at once. Nothing is when the event can be recorded.
  package func findings(today: Day) -> [ParticipationFinding] {
    numbers(today: today) + words
  }

  private func numbers(today: Day) -> [ParticipationFinding] {
    var findings: [ParticipationFinding] = []
    if (heldOn ?? quarter.start) > today {
      findings.append(
        .init(.when, "Cette date n’est pas encore passée. Donner celle d’une action faite."))
    } else if let heldOn, Quarter(of: heldOn) != quarter {
      findings.append(.init(.when, "Le jour n’est pas dans le trimestre. Donner l’un ou l’autre."))
    }
    if let people, !(0...Self.peopleLimit).contains(people) {
      findings.append(.init(.people, "Le nombre de personnes va de 0 à 100 000. Le corriger."))
    }
    if let meetings, !(0...Self.meetingLimit).contains(meetings) {
      findings.append(.init(.meetings, "Le nombre de réunions va de 0 à 1 000. Le corriger."))
    }
    if level == .none, (people ?? 0) > 0 {
      findings.append(
        .init(
          .level,
          "Le niveau 0 dit que personne ne participe, et il y a des personnes. Corriger l’un des deux."
        ))
    }
    if level > .none, participants.isEmpty {
      findings.append(.init(.participants, "Il manque qui a participé. En choisir au moins un."))
    }
    return findings
  }

  private var words: [ParticipationFinding] {
    var findings: [ParticipationFinding] = []
    func check(_ field: ParticipationField, _ text: String?, isNeeded: Bool, _ missing: String) {
      guard let text else {
        if isNeeded { findings.append(.init(field, missing)) }
        return
      }
      let limit = field == .evidence ? 500 : Self.wordsLimit
      if text.count > limit {
        findings.append(.init(field, "Ce texte a plus de \(limit) signes. Le raccourcir."))
      } else if text.count < 3 || text.count(where: \.isLetter) < 2 {
        findings.append(
          .init(field, "Il faut quelques mots\u{A0}: un signe ou un chiffre ne dit rien."))
      }
    }
    check(.evidence, evidence, isNeeded: false, "")
    check(
      .change, change, isNeeded: effect != .no,
      "Il manque ce qui a changé. Le dire en une phrase, ou répondre «\u{A0}non\u{A0}» à l’effet.")
    check(
      .reason, reason, isNeeded: effect == .no,
      "Rien n’a changé\u{A0}: il manque pourquoi. Le dire en une phrase.")
    return findings
  }
}

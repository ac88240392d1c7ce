import API
import Foundation
import Monitoring
import Terminal
import Writing

/// An event as people read it.
enum ParticipationLines {
  static func short(_ content: ParticipationContent) -> String {
    var text =
      "\(content.quarter.label), \(content.stage.label), niveau \(content.level.named)"
    if let people = content.people {
      text += ", \(French.terminal.counted(people, "personne"))"
    }
    return text + "\u{A0}; effet\u{A0}: \(content.effect.label)"
  }

  static func whole(_ content: ParticipationContent) -> [String] {
    let unknown = "pas connu"
    let lines: [(String, String?)] = [
      ("Étape", content.stage.label), ("Niveau", content.level.named),
      ("Date", content.heldOn.map { French.terminal.day($0) } ?? content.quarter.label),
      (
        "Personnes différentes",
        content.people.map { French.terminal.number(Decimal($0)) } ?? unknown
      ),
      ("Réunions", content.meetings.map { French.terminal.number(Decimal($0)) } ?? unknown),
      ("Qui", content.participants.isEmpty ? nil : list(content.participants.map(\.label))),
      ("Soutiens", content.supports.isEmpty ? "aucun" : list(content.supports.map(\.label))),
      ("Preuve", content.evidence ?? "sans preuve"),
      ("Quelque chose a changé", content.effect.label), ("Ce qui a changé", content.change),
      ("Pourquoi rien n’a changé", content.reason),
    ]
    return lines.compactMap { name, value in value.map { "\(name)\u{A0}: \($0)" } }
  }

  private static func list(_ items: [String]) -> String { items.joined(separator: ", ") }
}

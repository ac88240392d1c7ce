import Foundation
import Monitoring
import Terminal
import Testing

/// Events as they are typed, and as tables have them.
@Suite struct ParticipationTableTests {
  private static let headings = [
    "étape", "niveau", "date", "personnes", "reunions", "qui", "soutiens", "preuve", "effet",
    "changement", "motif", "remarque",
  ]

  private static func table(_ rows: [String]...) -> ParticipationTable {
    ParticipationTable(
      ([headings] + rows).enumerated().map { (number: $0.offset + 1, cells: $0.element) },
      today: Day("2025-01-20"))
  }

  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func `a row is read by the words of its headings`() throws {
    let table = Self.table([
      "Mise en oeuvre", "co-construction", "2024-11-15", "1 014", "", "pairs + proches", "falc",
      "compte rendu, au siège", "en partie", "horaires élargis", "", "lu",
    ])
    #expect(table.refusals == [])
    #expect(table.ignoredHeadings == ["remarque"])
    #expect(
      table.events.map(\.content) == [
        ParticipationContent(
          stage: .delivery, level: .building, quarter: try #require(Quarter("2024-T4")),
          heldOn: Day("2024-11-15"), people: 1_014, meetings: nil,
          participants: [.peers, .relatives], supports: [.easyRead],
          evidence: "compte rendu, au siège", effect: .partly, change: "horaires élargis")
      ])
  }

  @Test func `what was typed is told as the options of a command, and read the same from them`()
    throws
  {
    let content = ParticipationContent(
      stage: .delivery, level: .building, quarter: try #require(Quarter("2024-T4")), heldOn: nil,
      people: 14, meetings: nil, participants: [.supported, .peers], supports: [],
      evidence: "compte rendu, à l’accueil", effect: .yes, change: "l'horaire est élargi",
      reason: nil)
    #expect(
      content.options
        == "--etape 'mise en œuvre' --niveau 4 --date 2024-T4 --personnes 14 "
        + "--qui 'personnes accompagnées + pairs' --preuve 'compte rendu, à l’accueil' --effet oui "
        + "--changement 'l'\\''horaire est élargi'")
    var typed = TypedParticipation()
    for (field, text) in [
      (ParticipationField.stage, "mise en œuvre"), (.level, "4"), (.when, "2024-T4"),
      (.people, "14"), (.participants, "personnes accompagnées + pairs"),
      (.evidence, "compte rendu, à l’accueil"), (.effect, "oui"),
      (.change, "l'horaire est élargi"),
    ] { #expect(typed.set(field, text) == nil) }
    #expect(typed.content == content)
  }

  @Test func `a field is refused at its question, whatever is still to be said`() throws {
    var typed = TypedParticipation()
    let today = Day("2025-01-20")
    #expect(typed.set(.when, "2025-02-03") == nil)
    #expect(typed.refusal(of: .when, today: today)?.contains("pas encore passée") == true)
    #expect(typed.set(.when, "2025-T1") == nil && typed.refusal(of: .when, today: today) == nil)
    #expect(typed.set(.effect, "oui") == nil && typed.set(.change, "") == nil)
    #expect(typed.refusal(of: .change, today: today)?.contains("Il manque") == true)
  }

  @Test func `each cell that cannot be read is named, with what to write`() {
    let table = Self.table(
      ["mise en oeuvre", "7", "novembre", "douze", "", "pairs", "", "", "oui", "rien", ""],
      ["", "2", "2024-T4", "12", "", "", "", "", "non", "", ""],
      ["pilotage", "2", "2025-T3", "12", "", "pairs", "", "", "non", "", "budget clos"])
    #expect(table.events.isEmpty)
    let told = table.refusals.map(Self.plain)
    for start in [
      "B2 (niveau) : « 7 » n’est pas dans la liste. Écrire 0 aucune, 1 information",
      "C2 (date) : « novembre » n’est ni un jour ni un trimestre.",
      "D2 (personnes) : « douze » n’est pas un nombre entier.", "A3 (etape) : Cette case est vide.",
      "C4 (date) : Cette date n’est pas encore passée.",
    ] {
      #expect(told.contains { $0.hasPrefix(start) }, "\(start) in \(told)")
    }
    #expect(told.count == 5)
  }

  @Test func `a table without a column that every event has is refused whole`() {
    let table = ParticipationTable(
      [(number: 1, cells: ["etape", "niveau"]), (number: 2, cells: ["pilotage", "2"])],
      today: nil)
    #expect(table.events.isEmpty && table.refusals.count == 2)
    #expect(ParticipationTable([], today: nil).refusals == ["Le fichier est vide."])
  }

  @Test func `what a corrected event no longer needs goes`() throws {
    var typed = TypedParticipation(
      ParticipationContent(
        stage: .steering, level: .deciding, quarter: try #require(Quarter("2024-T4")),
        participants: [.supported], effect: .yes, change: "horaires élargis"))
    #expect(typed.set(.effect, "3") == nil)
    #expect(typed.asks(.reason) && !typed.asks(.change))
    #expect(typed.set(.reason, "budget clos") == nil)
    #expect(typed.content?.change == nil && typed.content?.reason == "budget clos")
  }
}

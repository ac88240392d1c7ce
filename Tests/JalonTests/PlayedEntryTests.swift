import Foundation
import Testing

/// `jalon saisie` at a real terminal, with a real service behind it.
@Suite(
  .serialized,
  .enabled(if: PlayedScreen.python != nil, "JALON_PYTHON names no Python with pyte and pexpect"))
struct PlayedEntryTests {
  typealias Step = PlayedScreen.Step

  @Test func `a quarter is entered at terminals of every kind`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let login = try service.jalon(
      ["connexion", LivingService.holder], input: LivingService.password + "\n")
    try #require(login.status == 0, "\(login.errors)")
    try Self.movesByTheKeysOfFourTerminals(service)
    try Self.keepsWhatWasTypedWhenItIsKilled(service)
    try Self.showsAPasteFirst(service)
    try Self.followsTheWindow(service)
    try Self.editsALine(service)
    try Self.takesPastedLinesAsOneText(service)
    try Self.staysLineByLineWhereAsked(service)
    try Self.sendsAndShowsTheReceipt(service)
  }

  private static func entry(_ quarter: String) -> [String] {
    ["saisie", LivingService.project, quarter]
  }

  private static let opened = Step(until: "? aide")

  private static func movesByTheKeysOfFourTerminals(_ service: LivingService) throws {
    let terminals = [
      ("xterm", "\u{1B}[B", "\u{1B}[A", "\u{1B}[H", "\u{1B}[F", "\u{1B}OP"),
      ("putty", "\u{1B}OB", "\u{1B}OA", "\u{1B}[1~", "\u{1B}[4~", "\u{1B}[11~"),
      ("linux", "\u{1B}[B", "\u{1B}[A", "\u{1B}[1~", "\u{1B}[4~", "\u{1B}[[A"),
      ("tmux-256color", "\u{1B}OB", "\u{1B}OA", "\u{1B}[1~", "\u{1B}[4~", "\u{1B}OP"),
    ]
    for (name, down, up, home, end, help) in terminals {
      let steps = [
        opened, Step(down), Step(down), Step(up), Step(end), Step(home), Step(help, until: "AIDE"),
        Step("\u{1B}", until: "Reste"), Step("q", until: "reprendre"),
      ]
      let played = try PlayedScreen.play(steps, entry("2025-T1"), on: service, terminal: name)
      let rows = played.states.map(\.row)
      #expect(rows[1] > rows[0] && rows[2] > rows[1] && rows[3] == rows[1], "\(name) \(rows)")
      #expect(rows[4] > rows[2] && rows[5] == rows[0], "\(name) \(rows)")
      #expect(played.states[6].text.contains("case suivante"), "\(name)")
      #expect(played.cooked, "\(name)")
      for state in played.states.prefix(6) {
        #expect(state.lines[state.row].hasPrefix(">"), "\(name)\n\(state.text)")
      }
    }
  }

  /// The draft is on the disk at each change, and the terminal is given back.
  private static func keepsWhatWasTypedWhenItIsKilled(_ service: LivingService) throws {
    for (index, signal) in ["SIGTERM", "SIGHUP", "SIGSEGV"].enumerated() {
      let steps = [
        opened, Step("4\(index)\r", until: "4\(index)"), Step("9"), Step(signal: signal),
      ]
      let played = try PlayedScreen.play(steps, entry("2025-T2"), on: service)
      #expect(played.left && played.cooked, "\(signal)")
      let again = try PlayedScreen.play(
        [opened, Step("\u{3}")], entry("2025-T2"), on: service)
      #expect(again.states[0].text.contains(" 4\(index)\n"), "\(again.states[0].text)")
      #expect(again.cooked)
      _ = try PlayedScreen.play(
        [opened, Step("\u{1B}[1~"), Step("\u{1B}[3~"), Step("q")], entry("2025-T2"), on: service)
    }
  }

  private static func showsAPasteFirst(_ service: LivingService) throws {
    let column = "9999\r1\r2\r3"
    // A draft of each round's own: what was undone is still where the next would be taken up.
    for (paste, quarter) in [
      ("\u{1B}[200~\(column)\u{1B}[201~", "2026-T1"), (column, "2026-T2"),
    ] {
      let played = try PlayedScreen.play(
        [opened, Step(paste, until: "APERÇU"), Step("n", until: "Rien"), Step("q")],
        entry("2025-T4"), on: service)
      #expect(played.states[1].text.contains("4 cases."), "\(played.states[1].text)")
      #expect(played.states[2].text.contains(" 3 à remplir"))
      let lines = try PlayedScreen.play(
        [
          Step(until: "Valeur >"), Step(paste, until: "(o/n)"), Step("o\r", until: "enregistrées"),
          Step("annuler\r", until: "Annulé"), Step("stop\r", until: "reprendre"),
        ],
        entry(quarter) + ["--ligne"], on: service)
      #expect(lines.states[1].text.contains("4 cases."))
      #expect(lines.states[2].text.contains("4 valeurs enregistrées."))
    }
  }

  private static func takesPastedLinesAsOneText(_ service: LivingService) throws {
    let pasted = "\u{1B}[200~Un port.\rDeux bourgs.\r\u{1B}[201~"
    let played = try PlayedScreen.play(
      [
        Step(until: "Ce qui était prévu >"),
        Step("Dix. " + pasted, until: "Ce qui a été réalisé >"),
        Step("stop\r", until: "Pour envoyer"),
      ],
      ["bilan", "ecrire", LivingService.project, "2025"], on: service)
    #expect(!played.states[2].text.contains("Difficultés"), "\(played.states[2].text)")
    let kept = try service.jalon(["bilan", "voir", LivingService.project])
    #expect(kept.output.contains("  Dix. Un port.\n  Deux bourgs.\n"), "\(kept.output)")
  }

  private static func followsTheWindow(_ service: LivingService) throws {
    let played = try PlayedScreen.play(
      [
        opened, Step(rows: 30, columns: 100, until: "? aide"),
        Step(rows: 10, columns: 60, until: "trop petite"),
        Step(rows: 24, columns: 80, until: "? aide"), Step("q", until: "reprendre"),
      ], entry("2025-T4"), on: service)
    #expect(played.states[1].lines[0].count > 90, "\(played.states[1].text)")
    #expect(played.states[3].lines[0] == played.states[0].lines[0])
    let small = try PlayedScreen.play(
      [Step(until: "Valeur >"), Step("stop\r", until: "reprendre")], entry("2025-T4"), on: service,
      rows: 10, columns: 60)
    #expect(small.states[0].text.contains("trop petite"))
  }

  private static func editsALine(_ service: LivingService) throws {
    let keys = "3x\u{1B}[D\u{7F}\u{1}2\u{5}\u{8}"
    let played = try PlayedScreen.play(
      [
        Step(until: "Valeur >"), Step(keys, until: "> 2"), Step("5\r", until: "Enregistré"),
        Step("aller 1\r", until: "Valeur actuelle"), Step("\u{1B}[A\u{1B}[A", until: "> 25"),
        Step("\u{15}vider\r", until: "vide"), Step("stop\r", until: "reprendre"),
      ], entry("2026-T3") + ["--ligne"], on: service)
    #expect(played.states[2].text.contains("Enregistré : 25."), "\(played.states[2].text)")
    #expect(played.states[4].lines[played.states[4].row] == "Valeur > 25")
    #expect(played.cooked)
  }

  private static func staysLineByLineWhereAsked(_ service: LivingService) throws {
    let steps = [Step(until: "Valeur >"), Step("stop\r", until: "reprendre")]
    for environment in [["ACCESSIBLE": "1"], ["JALON_LIGNE": "1"], ["TERM": "dumb"]] {
      let played = try PlayedScreen.play(
        steps, entry("2025-T4"), on: service, environment: environment)
      #expect(played.states[0].text.contains("Case 1 sur 12."), "\(environment)")
      #expect((played.escapes == 0) == (environment["TERM"] == "dumb"), "\(environment)")
      #expect((played.brackets > 0) == (environment["TERM"] != "dumb"), "\(environment)")
    }
    let piped = try service.jalon(entry("2025-T1"), input: "12\nstop\n")
    #expect(!(piped.output + piped.errors).contains("\u{1B}"))
  }

  private static func sendsAndShowsTheReceipt(_ service: LivingService) throws {
    var steps = [opened]
    // Every indicator is missing for one reason: eight keys and the words, six times at most.
    for _ in 0..<6 {
      steps += [
        Step("n"), Step("t"), Step("n"), Step("panne du logiciel\r", until: "APERÇU"),
        Step("o", until: "enregistré"),
      ]
    }
    steps += [Step("e", until: "ENVOYER"), Step("\(LivingService.project)\r", until: "Reçu")]
    let played = try PlayedScreen.play(steps, entry("2025-T3"), on: service)
    #expect(
      played.states.last?.text.contains("Reçu n°") == true, "\(played.states.map(\.text).suffix(4))"
    )
    #expect(played.cooked)
  }
}

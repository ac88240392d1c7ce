import Testing

@testable import Terminal

/// What two sides changed, settled on the whole screen.
struct ConflictScreenTests {
  private static func screen(
    _ count: Int = 3, rows: Int = 24, columns: Int = 80
  ) -> ConflictScreen {
    let choices = (1...count).map { number in
      ConflictScreen.Choice(
        label: "I0\(number) total", base: "100", mine: "\(110 + number)", theirs: "\(120 + number)",
        origin: "envoyée par Anaïs le 16 janvier 2025")
    }
    return ConflictScreen(
      title: "CONFLITS  P06, T4 2024",
      heading: [
        "Ce trimestre a été envoyé entre-temps par Anaïs le 16 janvier 2025 (version 2).",
        "\(count) cases ont été changées des deux côtés. Rien n’est écrit avant la dernière réponse.",
      ], sides: ("la vôtre", "l’autre"), choices,
      size: ScreenFrame.Size(rows: rows, columns: columns))
  }

  private static func text(_ screen: ConflictScreen) -> String {
    screen.frame.lines.map { $0.text.replacing("\u{A0}", with: " ") }.joined(separator: "\n")
  }

  @Test(arguments: [(24, 80), (30, 100), (43, 132), (20, 70)])
  func `each line is exactly as wide as the screen`(rows: Int, columns: Int) {
    var screen = Self.screen(40, rows: rows, columns: columns)
    for key: Key in [.down, .character("1"), .end, .right, .pageUp, .enter] {
      _ = screen.press(key)
      #expect(screen.frame.lines.count == rows)
      for line in screen.frame.lines { #expect(line.columns == columns, "\(line.text)") }
    }
  }

  @Test func `both values stand side by side, and what is chosen is read without colour`() {
    var screen = Self.screen()
    let shown = Self.text(screen)
    #expect(shown.contains("3 cases, 3 à régler") && shown.contains(">I01 total"), "\(shown)")
    #expect(shown.contains("Au départ : 100"))
    #expect(shown.contains("2 l’autre : 121, envoyée par Anaïs le 16 janvier 2025"))
    _ = screen.press(.character("2"))
    // The next one that waits is under the cursor.
    #expect(Self.text(screen).contains("[121]") && screen.position == 1)
  }

  @Test func `nothing is settled before each cell is, and leaving settles nothing`() {
    var screen = Self.screen()
    #expect(screen.press(.character("1")) == .show && screen.press(.character("2")) == .show)
    #expect(screen.press(.enter) == .show)
    #expect(Self.text(screen).contains("Il reste une case à régler."))
    #expect(screen.press(.pasted("1")) == .show && screen.left == 1)
    #expect(screen.press(.character("1")) == .show)
    // A second thought.
    #expect(screen.press(.home) == .show && screen.press(.right) == .show)
    #expect(screen.resized(to: ScreenFrame.Size(rows: 30, columns: 100)).left == 0)
    var left = screen
    #expect(left.press(.escape) == .end && left.press(.control("c")) == .interrupted)
    #expect(screen.press(.enter) == .settled([false, false, true]))
  }
}

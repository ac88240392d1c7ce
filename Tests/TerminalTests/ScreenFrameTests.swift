import Entry
import Foundation
import Monitoring
import Testing

@testable import Terminal

/// What holds of every screen.
struct ScreenFrameTests {
  private static let sizes = [(20, 70), (24, 80), (30, 100), (43, 132)]

  /// Keys that open everything, and a paste.
  private static let keys: [Key] =
    "0123456789=-+/ncotuvrgxdes?q\nlé漢".map { $0 == "\n" ? .enter : .character($0) } + [
      .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab,
      .backspace, .delete, .function(2), .pasted("1\n2\n3"), .pasted("a\t\u{1B}[2J漢\n4"), .unknown,
    ]

  private static var report: QuarterReport {
    var report = Sample.quarterReport
    report.projectName = "漢字の医療仲介 avec un nom très long qui ne tient pas dans une fenêtre"
    report.indicators[1].name =
      "Orientations vers un médecin traitant, y compris à distance, é\u{301}"
    report.version = 1
    return report
  }

  @Test(arguments: sizes)
  func `each line is exactly as wide as the screen`(rows: Int, columns: Int) {
    for seed in 0..<40 {
      var generator = SplitMix(state: UInt64(seed))
      var run = ScreenRun(Self.report, rows: rows, columns: columns)
      for _ in 0..<60 {
        guard let key = Self.keys.randomElement(using: &generator) else { return }
        run.press(key)
        let frame = run.screen.frame
        #expect(frame.lines.count == rows)
        let widths = Set(frame.lines.map { $0.text.columns })
        #expect(widths == [columns], "seed \(seed) \(key)\n\(run.text)")
        #expect(frame.cursor.row < rows && frame.cursor.column < columns)
      }
    }
  }

  @Test func `only what differs is drawn again`() {
    var run = ScreenRun()
    let first = run.screen.frame
    #expect(first.drawing(since: nil, isColored: true).contains("\u{1B}[2J"))
    #expect(first.drawing(since: first, isColored: true) == "")
    run.press(.down)
    let moved = run.screen.frame.drawing(since: first, isColored: true)
    #expect(!moved.contains("Personnes") || moved.utf8.count < 1_000)
    #expect(moved.utf8.count < 1_200)
  }

  @Test func `without colour nothing is coloured, and the active cell is still seen`() {
    var run = ScreenRun()
    run.type("225\n118\n95\n")
    let drawing = run.screen.frame.drawing(since: nil, isColored: false)
    #expect(!drawing.contains(/\u{1B}\[[0-9;]*3[0-7]/))
    #expect(drawing.contains("\u{1B}[0;7m") || drawing.contains(";7m"))
    #expect(run.screen.frame.lines.contains { $0.text.hasPrefix(">") })
  }

  @Test func `the cursor stands in the cell that is typed`() {
    var run = ScreenRun()
    let place = run.screen.frame.cursor
    #expect(run.screen.frame.lines[place.row].text.hasPrefix(">"))
    run.type("12")
    let typed = run.screen.frame
    let line = Array(typed.lines[typed.cursor.row].text)
    #expect(String(line[(typed.cursor.column - 2)..<typed.cursor.column]) == "12")
  }

  /// A quarter of forty cells with two alerts, typed as a holder would.
  @Test func `a quarter of forty cells takes at most 110 keys`() {
    var report = Sample.quarterReport
    let indicators = (0..<40).map { index in
      var indicator = report.indicators[1]
      indicator.id = Sample.uuid(UInt8(100 + index))
      indicator.code = "K\(index)"
      return indicator
    }
    report.indicators = indicators
    report.goals = []
    report.observations = indicators.map { Sample.observation($0.id, nil, 3, 9) }
    var run = ScreenRun(report)
    var count = 0
    for index in 0..<40 {
      let keys = index % 8 == 7 ? "12\n" : "\(index % 9 + 1)\n"
      count += keys.count
      run.type(keys)
    }
    count += 1
    run.type("e")
    #expect(run.screen.pane == .summary)
    count += 4
    run.type("P06\n")
    #expect(run.effects.last == .submit)
    #expect(count <= 110, "\(count)")
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

import Foundation
import Monitoring
import Testing

@testable import Terminal

/// What screens look like, whole, in `Tests/TerminalTests/Screens`. `JALON_UPDATE_SCREENS=1` writes
/// them anew, to be looked at before they are kept.
struct DrawnScreenTests {
  struct Drawn: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rows = 24
    var columns = 80
    var keys: String
    var pasted: String?
  }

  private static let filled = "225\n118\n95\n300\n12/40\n"

  static let drawn = [
    Drawn(testDescription: "grid-80", keys: filled),
    Drawn(testDescription: "grid-100", rows: 30, columns: 100, keys: filled),
    Drawn(testDescription: "grid-132", rows: 43, columns: 132, keys: filled),
    Drawn(testDescription: "annual-80", keys: filled + "v"),
    Drawn(testDescription: "detail-80", keys: filled + "gI02\nd"),
    Drawn(testDescription: "settling-80", keys: filled + "x"),
    Drawn(testDescription: "help-80", keys: "?"),
    Drawn(testDescription: "preview-80", keys: "", pasted: "225\n118\n12 5 7\n66\n"),
    Drawn(testDescription: "summary-80", keys: "225\n118\n107\n66\n12/40\ne"),
    Drawn(testDescription: "reason-80", keys: "nn"),
  ]

  @Test(arguments: drawn)
  func `screens look as drawn`(_ drawn: Drawn) throws {
    var run = ScreenRun(rows: drawn.rows, columns: drawn.columns)
    run.type(drawn.keys)
    if let pasted = drawn.pasted { run.press(.pasted(pasted)) }
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Screens/\(drawn.testDescription).txt")
    let text = run.text + "\n"
    if ProcessInfo.processInfo.environment["JALON_UPDATE_SCREENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }
}

import Entry
import Monitoring
import Testing

@testable import Terminal

/// From one quarter to another of the year, where they are open.
struct EntryQuarterTests {
  private static let size = ScreenFrame.Size(rows: 24, columns: 80)

  private static func screen(_ report: QuarterReport) -> EntryScreen {
    EntryScreen(EntrySession(EntrySheet(report)), size: size)
  }

  @Test func `two keys lead to the quarters beside, which are looked at in the same way`() {
    var screen = Self.screen(Sample.quarterReport)
    for key: Key in [.character("v"), .character("t"), .down, .down] { _ = screen.press(key) }
    let quarter = Sample.quarterReport.quarter
    #expect(screen.press(.character("<")) == .quarter(quarter.previous))
    #expect(screen.press(.character(">")) == .quarter(quarter.next))
    var earlier = Sample.quarterReport
    earlier.quarter = quarter.previous
    let other = screen.opening(EntrySession(EntrySheet(earlier)), history: nil)
    #expect(other.looks.isAnnual && other.looks == screen.looks)
    #expect(other.session.cell == screen.session.cell && other.session.cell != nil)
    #expect(other.frame.lines[0].text.contains(quarter.previous.short))
  }

  @Test func `a cell that the other quarter does not ask leads to its first`() {
    var screen = Self.screen(Sample.quarterReport)
    _ = screen.press(.end)
    var earlier = Sample.quarterReport
    earlier.indicators.removeLast()
    let other = screen.opening(EntrySession(EntrySheet(earlier)), history: nil)
    #expect(other.session.cell == earlier.cells.first)
  }
}

import Entry
import Foundation
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

  @Test func `a year of people says passages, and between which numbers people are`() {
    var report = Sample.quarterReport
    report.indicators[0].counting = .perQuarter
    var run = ScreenRun(report)
    run.type("225\nv")
    run.press(.up)
    #expect(run.text.contains("225 546 passages"))
    let said = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("2024 : 546 passages, sans double compte : de 321 à 546 personnes."))
    run.type("d")
    #expect(run.text.contains("Cumul 2024 : 546 passages, sans double compte"))
    report.indicators[0].counting = .once
    run = ScreenRun(report)
    run.type("225\nv")
    #expect(run.text.contains(" 546") && !run.text.contains("546 passages"))
  }

  @Test func `what is pasted with faults says how many, and cuts no sentence`() {
    var run = ScreenRun()
    run.press(.pasted("225\n300\n201\n"))
    run.type("o")
    #expect(run.text.contains("3 valeurs enregistrées. Pour les défaire ensemble : U."))
    #expect(
      run.text.contains("Encore ") && run.text.contains(" : X pour ") && !run.text.contains("…"))
  }

  /// Returned with a reason, when it is opened from the screen of another quarter.
  private static func returned(_ reason: String) -> (EntrySession, QuarterHistory) {
    var report = Sample.quarterReport
    report.quarter = report.quarter.previous
    report.state = .returned
    report.version = 1
    let history = QuarterHistory(
      versions: [], observations: [],
      acts: [
        ReviewAct(
          kind: .returned, version: 1, reason: reason, author: "Eva",
          madeAt: Date(timeIntervalSince1970: 1_736_330_400))
      ], messages: [], verifications: [])
    return (EntrySession(EntrySheet(report)), history)
  }

  @Test func `why a quarter came back is shown once in a sitting, and again once it changes`() {
    let (session, history) = Self.returned("compter les renouvellements")
    let first = Self.screen(Sample.quarterReport)
    var back = first.opening(session, history: history)
    #expect(back.pane == .asked)
    _ = back.press(.enter)
    let away = back.opening(first.session, history: nil)
    #expect(away.pane == .grid && away.opening(session, history: history).pane == .grid)
    #expect(away.opening(session, history: Self.returned("autre motif").1).pane == .asked)
  }

  @Test(arguments: [(24, 80), (20, 70), (43, 132)])
  func `why another quarter does not open is told whole`(rows: Int, columns: Int) {
    var screen = EntryScreen(
      EntrySession(EntrySheet(Sample.quarterReport)),
      size: ScreenFrame.Size(rows: rows, columns: columns))
    let message =
      "Le troisième trimestre 2024 est approuvé (version 2) : ses cases sont verrouillées."
    let help =
      "Pour demander à le corriger : jalon saisie rouvrir BZH-01 2024-T3."
    screen.tell(Sample.quarterReport.quarter.previous, isClosed: message, help)
    let told = Self.words(screen)
    for sentence in ["T3 2024 ne s’ouvre pas.", message, help] { #expect(told.contains(sentence)) }
    #expect(!told.contains("…"))
    #expect(screen.frame.lines.allSatisfy { $0.columns == columns })
    _ = screen.press(.enter)
    #expect(screen.pane == .grid && !Self.words(screen).contains("ne s’ouvre pas"))
  }

  @Test func `an answer that could not be sent is kept while the reason is read`() {
    var screen = Self.screen(Sample.quarterReport)
    screen.answerFailed(
      "oui, les enfants",
      "Le service n’est pas disponible pour le moment. Recommencer dans quelques instants. Votre brouillon est gardé."
    )
    #expect(Self.words(screen).contains("Votre brouillon est gardé."))
    _ = screen.press(.character("x"))
    #expect(screen.prompt?.field.text == "oui, les enfants")
  }

  /// What is on the screen, lines put together.
  private static func words(_ screen: EntryScreen) -> String {
    screen.frame.lines.flatMap { $0.text.split(separator: " ") }.joined(separator: " ")
  }
}

import Foundation
import Monitoring
import Testing

@testable import Terminal

/// An evaluator's keys, and what she reads.
struct ReviewScreenTests {
  private static let total = Cell(indicatorID: Sample.met)
  private static let men = Cell(indicatorID: Sample.met, categoryID: Sample.men)

  private static func instant(_ day: Int) throws -> Date {
    try Date("2025-01-\(day)T12:30:00Z", strategy: .iso8601)
  }

  /// Two versions; of the men the second says less, and a question about it was answered before.
  private static func screen(
    rows: Int = 24, columns: Int = 80, reason: String? = nil,
    state: QuarterReport.State = .submitted
  ) throws -> ReviewScreen {
    var report = Sample.quarterReport
    (report.state, report.version) = (state, 2)
    let entries = [
      Observation(
        projectID: Sample.project, quarter: report.quarter,
        entry: CellEntry(cell: total, measured: .number(321)), version: 1),
      Observation(
        projectID: Sample.project, quarter: report.quarter,
        entry: CellEntry(cell: men, measured: .number(201)), version: 1),
      Observation(
        projectID: Sample.project, quarter: report.quarter,
        entry: CellEntry(
          cell: men, measured: .number(95), reason: reason == nil ? .activity : .other,
          reasonText: reason), version: 2),
    ]
    report.observations += [entries[0], entries[2]]
    let history = QuarterHistory(
      versions: [
        .init(number: 1, author: "Ana", sentAt: try instant(12)),
        .init(number: 2, author: "Ana", sentAt: try instant(16)),
      ], observations: entries, acts: [],
      messages: [
        CellMessage(
          cell: men, kind: .question, version: 1, body: "Les renouvellements y sont-ils ?",
          author: "Eva", writtenAt: try instant(13)),
        CellMessage(
          cell: men, kind: .answer, version: 1, body: "Oui, douze.", author: "Ana",
          writtenAt: try instant(14)),
      ], verifications: [])
    return ReviewScreen(report, history, size: ScreenFrame.Size(rows: rows, columns: columns))
  }

  @Test func `what the holder says of a cell is read without opening it, and so is the name`()
    throws
  {
    let reason = "les marins étaient en mer tout le mois de juin, et sont revenus en juillet"
    let screen = try Self.screen(reason: reason, state: .returned)
    let words = Self.text(screen).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("motif : \(reason)") && words.contains(": Oui, douze."))
    #expect(Self.text(screen).hasPrefix(" RELECTURE  P06 GERS SOLIDAIRE "))
  }

  private static func text(_ screen: ReviewScreen) -> String {
    screen.frame.lines.map { line in
      var text = line.text.replacing("\u{A0}", with: " ")
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }

  /// The last of the acts that keys lead to.
  private static func type(_ text: String, _ screen: inout ReviewScreen) -> ReviewScreen.Act? {
    var act: ReviewScreen.Act?
    for character in text {
      if case .perform(let next) = screen.press(character == "\n" ? .enter : .character(character))
      {
        act = next
      }
    }
    return act
  }

  @Test(arguments: [(24, 80), (30, 100), (43, 132), (20, 70)])
  func `each line is exactly as wide as the screen`(rows: Int, columns: Int) throws {
    for keys in ["", "q", "a", "r", "d", "?", "s", "v12\n"] {
      var screen = try Self.screen(rows: rows, columns: columns)
      _ = Self.type(keys, &screen)
      let frame = screen.frame
      #expect(frame.lines.count == rows, "\(keys)")
      for line in frame.lines {
        #expect(line.columns == columns, "\(keys) \(line.text)")
      }
    }
  }

  @Test func `versions, gap, reason and conversation are side by side`() throws {
    let shown = Self.text(try Self.screen())
    #expect(shown.contains("RELECTURE  P06 GERS SOLIDAIRE"))
    #expect(shown.contains("T3 24      v1      v2   écart"), "\(shown)")
    #expect(shown.contains("201     201      95   −53 %  activité   répondu"), "\(shown)")
    // It begins where there is something to look at.
    #expect(shown.contains("\n>  hommes"), "\(shown)")
    #expect(shown.contains("I01 hommes : 95, motif : changement d’activité"))
    #expect(shown.contains("Question d’Eva") && shown.contains("Oui, douze."))
    #expect(shown.contains("1 à voir sur 5 cases  reçue par Ana le 16 janvier 2025"))
  }

  @Test func `the holder's own words are whole where there is room, and never cut within a word`()
    throws
  {
    let reason = "questionnaire changé depuis"
    let wide = Self.text(try Self.screen(rows: 30, columns: 100, reason: reason))
    #expect(wide.contains("\(reason)  répondu"), "\(wide)")
    let small = Self.text(try Self.screen(reason: reason))
    #expect(small.contains("  motif…     répondu"), "\(small)")
    let short = Self.text(try Self.screen(reason: "deux sites fermés"))
    #expect(short.contains("  deux…      répondu"), "\(short)")
  }

  @Test func `keys ask, close, return, accept, reopen and note a recount; none changes a value`()
    throws
  {
    var screen = try Self.screen()
    #expect(
      Self.type("qEt les passages ?\n", &screen)
        == .write(.question, on: Self.men, "Et les passages ?"))
    _ = screen.press(.escape)
    #expect(Self.type("k", &screen) == .write(.closing, on: Self.men, nil))
    #expect(Self.type("r12\n", &screen) == nil && Self.text(screen).contains("quelques mots"))
    _ = screen.press(.escape)
    #expect(Self.type("rI01 à revoir\n", &screen) == .decide(.returned, reason: "I01 à revoir"))
    _ = screen.press(.escape)
    #expect(Self.type("an", &screen) == nil)
    #expect(Self.type("ao", &screen) == .decide(.approved, reason: nil))
    _ = screen.press(.escape)
    #expect(Self.type("oune séance\n", &screen) == .decide(.reopened, reason: "une séance"))
    _ = screen.press(.escape)
    _ = Self.type("v93\n", &screen)
    _ = screen.press(.control("u"))
    let day = Sample.day(2025, 1, 18)
    #expect(Self.type("2025-01-18\n", &screen) == .verify(Self.men, .number(93), on: day))
    _ = screen.press(.control("u"))
    #expect(Self.type("2031-01-18\n", &screen) == nil)
    _ = screen.press(.escape)
    #expect(Self.type("95\n", &screen) == nil)
  }

  @Test func `a pasted text decides nothing, and a refusal keeps what was typed`() throws {
    var screen = try Self.screen()
    _ = screen.press(.character("a"))
    #expect(screen.press(.pasted("o\n")) == .show)
    _ = screen.press(.escape)
    _ = Self.type("qPourquoi ?\n", &screen)
    screen.failed("Le service ne répond pas.")
    #expect(Self.text(screen).contains("Le service ne répond pas.\n> Pourquoi ?"))
    screen.refreshed(Sample.quarterReport, screen.history, "Question posée.")
    #expect(Self.text(screen).contains("Question posée."))
    #expect(screen.press(.escape) == .end)
  }
}

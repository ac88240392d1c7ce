package import Entry
import Foundation
package import Monitoring
import Writing

/// A quarter entered on the whole screen: keys in, what to do and a frame out. It shares the session,
/// and so every rule, with the line mode.
package struct EntryScreen: Sendable {
  package enum Next: Sendable, Hashable {
    case show
    case perform(EntryEffect)
    /// Sends the answer to an evaluator's question; then `answered` or `answerFailed`.
    case answer(Cell, String)
    case end
    /// Ctrl-C.
    case interrupted
    /// Another quarter is to be opened in its place, where it can be.
    case quarter(Quarter)
    /// The holder goes on line by line.
    case lines
  }

  enum Pane: Sendable, Hashable {
    case grid, detail, settling, preview, summary, help
    /// Why the quarter came back, before anything else.
    case asked
    /// What was just said, where the lines above the keys are too few for it.
    case notice
  }

  /// What is shown of the cells.
  struct Looks: Sendable, Hashable {
    var gap = GridGap.previousQuarter
    var isAnnual = false
    var filter = ""
  }

  /// Where the draft is kept, beside the disk of this computer.
  package enum DraftPlace: Sendable {
    case here, server, offline, elsewhere
    /// The service has no copy, for a reason that is told.
    case uncopied

    /// Before the time.
    var words: String {
      switch self {
      case .here: "Brouillon enregistré"
      case .server: "Sur le serveur aussi"
      case .offline: "Hors ligne, ici"
      case .elsewhere: "Autre copie\u{A0}; ici"
      case .uncopied: "Ici, sans copie"
      }
    }
  }

  package static let smallest = ScreenFrame.Size(rows: 20, columns: 70)

  package internal(set) var session: EntrySession
  /// What evaluators asked and decided; nil before the first sending.
  package private(set) var history: QuarterHistory?
  let size: ScreenFrame.Size
  let widths = GridWidths()
  var pane = Pane.grid
  var looks = Looks()
  var prompt: EntryPrompt?
  /// Said once, until the next key.
  var told: [String] = []
  var notice = ScreenNotice()
  /// What was asked of each quarter when it was opened: it is shown once in a sitting.
  private var asked: [Quarter: [String]]
  /// The first line shown of what is longer than the screen.
  var top = 0
  /// Which point of those to settle.
  var chosen = 0
  /// Where to go once the pending change is on the disk.
  var following: Int?
  private(set) var savedAt: String?
  package var draftPlace = DraftPlace.here

  package init(
    _ session: EntrySession, history: QuarterHistory? = nil, size: ScreenFrame.Size
  ) {
    self.init(session, history, size, asked: [:])
  }

  private init(
    _ session: EntrySession, _ history: QuarterHistory?, _ size: ScreenFrame.Size,
    asked: [Quarter: [String]]
  ) {
    self.session = session
    self.history = history
    self.size = size
    self.asked = asked
    if session.mode == .resuming {
      _ = self.session.handle(.resume(true))
      if let cell = self.session.cell {
        told = ["Reprise à \(report.label(of: cell)). Origine\u{A0}: première case."]
      }
    }
    follow()
    let present = whatIsAsked
    if !present.isEmpty, present != asked[report.quarter] { pane = .asked }
    self.asked[report.quarter] = present
  }

  /// Another quarter, looked at as this one is, at the same cell where it is asked there too.
  package func opening(_ session: EntrySession, history: QuarterHistory?) -> EntryScreen {
    var other = EntryScreen(session, history, size, asked: asked)
    other.looks = looks
    if let cell = self.session.cell, let place = session.sheet.index(of: cell) {
      _ = other.session.handle(.go(to: place))
    }
    other.follow()
    return other
  }

  package var sheet: EntrySheet { session.sheet }
  var report: QuarterReport { session.sheet.quarterReport }

  /// The same sitting in a window of another size.
  package func resized(to size: ScreenFrame.Size) -> EntryScreen {
    EntryScreen(copying: self, size: size)
  }

  private init(copying other: EntryScreen, size: ScreenFrame.Size) {
    session = other.session
    history = other.history
    self.size = size
    pane = other.pane
    looks = other.looks
    prompt = other.prompt
    told = other.told
    notice = other.notice
    asked = other.asked
    chosen = other.chosen
    following = other.following
    savedAt = other.savedAt
    draftPlace = other.draftPlace
    follow()
  }

  var isTooSmall: Bool {
    size.rows < Self.smallest.rows || size.columns < Self.smallest.columns
  }
}

// MARK: - Effects

extension EntryScreen {
  /// The change is on the disk. `time`: as shown, « 14:02:31 ».
  package mutating func effectDone(at time: String) {
    savedAt = time
    tell(session.effectDone().notices)
    if let following {
      _ = session.handle(.go(to: following))
    } else if session.mode != .cell {
      _ = session.handle(.goBack)
    }
    following = nil
    follow()
  }

  /// Before the first key: what happened to the draft on the way here. `time`: when it was written, though nothing was
  /// typed yet.
  package mutating func opened(_ lines: [String], draftSavedAt time: String?) {
    if let time { savedAt = time }
    guard !lines.isEmpty else { return }
    // What is asked of her comes after it, and where she goes on with it.
    if pane == .asked { tell(onPage: lines) } else { tell(whole: lines + told) }
  }

  package mutating func effectFailed(_ sentence: String) {
    _ = session.effectFailed()
    following = nil
    tell(whole: [sentence, "Cette valeur n’est pas enregistrée."])
    follow()
  }

  /// The service has the answer; the conversation as it stands then.
  package mutating func answered(_ history: QuarterHistory) {
    self.history = history
    told = ["Réponse enregistrée\u{A0}: le relecteur la voit dès maintenant."]
  }

  /// What was written stays, to be sent again.
  package mutating func answerFailed(_ text: String, _ sentence: String) {
    prompt = EntryPrompt(.answer, text)
    tell(whole: [sentence])
  }

  package mutating func sendingRefused(_ lines: [String]) {
    _ = session.sendingRefused()
    pane = .grid
    prompt = nil
    tell(whole: lines)
    follow()
  }

  /// An event that may change something, and where to go after it.
  mutating func perform(_ event: EntryEvent, thenGoTo place: Int? = nil) -> Next {
    let response = session.handle(event)
    tell(response.notices)
    if let effect = response.effect {
      following = place
      return .perform(effect)
    }
    if let place { _ = session.handle(.go(to: place)) }
    follow()
    return .show
  }

  /// What goes without saying on a screen, that a value is saved and where one is, is not said.
  mutating func tell(_ notices: [EntryNotice]) {
    let worth = notices.filter { notice in
      switch notice {
      case .saved, .position, .readings, .missing, .batch, .toSettle, .summary: false
      default: true
      }
    }
    guard !worth.isEmpty else { return }
    if worth.count > 1, worth.allSatisfy(\.isUndone) || worth.allSatisfy(\.isRedone) {
      told = ["\(worth.count) valeurs \(worth[0].isUndone ? "annulées" : "refaites") ensemble."]
      return
    }
    told = worth.flatMap { notice in
      if case .batchSaved(let count, let findings) = notice {
        return [EntryScreen.saved(count)]
          + LineWords(session).lines(findings.map(EntryNotice.finding))
      }
      return LineWords(session).lines([notice])
    }
    let height = told.flatMap { $0.lines(columns: size.columns - 2) }.count
    if told.count > 1, height > 2 {
      let others = told.count - 1
      told = [
        told[0],
        "Encore \(French.terminal.counted(others, "point"))\u{A0}: X pour \(others == 1 ? "le" : "les") voir.",
      ]
    }
  }

  private static func saved(_ count: Int) -> String {
    "\(French.terminal.counted(count, "valeur")) "
      + "\(French.agreeing(count, "enregistrée")). Pour les défaire ensemble\u{A0}: U."
  }
}

extension EntryNotice {
  fileprivate var isUndone: Bool { if case .undone = self { true } else { false } }
  fileprivate var isRedone: Bool { if case .redone = self { true } else { false } }
}

import API
import Client
import Entry
import Foundation
import Monitoring
import Terminal

/// The full screen, run: keys to the screen, its effects to the draft and the service.
struct EntryScreenLoop {
  enum Outcome {
    case sent, stopped, interrupted
    /// Goes on line by line, with the sheet as it is.
    case lines(EntrySession)
    /// Goes on in another quarter; the screen as it is, for where that one cannot be opened.
    case quarter(Quarter, from: EntryScreen)
  }

  let opened: OpenedQuarter

  /// Where a whole screen may be drawn, and is wanted.
  static var isPossible: Bool {
    let environment = ProcessInfo.processInfo.environment
    let isRefused = ["ACCESSIBLE", "JALON_LIGNE"].contains { environment[$0]?.isEmpty == false }
    return Console.drivesTerminal && !isRefused
  }

  static var hasRoom: Bool {
    let size = FullScreen.size
    return size.rows >= EntryScreen.smallest.rows && size.columns >= EntryScreen.smallest.columns
  }

  func run(_ first: EntryScreen) async throws -> Outcome {
    var screen = first
    let terminal = FullScreen.open()
    defer { terminal.close() }
    var size = FullScreen.size
    while true {
      // The window may have changed while nobody waited for its signal.
      if size != FullScreen.size {
        size = FullScreen.size
        screen = screen.resized(to: size)
      }
      tellPlace(on: &screen)
      terminal.show(screen.frame)
      // While the copy is under way, the screen says by itself when the service has it.
      switch terminal.next(withinMilliseconds: opened.copier.isRunning ? 250 : nil) {
      case .end: return .stopped
      case .redraw, .silence: continue
      case .key(let key):
        switch screen.press(key) {
        case .show: break
        case .end: return .stopped
        case .interrupted: return .interrupted
        case .lines: return .lines(screen.session)
        case .quarter(let quarter): return .quarter(quarter, from: screen)
        case .answer(let cell, let text): try await answer(text, on: cell, &screen)
        case .perform(.submit):
          if try await submit(&screen, terminal) { return .sent }
        case .perform(let effect): perform(effect, &screen)
        }
      }
    }
  }

  private func perform(_ effect: EntryEffect, _ screen: inout EntryScreen) {
    do throws(DraftError) {
      try opened.carryOut(effect, of: screen.sheet.quarterReport)
      screen.effectDone(at: ParisTime.clock(of: Date()))
    } catch {
      let (message, help) = error.sentence
      screen.effectFailed("\(message) \(help)")
    }
  }

  private func answer(
    _ text: String, on cell: Cell, _ screen: inout EntryScreen
  ) async throws {
    do {
      let history = try await opened.answer(text, on: cell, of: screen.sheet.quarterReport)
      screen.answered(history)
    } catch {
      guard let failure = Failure(any: error) else { throw error }
      screen.answerFailed(text, "\(failure.message) \(failure.help)")
    }
  }

  /// Returns true once the quarter is sent. The screen is closed first, so that the receipt stays in
  /// the terminal; what the service refuses is shown on the screen, and the entry goes on.
  private func submit(_ screen: inout EntryScreen, _ terminal: FullScreen) async throws -> Bool {
    do {
      try opened.freeze(screen.sheet)
      terminal.close()
      try await opened.deliver()
      return true
    } catch DeliveryError.refused(let error) {
      terminal.reopen()
      let failure = Failure(error)
      screen.sendingRefused(
        ["\(failure.message) \(failure.help)"] + failure.findings.map { "- \($0.message)" })
      return false
    }
  }

  /// Why the service has no copy is said when it is known, once.
  private func tellPlace(on screen: inout EntryScreen) {
    let place = Self.place(opened.copier.state)
    guard place != screen.draftPlace else { return }
    screen.draftPlace = place
    if let sentence = opened.copier.whyNotCopied { screen.tell(sentence) }
  }

  private static func place(_ state: DraftCopier.State) -> EntryScreen.DraftPlace {
    switch state {
    case .idle: .here
    case .kept: .server
    case .offline: .offline
    case .elsewhere: .elsewhere
    case .sentSince, .refused, .unnoted: .uncopied
    }
  }
}

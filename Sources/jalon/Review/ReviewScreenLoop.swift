import API
import Client
import Foundation
import Monitoring
import Terminal

/// The review screen, run: keys to the screen, its acts to the service.
struct ReviewScreenLoop {
  let wanted: QuarterOptions
  let options: CommonOptions

  func run(_ first: ReviewedQuarter) async throws {
    var opened = first
    let history = try await opened.history().history(of: opened.report.projectID)
    var size = FullScreen.size
    var screen = ReviewScreen(opened.report, history, size: size)
    let terminal = FullScreen.open()
    defer { terminal.close() }
    while true {
      if size != FullScreen.size {
        size = FullScreen.size
        screen = screen.resized(to: size)
      }
      terminal.show(screen.frame)
      switch terminal.next() {
      case .end: return
      case .redraw, .silence: continue
      case .key(let key):
        switch screen.press(key) {
        case .show: break
        case .end: return
        case .interrupted: throw ExitStatus.interrupted
        case .perform(let act): opened = try await perform(act, opened, &screen)
        }
      }
    }
  }

  /// What the service refuses is shown on the screen, and the review goes on.
  private func perform(
    _ act: ReviewScreen.Act, _ opened: ReviewedQuarter, _ screen: inout ReviewScreen
  ) async throws -> ReviewedQuarter {
    do {
      let sentence = try await send(act, opened)
      let next = try await ReviewedQuarter.open(wanted, options)
      screen.refreshed(
        next.report, try await next.history().history(of: next.report.projectID), sentence)
      return next
    } catch {
      guard let failure = Failure(any: error) else { throw error }
      screen.failed("\(failure.message) \(failure.help)")
      return opened
    }
  }

  /// Returns what to say of it.
  private func send(_ act: ReviewScreen.Act, _ opened: ReviewedQuarter) async throws -> String {
    switch act {
    case .write(let kind, let cell, let text):
      try await opened.write(kind, on: cell, text)
      return kind == .question
        ? "Question posée\u{A0}: le porteur la verra en ouvrant le trimestre." : "Question close."
    case .decide(let kind, let reason):
      try await opened.decide(kind, reason: reason)
      return "\(opened.name)\u{A0}: \(kind.label)."
    case .verify(let cell, let measured, let day):
      let parts: (value: Decimal, denominator: Decimal?)
      switch measured {
      case .number(let value): parts = (value, nil)
      case .quotient(let numerator, let denominator): parts = (numerator, denominator)
      case .missing: return "Une vérification donne la valeur recomptée."
      }
      try await opened.verify(
        VerificationRequest(
          cell, version: opened.report.version, verifiedOn: day, value: parts.value,
          denominator: parts.denominator, note: nil))
      return "Recompté\u{A0}: \(measured.shown). La valeur déclarée n’est pas modifiée."
    }
  }
}

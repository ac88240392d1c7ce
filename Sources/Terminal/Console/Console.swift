import Foundation
import Synchronization
import Writing

/// Reads lines from the person and writes lines to her: data to the standard output, everything else
/// to the standard error. It only ever appends, so that a screen reader or a pipe loses nothing.
package final class Console {
  package enum Input: Sendable, Hashable {
    case line(String)
    case end
    /// Ctrl-C.
    case interrupted
  }

  /// What came where a value was asked for.
  package enum Entered: Sendable, Hashable {
    case typed(Input)
    case pasted(String)
  }

  private var reader = KeyboardReader()
  /// Lines typed in this sitting, for the arrows.
  var history: [String] = []
  var keys = KeyReader()

  package init() {}

  package var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  package func say(_ lines: [String]) {
    for line in lines { say(line) }
  }

  package func say(_ line: String) {
    Console.write(shown(line, on: STDOUT_FILENO) + "\n", to: STDOUT_FILENO)
  }

  /// Of the window; without one, no limit.
  package var windowWidth: Int { columns(of: STDOUT_FILENO) ?? .max }

  /// Whether a line so wide stays whole; always where nobody looks at a window.
  package func fits(_ width: Int) -> Bool { width <= windowWidth }

  /// Tab-separated columns for programs; a column never holds a separator.
  package func say(row: [String]) {
    let cells = row.map { PlainText.forTerminal($0).replacing("\n", with: " ") }
    Console.write(cells.joined(separator: "\t") + "\n", to: STDOUT_FILENO)
  }

  /// JSON, with nothing removed from its strings.
  package func sayJSON(_ text: String) {
    Console.write(PlainText.jsonForTerminal(text) + "\n", to: STDOUT_FILENO)
  }

  package func warn(_ line: String) {
    Console.write(shown(line, on: STDERR_FILENO) + "\n", to: STDERR_FILENO)
  }

  /// Clears the screen and its scrollback; does nothing when the output is not a terminal.
  package func erase() {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    Console.write("\u{1B}[H\u{1B}[2J\u{1B}[3J", to: STDOUT_FILENO)
  }

  /// Asks for one line. Input from a pipe is not echoed, so a line break follows the prompt.
  package func ask(_ prompt: String) -> Input {
    Console.write(shown(prompt, on: STDOUT_FILENO), to: STDOUT_FILENO)
    return harmless(reader.next())
  }

  /// The same, as long as somebody is there. Returns nil after so much silence.
  package func ask(_ prompt: String, withinSeconds seconds: Int) -> Input? {
    Console.write(shown(prompt, on: STDOUT_FILENO), to: STDOUT_FILENO)
    return reader.next(withinSeconds: seconds).map(harmless)
  }

  /// The same, where what is pasted is told from what is typed, and a line can be edited.
  package func askForValue(_ prompt: String) -> Entered {
    if Console.drivesTerminal { return edit(prompt) }
    Console.write(shown(prompt, on: STDOUT_FILENO), to: STDOUT_FILENO)
    switch reader.nextOrPasted() {
    case .typed(let input): return .typed(harmless(input))
    case .pasted(let text):
      Console.write("\n", to: STDOUT_FILENO)
      return .pasted(text)
    }
  }

  /// Asks for one text. Lines that are pasted are of it, and answer nothing else.
  package func askForText(_ prompt: String) -> Input {
    let entered = Console.drivesTerminal ? edit(prompt, keepingTyped: true) : askForValue(prompt)
    switch entered {
    case .typed(let input): return input
    case .pasted(let text):
      // A terminal sends its lines with carriage returns.
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let kept = PlainText.clean(lines.joined(separator: "\n"))
        .trimmingCharacters(in: .whitespacesAndNewlines)
      say(kept.split(separator: "\n").map { "  \($0)" })
      return .line(kept)
    }
  }

  private func harmless(_ input: Input) -> Input {
    if !isInteractive || input == .end || input == .interrupted {
      Console.write("\n", to: STDOUT_FILENO)
    }
    guard case .line(let text) = input else { return input }
    return .line(Console.typed(text))
  }

  /// Without what drives a terminal. Tabs stay: between numbers they tell that several values were
  /// pasted at once.
  private static func typed(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { $0 == "\t" || !$0.isUnsafeOnTerminal }
    return String(String.UnicodeScalarView(kept))
  }

  /// Asks for one line without echoing it.
  package func askSecret(_ prompt: String) -> Input {
    guard isInteractive else { return reader.next() }
    Console.write(PlainText.forTerminal(prompt), to: STDERR_FILENO)
    let modes = TerminalModes.silent()
    defer { modes.restore() }
    let input = reader.next()
    Console.write("\n", to: STDERR_FILENO)
    return input
  }

  func shown(_ text: String, on descriptor: Int32) -> String {
    wrapped(PlainText.forTerminal(text), columns: columns(of: descriptor))
  }

  /// Whether something could not be written to the standard output, as when the disk is full.
  package static var hasLostOutput: Bool { lostOutput.load(ordering: .relaxed) }

  private static let lostOutput = Atomic(false)

  static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        // Whoever reads a pipe has read enough when she closes it.
        if descriptor == STDOUT_FILENO, errno != EPIPE {
          lostOutput.store(true, ordering: .relaxed)
        }
        return
      }
      rest = rest.dropFirst(count)
    }
  }
}

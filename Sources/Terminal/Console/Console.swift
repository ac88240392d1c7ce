import Foundation
import Synchronization

/// The person's side: lines in, lines out. Data goes to the standard output, all the rest to the
/// standard error. It only ever adds lines, so that a screen reader or a pipe loses nothing.
package final class Console {
  package enum Input: Sendable, Hashable {
    case line(String)
    case end
    /// Ctrl-C.
    case interrupted
  }

  private var reader = LineReader()

  package init() {}

  package var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  package func say(_ lines: [String]) {
    for line in lines { say(line) }
  }

  package func say(_ line: String) {
    Console.write(shown(line, on: STDOUT_FILENO) + "\n", to: STDOUT_FILENO)
  }

  /// Columns for programs. No column may hold what separates columns.
  package func say(row: [String]) {
    let cells = row.map { printable($0).replacing("\n", with: " ") }
    Console.write(cells.joined(separator: "\t") + "\n", to: STDOUT_FILENO)
  }

  /// JSON, whose strings are kept whole.
  package func sayJSON(_ text: String) {
    Console.write(printableJSON(text) + "\n", to: STDOUT_FILENO)
  }

  package func warn(_ line: String) {
    Console.write(shown(line, on: STDERR_FILENO) + "\n", to: STDERR_FILENO)
  }

  /// Empties the screen and what can be scrolled back to; nothing where nobody looks.
  package func erase() {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    Console.write("\u{1B}[H\u{1B}[2J\u{1B}[3J", to: STDOUT_FILENO)
  }

  /// One line after a prompt. From a pipe, where nothing is echoed, a line ends the prompt.
  package func ask(_ prompt: String) -> Input {
    Console.write(shown(prompt, on: STDOUT_FILENO), to: STDOUT_FILENO)
    var input = reader.next()
    if case .line(let text) = input { input = .line(printable(text)) }
    if !isInteractive || input == .end || input == .interrupted {
      Console.write("\n", to: STDOUT_FILENO)
    }
    return input
  }

  /// The same without showing what is typed.
  package func askSecret(_ prompt: String) -> Input {
    guard isInteractive else { return reader.next() }
    Console.write(printable(prompt), to: STDERR_FILENO)
    let echo = Echo.off()
    defer { echo.restore() }
    let input = reader.next()
    Console.write("\n", to: STDERR_FILENO)
    return input
  }

  private func shown(_ text: String, on descriptor: Int32) -> String {
    wrapped(printable(text), columns: columns(of: descriptor))
  }

  /// Whether something that was to be written to the standard output was not: the disk is full.
  package static var hasLostOutput: Bool { lostOutput.load(ordering: .relaxed) }

  private static let lostOutput = Atomic(false)

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        if descriptor == STDOUT_FILENO { lostOutput.store(true, ordering: .relaxed) }
        return
      }
      rest = rest.dropFirst(count)
    }
  }
}

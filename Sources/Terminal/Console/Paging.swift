import Foundation

extension Console {
  /// Shows many lines, a screenful at a time where somebody reads them on a terminal. It only ever appends.
  package func page(_ lines: [String], isPaged: Bool) {
    guard isPaged, isInteractive, let rows = rows(of: STDOUT_FILENO) else { return say(lines) }
    var rest = lines[...]
    while !rest.isEmpty {
      say(Array(rest.prefix(max(1, rows - 1))))
      rest = rest.dropFirst(max(1, rows - 1))
      guard !rest.isEmpty else { return }
      let percent = 100 - rest.count * 100 / lines.count
      guard
        case .line(let answer) = ask(
          "-- \(percent)\u{202F}%, Entrée\u{A0}: suite, q\u{A0}: fin -- "),
        !answer.lowercased().hasPrefix("q")
      else { return }
    }
  }
}

/// The height of the terminal behind a descriptor. Returns nil when it is not a terminal.
private func rows(of descriptor: Int32) -> Int? {
  guard isatty(descriptor) == 1 else { return nil }
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
  return Int(size.ws_row)
}

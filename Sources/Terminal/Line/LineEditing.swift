import Foundation

/// A line at a terminal that understands escape sequences. Nothing of it is done elsewhere: neither
/// into a pipe, nor where `TERM` is `dumb`.
extension Console {
  package static var drivesTerminal: Bool {
    let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !["", "dumb"].contains(name)
  }

  /// - Parameter keepsTyped: what is pasted comes with what was typed around it.
  func edit(_ prompt: String, keepingTyped keepsTyped: Bool = false) -> Entered {
    let modes = TerminalModes.editing()
    defer { modes.restore() }
    var editor = LineEditor(promptAfterItsLines(prompt), history: history, tellsPastes: true)
    draw(editor.drawing(columns: width))
    while true {
      switch keys.next() {
      case .redraw, .silence: draw(editor.drawing(columns: width))
      case .interrupted: return finish(editor, .typed(.interrupted))
      case .end: return finish(editor, .typed(.end))
      case .key(let key):
        let former = editor
        switch editor.press(key) {
        case .editing: draw(editor.drawing(since: former, columns: width))
        case .pasted(let text):
          return finish(editor, .pasted(keepsTyped ? editor.around(text) : text))
        case .end: return finish(editor, .typed(.end))
        case .line(let line):
          if !line.isEmpty, history.last != line { history.append(line) }
          return finish(editor, .typed(.line(line)))
        }
      }
    }
  }

  private func finish(_ editor: LineEditor, _ entered: Entered) -> Entered {
    draw(editor.ending(columns: width))
    return entered
  }

  /// A prompt may be wider than the screen: what is before its last line is said, and stays.
  private func promptAfterItsLines(_ prompt: String) -> String {
    let lines = shown(prompt, on: STDOUT_FILENO).split(
      separator: "\n", omittingEmptySubsequences: false)
    for line in lines.dropLast() { draw(line + "\r\n") }
    return lines.last.map(String.init) ?? ""
  }

  private var width: Int { max(20, columns(of: STDOUT_FILENO) ?? 80) }

  private func draw(_ text: String) { Console.write(text, to: STDOUT_FILENO) }
}

import Foundation

/// The whole terminal, for as long as it is open: frames in, keys out. Closing gives it back as it was.
package final class FullScreen {
  package enum Event: Sendable, Hashable {
    case key(Key)
    /// The window may have another size.
    case redraw
    /// Nothing was typed for the time that was given.
    case silence
    /// The terminal is gone.
    case end
  }

  private var keys = KeyReader()
  private var shown: ScreenFrame?
  private var modes: TerminalModes?
  private let isColored: Bool

  private init(isColored: Bool) { self.isColored = isColored }

  package static func open() -> FullScreen {
    let isColored = (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    let screen = FullScreen(isColored: isColored)
    screen.reopen()
    return screen
  }

  package func reopen() {
    guard modes == nil else { return }
    modes = TerminalModes.fullScreen()
    shown = nil
  }

  package func close() {
    modes?.restore()
    modes = nil
  }

  deinit { modes?.restore() }

  package static var size: ScreenFrame.Size {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return ScreenFrame.Size(rows: 24, columns: 80) }
    return ScreenFrame.Size(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }

  package func show(_ frame: ScreenFrame) {
    Console.write(frame.drawing(since: shown, isColored: isColored), to: STDOUT_FILENO)
    shown = frame
  }

  /// Waits for the next key; nil: without end.
  package func next(withinMilliseconds limit: Int32? = nil) -> Event {
    switch keys.next(withinMilliseconds: limit) {
    case .silence: return .silence
    case .key(.control("l")):
      shown = nil
      return .redraw
    case .key(let key): return .key(key)
    case .redraw:
      shown = nil
      return .redraw
    case .interrupted: return .key(.control("c"))
    case .end: return .end
    }
  }
}

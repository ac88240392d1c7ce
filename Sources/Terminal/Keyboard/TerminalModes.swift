import Foundation
import Synchronization

/// How the terminal hands over what is typed, changed for a while.
struct TerminalModes {
  private let former: termios?
  /// What undoes on the screen what was asked of the terminal.
  private let leaving: String

  /// What is typed comes at once, instead of line by line.
  static func unbuffered() -> TerminalModes { changing { $0.c_lflag &= ~tcflag_t(ICANON) } }

  /// What is typed is not echoed, as for a secret; what was typed before is forgotten.
  static func silent() -> TerminalModes {
    changing(TCSAFLUSH) { $0.c_lflag &= ~tcflag_t(ECHO) }
  }

  /// Keys come one by one, pastes between brackets; Ctrl-C stays a signal.
  static func editing() -> TerminalModes {
    changing(entering: "\u{1B}[?2004h", leaving: "\u{1B}[?2004l") {
      $0.c_lflag &= ~tcflag_t(ICANON | ECHO)
      $0.c_iflag &= ~tcflag_t(ICRNL | IXON)
    }
  }

  /// The same on a screen of its own, with Ctrl-C and Ctrl-Z as keys.
  static func fullScreen() -> TerminalModes {
    changing(
      entering: "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[2J",
      leaving: "\u{1B}[?2026l\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"
    ) {
      $0.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
      $0.c_iflag &= ~tcflag_t(ICRNL | IXON)
    }
  }

  private static func changing(
    _ when: Int32 = TCSANOW, entering: String = "", leaving: String = "",
    _ change: (inout termios) -> Void
  ) -> TerminalModes {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else {
      return TerminalModes(former: nil, leaving: "")
    }
    let modes = TerminalModes(former: settings, leaving: leaving)
    Emergency.prepare(modes)
    change(&settings)
    tcsetattr(STDIN_FILENO, when, &settings)
    Console.write(entering, to: STDOUT_FILENO)
    return modes
  }

  func restore() {
    undo()
    Emergency.forget()
  }

  fileprivate func undo() {
    if var former { tcsetattr(STDIN_FILENO, TCSANOW, &former) }
    if !leaving.isEmpty { Console.write(leaving, to: STDOUT_FILENO) }
  }
}

/// Gives the terminal back when the process ends in the middle: by a signal, by a crash, by `exit`.
private enum Emergency {
  private static let changed = Mutex<TerminalModes?>(nil)
  private static let installed: Void = {
    atexit { Emergency.restore() }
    for number in [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV,
    ] {
      signal(number) { number in
        Emergency.restore()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }()

  static func prepare(_ modes: TerminalModes) {
    _ = installed
    changed.withLock { $0 = modes }
  }

  static func forget() { changed.withLock { $0 = nil } }

  /// Never waits: whoever crashed may hold the lock.
  static func restore() {
    changed.withLockIfAvailable { modes in
      modes?.undo()
      modes = nil
    }
  }
}

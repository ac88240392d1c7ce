import Foundation

/// How the terminal hands over what is typed, changed for a while.
struct TerminalModes {
  private let former: termios?

  /// What is typed comes at once, instead of line by line.
  static func unbuffered() -> TerminalModes { changing { $0.c_lflag &= ~tcflag_t(ICANON) } }

  /// What is typed is not echoed, as for a secret; what was typed before is forgotten.
  static func silent() -> TerminalModes {
    changing(TCSAFLUSH) { $0.c_lflag &= ~tcflag_t(ECHO) }
  }

  private static func changing(
    _ when: Int32 = TCSANOW, _ change: (inout termios) -> Void
  ) -> TerminalModes {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return TerminalModes(former: nil) }
    let former = settings
    change(&settings)
    tcsetattr(STDIN_FILENO, when, &settings)
    return TerminalModes(former: former)
  }

  func restore() {
    guard var former else { return }
    tcsetattr(STDIN_FILENO, TCSANOW, &former)
  }
}

import Foundation

/// Turns off the terminal's echo while a secret is typed.
struct Echo {
  private let former: termios?

  static func off() -> Echo {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return Echo(former: nil) }
    let former = settings
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    return Echo(former: former)
  }

  func restore() {
    guard var former else { return }
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &former)
  }
}

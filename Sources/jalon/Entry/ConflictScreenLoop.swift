import Monitoring
import Terminal

/// The screen of conflicts, run before the quarter's own opens.
extension OpenedQuarter {
  /// For each, whether the value of here stays. Throws where she leaves: the draft is as it was.
  func settled(
    _ choices: [ConflictScreen.Choice], _ heading: [String],
    sides: (mine: String, theirs: String), _ report: QuarterReport
  ) throws -> [Bool] {
    var size = FullScreen.size
    var screen = ConflictScreen(
      title: "CONFLITS  \(report.projectCode), \(report.quarter.label)", heading: heading,
      sides: sides, choices, size: size)
    let terminal = FullScreen.open()
    defer { terminal.close() }
    while true {
      if size != FullScreen.size {
        size = FullScreen.size
        screen = screen.resized(to: size)
      }
      terminal.show(screen.frame)
      switch terminal.next() {
      case .end: throw left(terminal, .stopped)
      case .redraw, .silence: continue
      case .key(let key):
        switch screen.press(key) {
        case .show: break
        case .settled(let kept): return kept
        case .end: throw left(terminal, .stopped)
        case .interrupted: throw left(terminal, .interrupted)
        }
      }
    }
  }

  private func left(_ terminal: FullScreen, _ status: ExitStatus) -> ExitStatus {
    terminal.close()
    console.say(
      "Rien n’est réglé\u{A0}: votre brouillon est comme avant. Pour reprendre\u{A0}: \(reopening)")
    return status
  }
}

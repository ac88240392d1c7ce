package import Monitoring

/// Something said that may be longer than the lines above the keys.
struct ScreenNotice: Sendable, Hashable {
  var lines: [String] = []
  /// What is shown once it is read.
  var following = EntryScreen.Pane.grid
}

extension EntryScreen {
  /// Said until the next key, in place of what goes without saying.
  package mutating func tell(_ sentence: String) { tell(whole: [sentence]) }

  /// Another quarter does not open: this one stays, and says why.
  package mutating func tell(_ quarter: Quarter, isClosed message: String, _ help: String) {
    tell(whole: ["\(quarter.short) ne s’ouvre pas.", message, help])
  }

  /// On the lines above the keys, else on a page: what to do is never cut.
  mutating func tell(whole lines: [String]) {
    told = lines
    let width = size.columns - 2
    let room = prompt == nil ? 2 : 1
    guard lines.flatMap({ $0.lines(columns: width) }).count > room else { return }
    tell(onPage: lines)
  }

  mutating func tell(onPage lines: [String]) {
    told = []
    notice = ScreenNotice(lines: lines, following: pane == .notice ? notice.following : pane)
    pane = .notice
    top = 0
  }

  /// What was being typed goes on after it.
  mutating func pressInNotice(_ key: Key) -> Next {
    let last = max(0, page.body.count - pageRows)
    switch key {
    case .down: top = min(last, top + 1)
    case .up: top = max(0, top - 1)
    case .pageDown: top = min(last, top + pageRows)
    case .pageUp: top = max(0, top - pageRows)
    default:
      pane = notice.following
      top = 0
      follow()
    }
    return .show
  }
}

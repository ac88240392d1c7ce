/// What the letters of the grid stand for, and the keys that do the same.
enum ScreenCommand: Sendable, Hashable {
  case help, detail, settle, comment, missing, confirm, undo, redo, gap, annual, goTo, filter, send
  /// The quarter before, the one after.
  case earlier, later
  case quit

  init?(_ key: Key) {
    switch key {
    case .character(let letter): self.init(letter)
    case .function(let number): self.init(function: number)
    case .control("z"): self = .undo
    case .control("r"), .control("y"): self = .redo
    case .controlEnter: self = .detail
    default: return nil
    }
  }

  private init?(_ letter: Character) {
    switch letter.lowercased() {
    case "?": self = .help
    case "d": self = .detail
    case "x": self = .settle
    case "c": self = .comment
    case "n": self = .missing
    case "o": self = .confirm
    case "u": self = .undo
    case "r": self = .redo
    case "t": self = .gap
    case "v": self = .annual
    case "g": self = .goTo
    case "/": self = .filter
    case "e": self = .send
    case "<": self = .earlier
    case ">": self = .later
    case "q": self = .quit
    default: return nil
    }
  }

  private init?(function number: Int) {
    switch number {
    case 1: self = .help
    case 3: self = .quit
    case 4: self = .comment
    case 5: self = .missing
    case 6: self = .undo
    case 8: self = .detail
    case 9: self = .settle
    case 10: self = .send
    default: return nil
    }
  }
}

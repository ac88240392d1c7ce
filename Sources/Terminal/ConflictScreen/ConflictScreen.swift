/// Cells that two sides changed, on the whole screen: one value of each stays, by the person's choice. What is
/// chosen is taken together, at the end or not at all.
package struct ConflictScreen: Sendable {
  /// A cell, in words.
  package struct Choice: Sendable, Hashable {
    package var label: String
    /// Nil where nobody knows what it was before.
    package var base: String?
    package var mine: String
    package var theirs: String
    /// Who brought the other one, and when.
    package var origin: String

    package init(label: String, base: String?, mine: String, theirs: String, origin: String = "") {
      self.label = label
      self.base = base
      self.mine = mine
      self.theirs = theirs
      self.origin = origin
    }
  }

  package enum Next: Sendable, Hashable {
    case show
    /// For each cell, whether her own value stays.
    case settled([Bool])
    case end
    /// Ctrl-C.
    case interrupted
  }

  let title: String
  let heading: [String]
  /// How the two sides are called: « la vôtre », « l’autre ».
  let sides: (mine: String, theirs: String)
  let choices: [Choice]
  let size: ScreenFrame.Size
  /// Whether hers stays; nil until she says.
  private(set) var keepsMine: [Bool?]
  private(set) var position = 0
  private(set) var top = 0
  private(set) var told = ""

  package init(
    title: String, heading: [String], sides: (mine: String, theirs: String), _ choices: [Choice],
    size: ScreenFrame.Size
  ) {
    self.title = title
    self.heading = heading
    self.sides = sides
    self.choices = choices
    self.size = size
    keepsMine = choices.map { _ in nil }
  }

  package func resized(to size: ScreenFrame.Size) -> ConflictScreen {
    var other = ConflictScreen(
      title: title, heading: heading, sides: sides, choices, size: size)
    (other.keepsMine, other.told) = (keepsMine, told)
    other.go(to: position)
    return other
  }

  var left: Int { keepsMine.count { $0 == nil } }

  package mutating func press(_ key: Key) -> Next {
    told = ""
    switch key {
    case .control("c"): return .interrupted
    case .escape, .function(3), .function(12): return .end
    case .down, .tab: go(to: position + 1)
    case .up, .backTab: go(to: position - 1)
    case .pageDown: go(to: position + bodyRows)
    case .pageUp: go(to: position - bodyRows)
    case .home: go(to: 0)
    case .end: go(to: choices.count - 1)
    case .character("1"), .left: choose(mine: true)
    case .character("2"), .right: choose(mine: false)
    case .enter, .controlEnter: return finish()
    case .pasted: told = "Le texte collé n’est pas pris\u{A0}: un choix se tape."
    default: break
    }
    return .show
  }

  /// Then the next cell that waits, so that a column of them is a row of keys.
  private mutating func choose(mine: Bool) {
    guard keepsMine.indices.contains(position) else { return }
    keepsMine[position] = mine
    let later = keepsMine.indices.first { $0 > position && keepsMine[$0] == nil }
    if let next = later ?? keepsMine.firstIndex(of: nil) {
      go(to: next)
    } else {
      told = "Tout est choisi. Entrée pour l’écrire."
    }
  }

  private mutating func finish() -> Next {
    let settled = keepsMine.compactMap(\.self)
    guard settled.count < choices.count else { return .settled(settled) }
    told =
      left == 1 ? "Il reste une case à régler." : "Il reste \(left) cases à régler."
    go(to: keepsMine.firstIndex(of: nil) ?? position)
    return .show
  }

  /// Lines of the table, between what is said above and below.
  var bodyRows: Int { max(1, size.rows - 11 - shownHeading.count) }

  var shownHeading: [String] {
    heading.flatMap { $0.lines(columns: size.columns - 2) }.prefix(4).map { $0 }
  }

  private mutating func go(to place: Int) {
    position = min(max(0, place), max(0, choices.count - 1))
    top = min(max(0, choices.count - bodyRows), top)
    if position < top { top = position }
    if position >= top + bodyRows { top = position - bodyRows + 1 }
  }
}

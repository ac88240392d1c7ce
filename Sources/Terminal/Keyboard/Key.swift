/// One key as a terminal tells it, or a text that was pasted between brackets.
package enum Key: Sendable, Hashable {
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight, controlEnter
  case function(Int)
  /// With Ctrl, in small letters.
  case control(Character)
  /// With Alt, or after Échap typed fast.
  case alternate(Character)
  case pasted(String)
  /// A sequence that no terminal we know sends.
  case unknown
}

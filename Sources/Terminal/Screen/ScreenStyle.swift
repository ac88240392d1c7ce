/// How a character looks besides what it is. Nothing is told by it alone: what matters is written.
package struct ScreenStyle: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  static let plain: ScreenStyle = []
  static let bold = ScreenStyle(rawValue: 1)
  static let dim = ScreenStyle(rawValue: 2)
  static let reverse = ScreenStyle(rawValue: 4)
  static let red = ScreenStyle(rawValue: 8)
  /// Readable on light backgrounds too, where yellow is not.
  static let magenta = ScreenStyle(rawValue: 16)

  private static let colors: ScreenStyle = [.red, .magenta]

  /// What the terminal is told (ECMA-48, select graphic rendition).
  func sequence(isColored: Bool) -> String {
    var codes = ["0"]
    if contains(.bold) { codes.append("1") }
    if contains(.dim) { codes.append("2") }
    if contains(.reverse) { codes.append("7") }
    if isColored, contains(.red) { codes.append("31") }
    if isColored, contains(.magenta) { codes.append("35") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

import Writing
import XLSForm

/// Lines of at most sixty columns, broken between words: what large print and braille can hold.
enum LineLayout {
  static let screenColumns = 60
  /// Twenty-four, without what was typed, the blank line after it and the prompt.
  static let screenRows = 21

  /// Every line shown passes here and is cleaned, wherever its text comes from.
  static func wrap(_ lines: [String], columns: Int = screenColumns) -> [String] {
    lines.flatMap { line in
      PlainText.clean(line)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .flatMap { wrap($0, columns) }
    }
  }

  private static func wrap(_ line: Substring, _ columns: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var width = 0
    for word in line.split(separator: " ").flatMap({ pieces(of: $0, columns) }) {
      if width > 0, width + 1 + word.width > columns {
        lines.append(current)
        (current, width) = ("", 0)
      }
      current += width > 0 ? " " + word.text : word.text
      width += (width > 0 ? 1 : 0) + word.width
    }
    return lines + [current]
  }

  /// A word too long for a line is cut: a screen would cut it anyway, and less well.
  private static func pieces(of word: Substring, _ columns: Int) -> [(text: String, width: Int)] {
    var pieces: [(text: String, width: Int)] = []
    var piece = ""
    var width = 0
    for character in word {
      if width + character.columns > columns {
        pieces.append((piece, width))
        (piece, width) = ("", 0)
      }
      piece.append(character)
      width += character.columns
    }
    return pieces + [(piece, width)]
  }
}

extension Character {
  /// Two for the wide letters of East Asia and for pictures.
  var columns: Int {
    guard let scalar = unicodeScalars.first?.value else { return 0 }
    return switch scalar {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: 2
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: 2
    case 0x1F300...0x1FAFF, 0x20000...0x3FFFD: 2
    default: 1
    }
  }
}

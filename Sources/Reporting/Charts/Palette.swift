import Foundation
package import Monitoring

/// The colours of charts: those of Okabe and Ito, told apart by colour-blind readers, and tints of
/// them. Never the only sign of anything.
package enum Palette {
  package static let ink = "#1b2733"
  package static let soft = "#51606e"
  static let rule = "#c9d1d9"
  static let faint = "#eef1f4"
  static let paper = "#ffffff"
  package static let blue = "#0072b2"
  static let vermilion = "#d55e00"
  package static let alert = "#b3261e"
  static let grey = "#b8c0c8"

  /// From very favourable to very unfavourable; blue against orange, and dark at both ends.
  package static func tone(_ tone: AnswerTone) -> String {
    switch tone {
    case .veryFavourable: "#00507d"
    case .favourable: "#7fb8d8"
    case .neutral: "#c4cbd2"
    case .unfavourable: "#f2b880"
    case .veryUnfavourable: "#9c4300"
    case .excluded: "#e4e8ec"
    }
  }

  /// Dark or white, whichever can be read on that background.
  package static func ink(on background: String) -> String {
    contrast(ink, background) >= contrast(paper, background) ? ink : paper
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  package static func contrast(_ first: String, _ second: String) -> Double {
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    guard let rgb = Int(colour.dropFirst(), radix: 16) else { return 0 }
    let linear = { (byte: Int) -> Double in
      let share = Double(byte & 0xff) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb)
  }
}

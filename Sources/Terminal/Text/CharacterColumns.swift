/// How many columns of a terminal a character takes: 2 for East Asian ones and pictures, 0 for marks
/// that join the one before (Unicode TR 11 and general categories).
extension Character {
  var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if unicodeScalars.count > 1, unicodeScalars.contains("\u{FE0F}") { return 2 }
    return first.columns
  }
}

extension StringProtocol {
  /// The columns of all its characters.
  var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return Unicode.Scalar.wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// What terminals draw over two columns.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]
}

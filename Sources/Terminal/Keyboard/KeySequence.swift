/// What terminals send for keys without a character: xterm, PuTTY, rxvt, the Linux console, tmux.
enum KeySequence {
  /// After `ESC O`.
  static func singleShift(_ final: UInt8) -> Key {
    switch final {
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "M"): .enter
    default: arrow(final) ?? .unknown
    }
  }

  /// After `ESC [ [`, as the Linux console writes F1 to F5.
  static func console(_ final: UInt8) -> Key {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final)
      ? .function(Int(final - UInt8(ascii: "A")) + 1) : .unknown
  }

  /// After `ESC [`: numbers set apart by semicolons, then a final byte.
  static func control(_ parameters: [Int], final: UInt8) -> Key {
    let isControl = parameters.count > 1 && (parameters[1] - 1) & 4 != 0
    switch final {
    case UInt8(ascii: "~"): return numbered(parameters)
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "u"): return parameters.first == 13 && isControl ? .controlEnter : .unknown
    case UInt8(ascii: "C") where isControl: return .wordRight
    case UInt8(ascii: "D") where isControl: return .wordLeft
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return .function(Int(final - UInt8(ascii: "P")) + 1)
    default: return arrow(final) ?? .unknown
    }
  }

  private static func arrow(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func numbered(_ parameters: [Int]) -> Key {
    switch parameters.first ?? 0 {
    case 1, 7: .home
    case 4, 8: .end
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case let number where functions[number] != nil: .function(functions[number] ?? 0)
    case 27 where parameters == [27, 5, 13]: .controlEnter
    default: .unknown
    }
  }

  private static let functions = [
    11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 17: 6, 18: 7, 19: 8, 20: 9, 21: 10, 23: 11, 24: 12,
  ]
}

import Foundation

/// Bytes of a terminal become keys, whatever pieces they come in.
struct KeyDecoder {
  /// A longer paste is cut here: no quarter has so many cells.
  static let pasteLimitBytes = 256 << 10

  private var bytes: [UInt8] = []
  private var pasted: [UInt8]?

  /// A key has begun that more bytes may complete; after a moment without any, `flush`.
  var isWaiting: Bool { !bytes.isEmpty || pasted != nil }

  mutating func decode(_ more: some Sequence<UInt8>) -> [Key] {
    bytes += more
    var keys: [Key] = []
    while let key = next() { keys.append(key) }
    return keys
  }

  /// Nothing followed: a lone Échap is the key, half a sequence is none. A paste that has begun goes
  /// on.
  mutating func flush() -> [Key] {
    guard pasted == nil, !bytes.isEmpty else { return [] }
    defer { bytes = [] }
    return bytes == [Self.escape] ? [.escape] : []
  }

  private static let escape: UInt8 = 0x1B
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func next() -> Key? {
    if pasted != nil { return nextOfPaste() }
    guard let first = bytes.first else { return nil }
    switch first {
    case Self.escape: return nextOfSequence()
    case 0x0D, 0x0A: return take(1, as: .enter)
    case 0x09: return take(1, as: .tab)
    case 0x08, 0x7F: return take(1, as: .backspace)
    case 0x00: return take(1, as: .unknown)
    case 0x01...0x1A:
      return take(1, as: .control(Character(Unicode.Scalar(first + 0x60))))
    case 0x1C...0x1F: return take(1, as: .unknown)
    default: return nextCharacter(at: 0).map(Key.character)
    }
  }

  private mutating func take(_ count: Int, as key: Key) -> Key {
    bytes.removeFirst(count)
    return key
  }

  private mutating func nextOfPaste() -> Key? {
    guard let end = bytes.firstRange(of: Self.pasteEnd) else {
      // The end may come in two pieces.
      let kept = max(0, bytes.count - Self.pasteEnd.count + 1)
      pasted?.append(contentsOf: bytes.prefix(kept))
      bytes.removeFirst(kept)
      return nil
    }
    let all = (pasted ?? []) + bytes[..<end.lowerBound]
    bytes.removeFirst(end.upperBound)
    pasted = nil
    return .pasted(String(decoding: all.prefix(Self.pasteLimitBytes), as: UTF8.self))
  }

  /// What begins with Échap. Returns nil while it may go on.
  private mutating func nextOfSequence() -> Key? {
    guard bytes.count > 1 else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "["): return nextOfControl()
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return nil }
      return take(3, as: KeySequence.singleShift(bytes[2]))
    case Self.escape: return take(1, as: .escape)
    case 0x7F: return take(2, as: .control("w"))
    case 0x20...0x7E: return take(2, as: .alternate(Character(Unicode.Scalar(bytes[1]))))
    default: return take(1, as: .escape)
    }
  }

  private mutating func nextOfControl() -> Key? {
    if bytes.starts(with: Self.pasteStart) {
      bytes.removeFirst(Self.pasteStart.count)
      pasted = []
      return nextOfPaste()
    }
    if bytes.count > 2, bytes[2] == UInt8(ascii: "[") {
      guard bytes.count > 3 else { return nil }
      return take(4, as: KeySequence.console(bytes[3]))
    }
    guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      // Nothing that a key sends is so long.
      return bytes.count > 32 ? take(bytes.count, as: .unknown) : nil
    }
    let text = String(decoding: bytes[2..<end], as: UTF8.self)
    let parameters = text.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    return take(end + 1, as: KeySequence.control(parameters, final: bytes[end]))
  }

  /// Returns nil while the character is incomplete; bytes that are no UTF-8 are dropped.
  private mutating func nextCharacter(at index: Int) -> Character? {
    while let first = bytes.first, first >= 0x20 {
      let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard length > 0, first < 0xF5 else {
        bytes.removeFirst()
        continue
      }
      guard bytes.count >= length else { return nil }
      let text = String(validating: bytes.prefix(length), as: UTF8.self)
      bytes.removeFirst(text == nil ? 1 : length)
      if let character = text?.first { return character }
    }
    return nil
  }
}

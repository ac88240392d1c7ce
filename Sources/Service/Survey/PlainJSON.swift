import Foundation

/// Writes JSON in one pass, for what is written with each answer.
struct PlainJSON {
  private(set) var bytes = Data(capacity: 1024)
  private var isFirst = true

  mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    isFirst = true
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    isFirst = false
  }

  mutating func key(_ key: String) {
    separate()
    string(key)
    raw(":")
  }

  mutating func strings(_ strings: [String]) {
    open("[")
    for text in strings {
      separate()
      string(text)
    }
    close("]")
  }

  mutating func string(_ text: String) {
    raw("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<32:
        raw("\\u00")
        bytes.append(contentsOf: [
          Self.hexadecimal[Int(byte >> 4)], Self.hexadecimal[Int(byte & 15)],
        ])
      default: bytes.append(byte)
      }
    }
    raw("\"")
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func separate() {
    if !isFirst { raw(",") }
    isFirst = false
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}

import Foundation

/// Writes JSON in one pass, for what is written with each answer.
struct PlainJSON {
  private var written: [UInt8] = []
  private var isFirst = true

  init() { written.reserveCapacity(2048) }

  var bytes: Data { Data(written) }

  mutating func open(_ bracket: Unicode.Scalar) {
    written.append(UInt8(ascii: bracket))
    isFirst = true
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    written.append(UInt8(ascii: bracket))
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
    if text.utf8.allSatisfy(Self.isPlain) { raw(text) } else { escaped(text) }
    raw("\"")
  }

  mutating func raw(_ text: String) { written.append(contentsOf: text.utf8) }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 32 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      if Self.isPlain(byte) {
        written.append(byte)
      } else if byte < 32 {
        raw("\\u00")
        written.append(Self.hexadecimal[Int(byte >> 4)])
        written.append(Self.hexadecimal[Int(byte & 15)])
      } else {
        written.append(UInt8(ascii: "\\"))
        written.append(byte)
      }
    }
  }

  private mutating func separate() {
    if !isFirst { raw(",") }
    isFirst = false
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}

package import Foundation

/// Reads the answers of one person as nearly every device sends them, without what a general reader of JSON costs:
/// this is asked of each answer. Whatever is not as plain (escapes, numbers, other formats, keys that it does not
/// know or finds twice) is left to the general reader, which accepts or refuses it.
package struct PlainResponse {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  /// Nil for what the general reader has to look at.
  package static func message(from data: Data) -> ResponseMessage? {
    data.withUnsafeBytes { bytes in
      var reader = PlainResponse(bytes: bytes)
      return reader.message()
    }
  }

  private mutating func message() -> ResponseMessage? {
    var code: String?
    var language: String?
    var format: Int?
    var answers: [String: AnswerValue]?
    let isRead = readObject { key, reader in
      switch key {
      case "code" where code == nil: return Self.keep(reader.string(), &code)
      case "langue" where language == nil: return Self.keep(reader.string(), &language)
      case "format" where format == nil: return Self.keep(reader.digit(), &format)
      case "reponses" where answers == nil: return Self.keep(reader.answers(), &answers)
      default: return false
      }
    }
    guard isRead, isAtEnd, format == Wire.format, let code, let answers else { return nil }
    return ResponseMessage(code: code, answers: answers, language: language)
  }

  /// False where nothing was read.
  private static func keep<Value>(_ read: Value?, _ value: inout Value?) -> Bool {
    value = read
    return read != nil
  }

  private mutating func answers() -> [String: AnswerValue]? {
    var answers: [String: AnswerValue] = [:]
    let isRead = readObject { key, reader in
      guard let value = reader.answer() else { return false }
      return answers.updateValue(value, forKey: key) == nil
    }
    return isRead ? answers : nil
  }

  private mutating func answer() -> AnswerValue? {
    var value = AnswerValue()
    let isRead = readObject { key, reader in
      switch key {
      case "choix" where value.choices == nil: return Self.keep(reader.strings(), &value.choices)
      case "texte" where value.text == nil: return Self.keep(reader.string(), &value.text)
      default: return false
      }
    }
    return isRead ? value : nil
  }
}

// MARK: - Signs

extension PlainResponse {
  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// - Parameter value: of a key; false when it is not understood.
  private mutating func readObject(
    _ value: (String, inout PlainResponse) -> Bool
  ) -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    repeat {
      guard let key = string(), take(":"), value(key, &self) else { return false }
    } while take(",")
    return take("}")
  }

  private mutating func strings() -> [String]? {
    guard take("[") else { return nil }
    if take("]") { return [] }
    var strings: [String] = []
    repeat {
      guard let string = string() else { return nil }
      strings.append(string)
    } while take(",")
    return take("]") ? strings : nil
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        return String(validating: bytes[start..<place], as: UTF8.self)
      case UInt8(ascii: "\\"), 0..<32: return nil
      default: place += 1
      }
    }
    return nil
  }

  private mutating func digit() -> Int? {
    skipBlanks()
    guard place < bytes.count, (48...57).contains(bytes[place]) else { return nil }
    defer { place += 1 }
    return Int(bytes[place]) - 48
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 32, 9, 10, 13: place += 1
      default: return
      }
    }
  }

  private var isAtEnd: Bool {
    var rest = self
    rest.skipBlanks()
    return rest.place == bytes.count
  }
}

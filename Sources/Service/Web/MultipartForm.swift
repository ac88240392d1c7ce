import Foundation
import Interview

/// A form with a file, as browsers post it (RFC 7578). What is not plainly one is nothing.
struct MultipartForm: Sendable {
  let fields: PostedFields
  private let files: [String: [UInt8]]

  /// The bytes of a file that was chosen.
  func file(_ name: String) -> [UInt8]? { files[name] }

  /// - Parameter type: of the content, which says what stands between its parts.
  init?(_ body: [UInt8], type: String) {
    guard let boundary = Self.boundary(in: type) else { return nil }
    var scanner = PartScanner(body, boundary: boundary)
    var pairs: [(name: String, value: String)] = []
    var files: [String: [UInt8]] = [:]
    while let part = scanner.next() {
      guard scanner.count <= 500, let content = part.decodedContent else { return nil }
      if part.isFile {
        guard files.updateValue(content, forKey: part.name) == nil else { return nil }
      } else {
        guard let text = String(validating: content, as: UTF8.self) else { return nil }
        pairs.append((part.name, text))
      }
    }
    guard scanner.isComplete else { return nil }
    fields = PostedFields(pairs)
    // A file field that was left alone is sent empty.
    self.files = files.filter { !$0.value.isEmpty }
  }

  private static func boundary(in type: String) -> [UInt8]? {
    let parts = type.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.first?.lowercased() == "multipart/form-data",
      let named = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })
    else { return nil }
    let bare = named.dropFirst("boundary=".count)
    let isQuoted = bare.count > 1 && bare.hasPrefix("\"") && bare.hasSuffix("\"")
    let text = isQuoted ? bare.dropFirst().dropLast() : bare
    let allowed = Set("'()+_,-./:=?".unicodeScalars)
    guard (1...70).contains(text.utf8.count),
      text.unicodeScalars.allSatisfy({
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          || allowed.contains($0)
      })
    else { return nil }
    return Array(text.utf8)
  }
}

/// One field of such a form.
struct MultipartPart: Sendable {
  let name: String
  let isFile: Bool
  private let isBase64: Bool
  private let content: ArraySlice<UInt8>

  /// Returns nil where the head says anything but which field it is.
  init?(head: ArraySlice<UInt8>, content: ArraySlice<UInt8>) {
    guard let text = String(validating: head, as: UTF8.self) else { return nil }
    var disposition: [String: String]?
    var isBase64 = false
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { return nil }
      let value = halves[1].trimmingCharacters(in: .whitespaces)
      switch halves[0].lowercased() {
      case "content-disposition":
        guard disposition == nil, let read = Self.parameters(of: value) else { return nil }
        disposition = read
      case "content-transfer-encoding":
        switch value.lowercased() {
        case "base64": isBase64 = true
        case "7bit", "8bit", "binary": break
        default: return nil
        }
      case "content-type": break
      default: return nil
      }
    }
    guard let disposition, let name = disposition["name"], !name.isEmpty else { return nil }
    self.name = name
    self.isBase64 = isBase64
    self.content = content
    isFile = disposition["filename"] != nil
  }

  /// Text browsers pack files into letters.
  var decodedContent: [UInt8]? {
    guard isBase64 else { return Array(content) }
    let letters = content.filter { $0 != 0x0D && $0 != 0x0A }
    return Data(base64Encoded: Data(letters)).map(Array.init)
  }

  /// `form-data; name="a"; filename="b"`
  private static func parameters(of value: String) -> [String: String]? {
    var rest = Substring(value)
    guard rest.lowercased().hasPrefix("form-data") else { return nil }
    rest = rest.dropFirst("form-data".count)
    var found: [String: String] = [:]
    while !rest.isEmpty {
      guard let parameter = rest.prefixMatch(of: /\s*;\s*([a-z]+)="([^"]*)"/) else { return nil }
      guard found.updateValue(String(parameter.2), forKey: String(parameter.1)) == nil else {
        return nil
      }
      rest = rest[parameter.range.upperBound...]
    }
    return found
  }
}

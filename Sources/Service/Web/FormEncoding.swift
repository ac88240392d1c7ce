import Foundation
import Interview

extension PostedFields {
  /// `a=1&b=deux+mots`: what browsers send from a form. What cannot be read is left out.
  init(formEncoded bytes: Data) {
    let text = String(decoding: bytes, as: UTF8.self)
    self.init(
      text.split(separator: "&").prefix(500).compactMap { pair in
        let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let name = Self.decoded(halves[0]),
          let value = Self.decoded(halves[1])
        else { return nil }
        return (name, value)
      })
  }

  private static func decoded(_ text: Substring) -> String? {
    text.replacing("+", with: " ").removingPercentEncoding
  }

  var state: String? { values["state"]?.first.flatMap { $0.isEmpty ? nil : $0 } }
  var code: String { values[NumberAttempt.field]?.first ?? "" }
}

import Crypto
import Foundation
import Store

/// An opaque session token: a letter for the kind of account, 256 random bits. The database keeps
/// its SHA-256 only.
package struct SessionToken: Sendable, Hashable {
  let text: String
  let kind: Account.Kind

  init(_ secret: String, of kind: Account.Kind) {
    text = kind.tokenPrefix + secret
    self.kind = kind
  }

  /// 256 random bits.
  static func newSecret() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return Data(bytes).base64URL
  }

  /// Returns nil when the text is not shaped like a token.
  init?(_ text: String) {
    guard text.utf8.count == 45,
      let kind = Account.Kind.allCases.first(where: { text.hasPrefix($0.tokenPrefix) })
    else { return nil }
    self.text = text
    self.kind = kind
  }
}

extension Data {
  var base64URL: String {
    base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
      "=", with: "")
  }
}

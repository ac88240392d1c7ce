import Foundation

/// Where the service is. Plain HTTP only to this very machine: anything else would show passwords
/// and values to the network.
package struct ServiceAddress: Sendable, Hashable, CustomStringConvertible {
  package static let local = ServiceAddress(trusted: "http://127.0.0.1:8421")

  /// Without a final slash.
  package let description: String

  package init(_ text: String) throws(ClientError) {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let parts = URLComponents(string: trimmed), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
    else { throw .badAddress(text) }
    guard scheme == "https" || ServiceAddress.isLoopback(host) else { throw .plainHTTP(text) }
    description = trimmed
  }

  private init(trusted: String) { description = trusted }

  /// By the text alone: a name could be resolved to anything, `localhost` excepted (RFC 6761).
  private static func isLoopback(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let isFourNumbers = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    return host == "localhost" || host == "[::1]" || host == "::1"
      || (isFourNumbers && parts[0] == "127")
  }
}

extension ServiceAddress: Codable {
  package init(from decoder: any Decoder) throws {
    self = try ServiceAddress(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

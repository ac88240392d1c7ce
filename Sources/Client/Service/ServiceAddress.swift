import Foundation

/// Where the service is. Plain HTTP is allowed to this machine only: elsewhere the network would see
/// passwords and values.
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

  /// By the text alone, because a name may be resolved to anything; `localhost` is safe (RFC 6761).
  private static func isLoopback(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let isFourNumbers = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    return host == "localhost" || host == "[::1]" || host == "::1"
      || (isFourNumbers && parts[0] == "127")
  }
}

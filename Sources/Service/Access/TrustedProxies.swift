import Glibc

/// The proxies whose word on where a request comes from is taken. From anybody else `X-Forwarded-For` is
/// what a stranger wrote.
package struct TrustedProxies: Sendable {
  private var networks: [Network] = []

  package static let none = TrustedProxies()

  private init() {}

  /// Returns nil when one of them is no address or network, such as `10.0.0.0/8` or `::1`.
  package init?(_ texts: [String]) {
    for text in texts {
      guard let network = Network(text) else { return nil }
      networks.append(network)
    }
  }

  func trusts(_ address: String) -> Bool {
    guard let bytes = addressBytes(address) else { return false }
    return networks.contains { $0.contains(bytes) }
  }

  /// Whom to count a request for: the nearest address that no trusted proxy has, read from the right.
  /// - Parameter forwarded: the values of `X-Forwarded-For`, in their order.
  func client(of peer: String, forwarded: [String]) -> String {
    var client = peer
    let hops = forwarded.flatMap { $0.split(separator: ",") }.map {
      String($0.drop { $0 == " " }.prefix { $0 != " " })
    }
    for hop in hops.reversed() {
      guard trusts(client), addressBytes(hop) != nil else { break }
      client = hop
    }
    return Self.counted(client)
  }

  /// A household has a whole /64 of IPv6 addresses, and counts as one.
  static func counted(_ address: String) -> String {
    guard let bytes = addressBytes(address) else { return address }
    return bytes.prefix(bytes.count == 16 ? 8 : 4).map(String.init).joined(separator: ".")
  }
}

private struct Network: Sendable {
  var bytes: [UInt8]
  var prefix: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let bytes = addressBytes(parts[0]) else { return nil }
    let prefix = parts.count == 2 ? Int(parts[1]) : bytes.count * 8
    guard let prefix, (0...bytes.count * 8).contains(prefix) else { return nil }
    self.bytes = bytes
    self.prefix = prefix
  }

  func contains(_ other: [UInt8]) -> Bool {
    guard other.count == bytes.count else { return false }
    return (0..<prefix).allSatisfy { bit in
      (bytes[bit / 8] ^ other[bit / 8]) & (0x80 >> (bit % 8)) == 0
    }
  }
}

/// Four bytes, or sixteen; an IPv4 address written as IPv6 is the former. Returns nil for anything else.
private func addressBytes(_ text: String) -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: 4)
  if inet_pton(AF_INET, text, &bytes) == 1 { return bytes }
  bytes = [UInt8](repeating: 0, count: 16)
  guard inet_pton(AF_INET6, text, &bytes) == 1 else { return nil }
  let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
  return isMapped ? Array(bytes.suffix(4)) : bytes
}

import Foundation

/// One connection that speaks as much of HTTP as these answers need.
final class LoadConnection {
  private let port: Int
  private let address: String
  private var socket: Int32 = -1
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(port: Int, from address: String) {
    self.port = port
    self.address = address
  }

  deinit { close(socket) }

  /// The status; nil when the connection broke.
  func send(
    _ method: String, _ path: String, _ type: String, _ body: Data, token: String? = nil
  ) -> Int? {
    guard socket >= 0 || connect() else { return nil }
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: \(address)\r\n"
      + "Content-Type: \(type)\r\n"
      + (token.map { "Authorization: Bearer \($0)\r\n" } ?? "")
      + "Content-Length: \(body.count)\r\n\r\n"
    let bytes = Data(head.utf8) + body
    let sent = bytes.withUnsafeBytes {
      Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard sent == bytes.count, let status = status() else {
      close(socket)
      socket = -1
      return nil
    }
    return status
  }

  private func connect() -> Bool {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var one: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected != 0 else { return true }
    close(socket)
    socket = -1
    Thread.sleep(forTimeInterval: 0.02)
    return false
  }

  /// Reads one whole answer, without more work than a program in C would have: the processors are shared with what is
  /// measured.
  private func status() -> Int? {
    var filled = 0
    while filled < buffer.count {
      let count = buffer.withUnsafeMutableBytes {
        recv(socket, $0.baseAddress?.advanced(by: filled), $0.count - filled, 0)
      }
      guard count > 0 else { return nil }
      filled += count
      guard let end = Self.find(Self.blankLine, in: buffer[..<filled]) else { continue }
      let length = Self.find(Self.lengthHead, in: buffer[..<end]).map {
        Self.number(buffer[($0 + Self.lengthHead.count)..<end])
      }
      guard filled >= end + Self.blankLine.count + (length ?? 0) else { continue }
      return Self.number(buffer[9..<12])
    }
    return nil
  }

  private static let blankLine = [UInt8]("\r\n\r\n".utf8)
  private static let lengthHead = [UInt8]("content-length: ".utf8)

  /// Letters are found in any case.
  private static func find(_ words: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var start = bytes.startIndex
    while start + words.count <= bytes.endIndex {
      var place = 0
      while place < words.count, lower(bytes[start + place]) == words[place] { place += 1 }
      if place == words.count { return start }
      start += 1
    }
    return nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix { (48...57).contains($0) }.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}

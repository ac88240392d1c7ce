package import Foundation

/// Plain sockets of this machine, as far as services that misbehave need them.
package enum LoopbackSocket {
  /// One that nobody has, below those that the kernel gives to whoever connects.
  package static func freePort() throws -> Int {
    for _ in 0..<100 {
      let port = UInt16.random(in: 10_000...32_000)
      guard let (listener, _) = try? listen(on: port) else { continue }
      close(listener)
      return Int(port)
    }
    throw POSIXError(.EADDRINUSE)
  }

  /// - Parameter port: 0 for any.
  package static func listen(on port: UInt16 = 0) throws -> (listener: Int32, port: UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = address(port: port)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && Foundation.listen(listener, 64) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard isListening else {
      close(listener)
      throw POSIXError(.EADDRNOTAVAIL)
    }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  /// Returns nil where nobody listens.
  package static func connect(port: UInt16) -> Int32? {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = address(port: port)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if status == 0 { return connection }
    close(connection)
    return nil
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// A head and a body as long as it says. Without a whole head, whatever came is the body.
  package static func message(from connection: Int32) -> (head: String, body: Data) {
    var bytes = Data()
    while true {
      if let end = bytes.range(of: Data("\r\n\r\n".utf8)) {
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let body = Data(bytes[end.upperBound...])
        if body.count >= length(in: head) { return (head, body) }
      }
      guard let more = chunk(from: connection) else { return ("", bytes) }
      bytes.append(more)
    }
  }

  package static func send(_ bytes: Data, to connection: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Whoever has gone away must not end the test by a signal.
      let count = rest.withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Until whoever is there closes it.
  package static func waitForEnd(of connection: Int32) {
    while chunk(from: connection) != nil {}
  }

  private static func chunk(from connection: Int32) -> Data? {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = chunk.withUnsafeMutableBytes { read(connection, $0.baseAddress, $0.count) }
    return count > 0 ? Data(chunk[..<count]) : nil
  }

  private static func length(in head: String) -> Int {
    head.lowercased().split(separator: "\r\n").lazy
      .filter { $0.hasPrefix("content-length:") }
      .compactMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
      .first ?? 0
  }
}

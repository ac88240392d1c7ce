package import Foundation
import Synchronization

/// A service that misbehaves as told, one connection after another, on this machine only.
package final class LoopbackServer: Sendable {
  package enum Behaviour: Sendable {
    case answer(Int, String)
    /// Reads the whole request, acts on it, and never says so: the fault that matters most.
    case dropAnswer
    /// Half an answer.
    case tear
  }

  package struct Request: Sendable {
    package var head: String
    package var body: Data
  }

  private let port: UInt16
  private let listener: Int32
  private let state: Mutex<(behaviours: [Behaviour], requests: [Request])>

  package init(_ behaviours: [Behaviour]) throws {
    state = Mutex((behaviours, []))
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in serve() }
  }

  deinit { close(listener) }

  package var address: String { "http://127.0.0.1:\(port)" }

  package var requests: [Request] { state.withLock { $0.requests } }

  /// One connection for each behaviour, then no more.
  private func serve() {
    while let behaviour = state.withLock({ $0.behaviours.first }) {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      let request = read(connection)
      state.withLock {
        $0.behaviours.removeFirst()
        $0.requests.append(request)
      }
      send(behaviour, to: connection)
      close(connection)
    }
  }

  private func send(_ behaviour: Behaviour, to connection: Int32) {
    let text =
      switch behaviour {
      case .dropAnswer: ""
      case .tear: "HTTP/1.1 201 Created\r\ncontent-length: 500\r\n\r\n{\"envoi\""
      case .answer(let status, let body):
        "HTTP/1.1 \(status) X\r\nconnection: close\r\ncontent-length: \(body.utf8.count)\r\n\r\n\(body)"
      }
    _ = Array(text.utf8).withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
  }

  private func read(_ connection: Int32) -> Request {
    var bytes = Data()
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      if let end = bytes.range(of: Data("\r\n\r\n".utf8)) {
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let body = Data(bytes[end.upperBound...])
        if body.count >= length(in: head) { return Request(head: head, body: body) }
      }
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(connection, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return Request(head: "", body: bytes) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private func length(in head: String) -> Int {
    head.lowercased().split(separator: "\r\n").lazy
      .filter { $0.hasPrefix("content-length:") }
      .compactMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
      .first ?? 0
  }
}

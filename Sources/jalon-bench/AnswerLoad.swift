import API
import Foundation
import Synchronization

/// People who send their answers over connections that stay open, each in a thread of its own.
struct AnswerLoad: Sendable {
  struct Sending: Sendable {
    var id: UUID
    var body: Data
  }

  struct Outcome: Sendable {
    /// Acknowledged with the receipt.
    var acknowledged: [UUID] = []
    /// Sent, and nobody knows what became of it.
    var unknown: [Sending] = []
    var refused = 0
    var milliseconds: [Double] = []

    mutating func add(_ other: Outcome) {
      acknowledged += other.acknowledged
      unknown += other.unknown
      refused += other.refused
      milliseconds += other.milliseconds
    }

    func percentile(_ share: Double) -> Double {
      let sorted = milliseconds.sorted()
      return sorted.isEmpty
        ? .nan : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
  }

  let port: Int
  let clients: Int

  /// Sends until the time is over or nothing is left to send.
  func run(_ sendings: [Sending], seconds: Double) -> Outcome {
    let next = Atomic(0)
    let all = Mutex(Outcome())
    let end = ContinuousClock.now + .seconds(seconds)
    let group = DispatchGroup()
    for client in 0..<clients {
      group.enter()
      let thread = Thread {
        var own = Outcome()
        let address = "10.1.\(client / 250).\(client % 250 + 1)"
        let connection = LoadConnection(port: port, from: address)
        while ContinuousClock.now < end {
          let place = next.add(1, ordering: .relaxed).oldValue
          guard place < sendings.count else { break }
          Self.send(sendings[place], connection, &own)
        }
        all.withLock { $0.add(own) }
        group.leave()
      }
      thread.stackSize = 256 << 10
      thread.start()
    }
    group.wait()
    return all.withLock { $0 }
  }

  private static func send(
    _ sending: Sending, _ connection: LoadConnection, _ outcome: inout Outcome
  ) {
    let start = ContinuousClock.now
    switch connection.put(sending.body, Route.response.path([.response: sending.id.inPath])) {
    case 200?, 201?: outcome.acknowledged.append(sending.id)
    case let status? where status < 500: outcome.refused += 1
    default: outcome.unknown.append(sending)
    }
    outcome.milliseconds.append(start.duration(to: .now) / .milliseconds(1))
  }
}

/// One connection that speaks as much of HTTP as these answers need.
private final class LoadConnection {
  private let port: Int
  private let address: String
  private var socket: Int32 = -1
  private var buffer = [UInt8](repeating: 0, count: 8192)

  init(port: Int, from address: String) {
    self.port = port
    self.address = address
  }

  deinit { close(socket) }

  /// The status; nil when the connection broke.
  func put(_ body: Data, _ path: String) -> Int? {
    guard socket >= 0 || connect() else { return nil }
    let head =
      "PUT \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: \(address)\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
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

  /// Reads one whole answer.
  private func status() -> Int? {
    var seen: [UInt8] = []
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      seen += buffer.prefix(count)
      let text = String(decoding: seen, as: UTF8.self)
      guard let end = text.range(of: "\r\n\r\n") else { continue }
      let head = text[..<end.lowerBound].lowercased()
      let length = head.split(separator: "content-length: ").dropFirst().first?
        .prefix { $0.isNumber }
      guard text[end.upperBound...].utf8.count >= Int(length ?? "") ?? 0 else { continue }
      return Int(head.dropFirst(9).prefix(3))
    }
  }
}

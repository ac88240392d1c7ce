import API
import Foundation
import Synchronization

/// People who send over connections that stay open, each in a thread of its own.
struct AnswerLoad: Sendable {
  struct Sending: Sendable {
    var id: UUID
    var body: Data
    /// Of what is no answer.
    var path: String?
    var token: String?
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
  /// What stands before the id of an answer.
  var folder = Route.response.path([.response: ""])

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
          send(sendings[place], connection, &own)
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

  private func send(
    _ sending: Sending, _ connection: LoadConnection, _ outcome: inout Outcome
  ) {
    let start = ContinuousClock.now
    switch connection.send(
      "PUT", sending.path ?? folder + sending.id.inPath, "application/json", sending.body,
      token: sending.token)
    {
    case 200?, 201?: outcome.acknowledged.append(sending.id)
    case let status? where status < 500: outcome.refused += 1
    default: outcome.unknown.append(sending)
    }
    outcome.milliseconds.append(start.duration(to: .now) / .milliseconds(1))
  }

  /// How often a second one request is answered well.
  func rate(_ method: String, _ path: String, _ type: String, _ body: Data, seconds: Double)
    -> Double
  {
    let count = Atomic(0)
    let end = ContinuousClock.now + .seconds(seconds)
    let group = DispatchGroup()
    for client in 0..<clients {
      group.enter()
      Thread {
        let connection = LoadConnection(port: port, from: "10.2.0.\(client + 1)")
        while ContinuousClock.now < end, connection.send(method, path, type, body) == 200 {
          count.add(1, ordering: .relaxed)
        }
        group.leave()
      }.start()
    }
    group.wait()
    return Double(count.load(ordering: .relaxed)) / seconds
  }

  static func status(of path: String, port: Int) -> Int? {
    LoadConnection(port: port, from: "10.2.0.1").send("GET", path, "text/plain", Data())
  }
}

import Foundation
import Synchronization

/// Stands between a client and the service, on this machine only: each request is delivered, and some
/// of the answers are dropped, as a network does that breaks after the commit.
package final class FaultProxy: Sendable {
  private struct State {
    var seed: UInt64
    var percentDropped: UInt64
    var beginningOfDropped = ""
    var delivered = 0
    var dropped = 0
    /// How the requests begin that are never answered.
    var held: String?
  }

  private let listener: Int32
  private let port: UInt16
  private let service: UInt16
  private let state: Mutex<State>

  package init(before service: UInt16, droppingPercent percent: UInt64, seed: UInt64) throws {
    (listener, port) = try LoopbackSocket.listen()
    self.service = service
    state = Mutex(State(seed: seed, percentDropped: percent))
    Thread.detachNewThread { [self] in accept() }
  }

  package var address: String { "http://127.0.0.1:\(port)" }

  /// Answers that were handed back, and those that were dropped.
  package var counts: (delivered: Int, dropped: Int) {
    state.withLock { ($0.delivered, $0.dropped) }
  }

  /// - Parameter beginning: of the requests whose answers are dropped; all of them without.
  package func drop(percent: UInt64, of beginning: String = "") {
    state.withLock { ($0.percentDropped, $0.beginningOfDropped) = (percent, beginning) }
  }

  /// Requests that begin so wait for an answer until they give up; the service never hears of them.
  package func hold(_ beginning: String?) { state.withLock { $0.held = beginning } }

  /// Nobody is let in any more.
  package func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private func accept() {
    while true {
      let connection = Foundation.accept(listener, nil, nil)
      guard connection >= 0 else { break }
      Thread.detachNewThread { [self] in
        carry(connection)
        close(connection)
      }
    }
    close(listener)
  }

  private func carry(_ connection: Int32) {
    let request = LoopbackSocket.message(from: connection)
    guard !request.head.isEmpty else { return }
    if let held = state.withLock({ $0.held }), request.head.hasPrefix(held) {
      return LoopbackSocket.waitForEnd(of: connection)
    }
    guard let answer = answer(to: request) else { return }
    let isDropped = state.withLock { state in
      state.seed = state.seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let isDropped =
        request.head.hasPrefix(state.beginningOfDropped)
        && (state.seed >> 33) % 100 < state.percentDropped
      if isDropped { state.dropped += 1 } else { state.delivered += 1 }
      return isDropped
    }
    if !isDropped { LoopbackSocket.send(answer, to: connection) }
  }

  private func answer(to request: (head: String, body: Data)) -> Data? {
    guard let upstream = LoopbackSocket.connect(port: service) else { return nil }
    defer { close(upstream) }
    LoopbackSocket.send(Self.closing(request), to: upstream)
    let answer = LoopbackSocket.message(from: upstream)
    return answer.head.isEmpty ? nil : Self.closing(answer)
  }

  /// One request for each connection, so that each answer has a fate of its own.
  private static func closing(_ message: (head: String, body: Data)) -> Data {
    Data("\(message.head)\r\nconnection: close\r\n\r\n".utf8) + message.body
  }
}

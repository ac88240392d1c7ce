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
    (listener, port) = try LoopbackSocket.listen()
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
      let message = LoopbackSocket.message(from: connection)
      let request = Request(head: message.head, body: message.body)
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
    LoopbackSocket.send(Data(text.utf8), to: connection)
  }
}

import CLibPQ
import Foundation
import Logging
import Synchronization

/// A thread that listens to one channel for one stream, as long as the stream is read.
final class Listener {
  private static let pauseSeconds = 0.25
  /// Older payloads are dropped: a reader that is so late reads the tables again anyway.
  private static let bufferedPayloads = 1024

  private let channel: StaticString
  private let queue: JobQueue
  private let continuation: AsyncThrowingStream<String, any Error>.Continuation
  private let isStopped: Flag
  private var hasListened = false

  private init(
    _ channel: StaticString, _ queue: JobQueue,
    _ continuation: AsyncThrowingStream<String, any Error>.Continuation, _ isStopped: Flag
  ) {
    self.channel = channel
    self.queue = queue
    self.continuation = continuation
    self.isStopped = isStopped
  }

  static func stream(
    _ channel: StaticString, _ queue: JobQueue
  ) -> AsyncThrowingStream<String, any Error> {
    AsyncThrowingStream(bufferingPolicy: .bufferingNewest(bufferedPayloads)) { continuation in
      let isStopped = Flag()
      continuation.onTermination = { _ in isStopped.raise() }
      let thread = Thread { Listener(channel, queue, continuation, isStopped).loop() }
      thread.name = "postgres listen"
      thread.start()
    }
  }

  private func loop() {
    while !mustStop {
      do throws(PostgresError) {
        try listen()
      } catch {
        queue.logger.warning(
          "postgres listener lost", metadata: .event(.listenerLost, ["error": "\(error)"]))
        Thread.sleep(forTimeInterval: Self.pauseSeconds)
      }
    }
    continuation.finish(throwing: queue.isClosed ? PostgresError.poolClosed : nil)
  }

  private var mustStop: Bool { isStopped.isRaised || queue.isClosed }

  private func listen() throws(PostgresError) {
    let configuration = queue.configuration.connection
    let connection = try Connection.open(
      configuration, until: .after(seconds: configuration.connectSeconds), logger: queue.logger)
    try connection.script("listen \"\(channel)\"", as: "listen")
    if hasListened { continuation.yield("") }
    hasListened = true
    while !mustStop {
      for payload in connection.pendingNotifications() { continuation.yield(payload) }
      // TCP keepalive detects a dead peer, and the end of file a closed socket.
      let slice = Deadline.after(seconds: Self.pauseSeconds)
      guard poll(PQsocket(connection.pointer), for: Int16(POLLIN), until: slice) != nil else {
        continue
      }
      guard PQconsumeInput(connection.pointer) != 0 else { throw connection.lost("listen") }
    }
  }
}

/// A flag that any thread may raise and read.
final class Flag: Sendable {
  private let value = Atomic(false)

  var isRaised: Bool { value.load(ordering: .acquiring) }

  func raise() {
    value.store(true, ordering: .releasing)
  }
}

extension Connection {
  fileprivate func pendingNotifications() -> [String] {
    var payloads: [String] = []
    while let notification = PQnotifies(pointer) {
      if let payload = notification.pointee.extra { payloads.append(String(cString: payload)) }
      PQfreemem(notification)
    }
    return payloads
  }
}

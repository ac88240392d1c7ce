import CLibPQ
import Dispatch
import Synchronization

/// Asks the server to give up what a connection is running; usable from any thread. A connection
/// whose canceller was fired is never used again, so a late request cannot hit another's statement.
final class Canceller: Sendable {
  /// `PQcancel` connects and blocks: one thread at most is lent to it.
  private static let queue = DispatchQueue(label: "jalon.postgres.cancel")

  /// The address of a `PGcancel`, which libpq made to be used by other threads.
  private let address: UInt
  private let fired = Atomic(false)

  init(_ connection: OpaquePointer) {
    address = UInt(bitPattern: PQgetCancel(connection))
  }

  deinit {
    PQfreeCancel(OpaquePointer(bitPattern: address))
  }

  var isFired: Bool { fired.load(ordering: .acquiring) }

  func fire() {
    guard !fired.exchange(true, ordering: .acquiringAndReleasing) else { return }
    Self.queue.async {
      var message = [CChar](repeating: 0, count: 256)
      PQcancel(OpaquePointer(bitPattern: self.address), &message, Int32(message.count))
    }
  }
}

import CLibPQ
import Dispatch
import Synchronization

/// Asks the server, from any thread, to cancel what a connection is running. The connection is
/// never used afterwards, so a late request cannot cancel another caller's statement.
final class Canceller: Sendable {
  /// `PQcancel` connects and blocks, so it runs on this serial queue, which occupies one thread at
  /// most.
  private static let queue = DispatchQueue(label: "jalon.postgres.cancel")

  /// The address of a `PGcancel`, which libpq allows other threads to use.
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

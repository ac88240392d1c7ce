import Foundation
import Monitoring
import Postgres
import Store
import Synchronization
import TestSupport
import Testing

/// An answer on its way in at the very instant of the last tally: none stays in the urn for ever.
@Suite struct LastTallyRaceTests {
  /// Waits in an open transaction until another one waits for a lock of this database.
  private static func untilSomebodyWaits(_ tx: borrowing Transaction) throws -> Bool {
    for _ in 0..<200 {
      let waiting: Int = try tx.value(
        """
        select count(*) from pg_locks
        where not granted and database = (select oid from pg_database where datname = current_database())
        """)
      if waiting > 0 { return true }
      try tx.run("select pg_sleep(0.02)")
    }
    return false
  }

  private static func response(_ wave: UUID, _ code: Data) -> SealedResponse {
    SealedResponse(
      wave: wave, codeHMAC: code, idHMAC: Data(code.reversed()), bodyHMAC: Data([1]),
      receiptHMAC: World.receipt(of: code), sealed: Data(repeating: 3, count: 64))
  }

  @Test func `the last tally waits for an answer on its way in, and counts it`() async throws {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 1)
      let came = Signal()
      let collect = try world.pool("jalon_collect")
      async let accepted = collect.write { tx in
        let outcome = try tx.accept([Self.response(wave, codes[0])])
        came.give()
        #expect(try Self.untilSomebodyWaits(tx), "the tally did not wait")
        return outcome
      }
      #expect(try await came.isGiven())
      try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: .closed) }
      let lost = try await world.pool("jalon_publish").write { try $0.endWave(wave) }
      #expect(try await accepted == [.accepted])
      #expect(lost == 1)
      #expect(try await world.count("select count(*) from jalon.urn") == 0)
      #expect(try await world.count("select unpublished from jalon.wave_end") == 1)
      #expect(try await world.count("select count(*) from jalon.acknowledgement") == 0)
    }
  }

  @Test func `an answer that comes while the last tally ends is refused`() async throws {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 1)
      try await world.acting(as: .claire) { tx in try tx.move(wave: wave, to: .closed) }
      let ended = Signal()
      let publish = try world.pool("jalon_publish")
      async let lost = publish.write { tx in
        let lost = try tx.endWave(wave)
        ended.give()
        #expect(try Self.untilSomebodyWaits(tx), "the answer did not wait")
        return lost
      }
      #expect(try await ended.isGiven())
      #expect(try await world.accept(wave, code: codes[0]) == .refused)
      #expect(try await lost == 0)
      #expect(try await world.count("select count(*) from jalon.urn") == 0)
    }
  }
}

private final class Signal: Sendable {
  private let flag = Atomic(false)

  func give() { flag.store(true, ordering: .releasing) }

  /// Waits for it, a few seconds at most.
  func isGiven() async throws -> Bool {
    for _ in 0..<400 {
      if flag.load(ordering: .acquiring) { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }
}

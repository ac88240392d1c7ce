import API
import Foundation
import Postgres
import Service
import Store
import Synchronization

/// The right password of one person while a stranger at another address guesses those of others, over three
/// hundred sockets without a pause.
struct LoginBench {
  let folder: URL
  let seconds: Int

  private static let sockets = 300
  private static let password = "une phrase de passe"

  func run() async throws {
    try await MeasuredDatabase.run("logins", in: folder) { try await measure($0) }
  }

  private func measure(_ database: MeasuredDatabase) async throws {
    let own = try StretchedPassword(of: Self.password)
    try await database.owner.write { tx in
      try tx.run(
        """
        insert into auth.account (login, display_name, kind, password_salt, password_verifier)
        values ('bench', 'bench', 'holder', \(own.salt), sha256(\(own.key)))
        """)
    }
    let service = MeasuredService(folder: folder, cluster: database.cluster)
    try service.start()
    defer { service.kill() }
    let alone = times(service.port)
    // The first attempts at each account are not delayed yet: that is when most are under way.
    let guessing = Guessing(port: service.port, sockets: Self.sockets)
    let beside = times(service.port)
    let (tried, refused) = guessing.stop()
    let taken = beside.filter(\.isFinite)
    print(
      "logins: alone \(shown(alone.median * 1000)) ms; while \(Self.sockets) sockets guess, "
        + "\(taken.count) of \(beside.count) right passwords taken, "
        + "slowest \(shown((taken.max() ?? .nan) * 1000)) ms (under 1000 ms is asked), "
        + "median \(shown(taken.median * 1000)) ms; \(tried) guesses tried, \(refused) sent away")
    guard taken.count == beside.count else {
      throw BenchFailure(message: "a right password was not taken")
    }
  }

  /// Of one login after the other, in seconds; infinite where one was not taken.
  private func times(_ port: Int) -> [Double] {
    let connection = LoadConnection(port: port, from: "192.0.2.2")
    let body = Wire.bytes(of: LoginRequest(login: "bench", password: Self.password))
    let end = ContinuousClock.now + .seconds(2 * seconds)
    var times: [Double] = []
    while ContinuousClock.now < end {
      let start = ContinuousClock.now
      let status = connection.send("POST", Route.sessions.path(), "application/json", body)
      times.append(status == 201 ? start.duration(to: .now) / .seconds(1) : .infinity)
      Thread.sleep(forTimeInterval: 0.1)
    }
    return times
  }
}

/// Attempts at as many accounts as there are sockets, until they are stopped.
private final class Guessing: Sendable {
  private let isOver = Atomic(false)
  private let tried = Atomic(0)
  private let refused = Atomic(0)
  private let group = DispatchGroup()

  init(port: Int, sockets: Int) {
    for number in 0..<sockets {
      group.enter()
      let thread = Thread { [self] in
        let connection = LoadConnection(port: port, from: "192.0.2.1")
        guess(connection, "compte-\(number)")
        group.leave()
      }
      thread.stackSize = 256 << 10
      thread.start()
    }
  }

  private func guess(_ connection: LoadConnection, _ login: String) {
    let body = Wire.bytes(of: LoginRequest(login: login, password: "mauvais"))
    while !isOver.load(ordering: .relaxed) {
      switch connection.send("POST", Route.sessions.path(), "application/json", body) {
      case 401?: tried.add(1, ordering: .relaxed)
      default:
        refused.add(1, ordering: .relaxed)
        // A stranger gains nothing by more: the processors are shared with what is measured.
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
  }

  func stop() -> (tried: Int, refused: Int) {
    isOver.store(true, ordering: .relaxed)
    group.wait()
    return (tried.load(ordering: .relaxed), refused.load(ordering: .relaxed))
  }
}

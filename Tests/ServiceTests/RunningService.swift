import API
import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Postgres
import Service
import Store
import TestSupport
import Testing

/// The real service over a lent database, listening on a port of its own.
struct RunningService: Sendable {
  let world: World
  let database: Database
  let keys: WaveKeyFolder
  let keyFolder: URL
  let url: String
  let metrics: PrometheusMetrics

  struct Answer: Sendable, Equatable {
    var status: Int
    var body: Data

    func decode<Content: Message>(_ type: Content.Type = Content.self) throws -> Content {
      try Wire.message(from: body)
    }

    var problem: Problem? { try? decode() }
  }

  /// - Parameter forwarded: what a proxy says of where the request comes from.
  func send(
    _ method: String, _ path: String, as token: String? = nil, body: Data? = nil,
    forwarded: String? = nil, accepting type: String? = nil, to url: String? = nil,
    by client: HTTPClient = .shared
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: (url ?? self.url) + path)
    if let type { request.headers.add(name: "accept", value: type) }
    if let forwarded { request.headers.add(name: "x-forwarded-for", value: forwarded) }
    request.method = .RAW(value: method)
    if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
    if let body { request.body = .bytes(ByteBuffer(data: body)) }
    let response = try await client.execute(request, timeout: .seconds(60))
    let bytes = try await response.body.collect(upTo: 16 << 20)
    return Answer(status: Int(response.status.code), body: Data(buffer: bytes))
  }

  func send(
    _ method: String, _ path: String, as person: World.Person, body: Data? = nil
  ) async throws -> Answer {
    try await send(method, path, as: person.token, body: body)
  }
}

extension Problem {
  /// What is wrong and how to mend it.
  var sentence: String { "\(title) \(help)" }
}

/// Runs a test against the service; it is stopped afterwards, whatever came of the test.
func withService(
  proxies: TrustedProxies = .none,
  _ test: @escaping @Sendable (RunningService) async throws -> Void
) async throws {
  try await withWorld { world in
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let cluster = world.database.cluster
    let database = Database(
      conninfo: cluster.conninfo(database: world.database.name), passfile: cluster.servicePassfile,
      logger: quietLogger)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let metrics = PrometheusMetrics()
    let server = Server(
      ServerConfiguration(
        address: ListenAddress(host: "127.0.0.1", port: 0), waveKeys: folder,
        reportResources: Files.checkout.appending(path: "reports"), proxies: proxies,
        metrics: metrics),
      database: database, logger: quietLogger, onRunning: { port.yield($0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      var iterator = ports.makeAsyncIterator()
      let number = try #require(await iterator.next())
      try await test(
        RunningService(
          world: world, database: database, keys: WaveKeyFolder(path: folder), keyFolder: folder,
          url: "http://127.0.0.1:\(number)", metrics: metrics))
      group.cancelAll()
      while (try? await group.next()) != nil {}
    }
    await database.close()
    try? FileManager.default.removeItem(at: folder)
  }
}

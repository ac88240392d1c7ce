import AsyncHTTPClient
import Foundation
import Glibc
import TestSupport
import Testing

/// Connections that say nothing are bounded by where they come from.
struct SlowSocketTests {
  /// A connection from an address of this machine, or one under way: waiting for it would take a thread
  /// from the service. Nil when it is refused.
  private static func connect(from source: String, port: UInt16) -> Int32? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    guard bound(descriptor, to: source, port: 0), linked(descriptor, port) else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private static func address(_ text: String, _ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    inet_pton(AF_INET, text, &address.sin_addr)
    return address
  }

  private static func bound(_ descriptor: Int32, to source: String, port: UInt16) -> Bool {
    var own = address(source, port)
    return withUnsafePointer(to: &own) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func linked(_ descriptor: Int32, _ port: UInt16) -> Bool {
    var there = address("127.0.0.1", port)
    return withUnsafePointer(to: &there) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
          || errno == EINPROGRESS
      }
    }
  }

  @Test func `600 slow sockets of one address do not keep others out`() async throws {
    try await withService { service in
      let port = try #require(URL(string: service.url)?.port.flatMap { UInt16(exactly: $0) })
      let held = (0..<600).compactMap { _ in Self.connect(from: "127.0.0.9", port: port) }
      #expect(held.count > 128)
      var fastest = Duration.seconds(60)
      for _ in 0..<5 {
        let start = ContinuousClock.now
        #expect(try await service.send("GET", "/health/live").status == 200)
        fastest = min(fastest, start.duration(to: .now))
      }
      // Behind them each would wait until they are dropped; a machine that is busy with other tests delays one or another.
      #expect(fastest < .seconds(3))
      for descriptor in held { close(descriptor) }
      // A connection made after them is served after them: none is left when the service stops.
      let client = HTTPClient(eventLoopGroupProvider: .singleton)
      let last = try? await service.send("GET", "/health/live", by: client)
      try await client.shutdown()
      #expect(last?.status == 200)
    }
  }
}

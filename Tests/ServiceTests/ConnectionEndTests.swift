import API
import Foundation
import Glibc
import Testing

/// Clients that wait for the end of a connection, as lynx and w3m do, get it at once.
struct ConnectionEndTests {
  @Test(arguments: [
    "GET /avis HTTP/1.0\r\n\r\n",
    "GET /avis HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n",
    "GET /avis HTTP/1.1\r\nHost: localhost\r\nConnection: TE, Close\r\n\r\n",
  ])
  func `an answer that ends its connection says so and ends it`(request: String) async throws {
    try await withService { service in
      let (answer, hasEnded) = try await Self.exchange(request, with: service)
      #expect(answer.hasPrefix("HTTP/1.1 200 "))
      #expect(answer.lowercased().contains("\r\nconnection: close\r\n"))
      #expect(answer.hasSuffix("</html>") || answer.contains("</html>"))
      #expect(hasEnded)
    }
  }

  @Test func `of two requests on one connection only the last ends it`() async throws {
    try await withService { service in
      let path = Route.live.path()
      let (answer, hasEnded) = try await Self.exchange(
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n"
          + "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", with: service)
      let answers = answer.split(separator: "HTTP/1.1 200 ")
      try #require(answers.count == 2)
      #expect(!answers[0].lowercased().contains("connection: close"))
      #expect(answers[1].lowercased().contains("connection: close"))
      #expect(hasEnded)
    }
  }

  @Test func `a connection of HTTP 1 1 is kept for the next request`() async throws {
    try await withService { service in
      let (answer, hasEnded) = try await Self.exchange(
        "GET \(Route.live.path()) HTTP/1.1\r\nHost: localhost\r\n\r\n", with: service, seconds: 1)
      #expect(answer.hasPrefix("HTTP/1.1 200 "))
      #expect(!hasEnded)
    }
  }

  /// What comes back, and whether the service ended the connection within the time.
  private static func exchange(
    _ request: String, with service: RunningService, seconds: Int = 10
  ) async throws -> (String, Bool) {
    let port = try #require(URL(string: service.url)?.port)
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try blockingExchange(request, port: UInt16(port), seconds: seconds) })
      }
    }
  }

  private static func blockingExchange(
    _ request: String, port: UInt16, seconds: Int
  ) throws -> (String, Bool) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    // Patient until it answers, however busy the machine is.
    wait(60, on: descriptor)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    try #require(isConnected)
    let bytes = Array(request.utf8)
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count <= 0 { return (String(decoding: answer, as: UTF8.self), count == 0) }
      answer += buffer[..<count]
      wait(seconds, on: descriptor)
    }
  }

  private static func wait(_ seconds: Int, on descriptor: Int32) {
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }
}

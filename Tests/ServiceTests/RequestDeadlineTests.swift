import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Service

/// The time that a connection gives its requests, without waiting for it.
struct RequestDeadlineTests {
  private static func channel() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    try channel.pipeline.syncOperations.addHandler(RequestDeadline())
    return channel
  }

  private static let head = HTTPRequestPart.head(
    HTTPRequest(method: .put, scheme: "http", authority: "jalon", path: "/"))

  private static func answer(_ channel: EmbeddedChannel) throws {
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
  }

  private static func wait(_ seconds: Int64, _ channel: EmbeddedChannel) {
    channel.embeddedEventLoop.advanceTime(by: .seconds(seconds))
  }

  @Test func `a connection on which no request begins is closed`() throws {
    let channel = try Self.channel()
    Self.wait(Limit.idleSeconds - 1, channel)
    #expect(channel.isActive)
    Self.wait(1, channel)
    #expect(!channel.isActive)
  }

  @Test func `a body that does not come whole is refused, with the connection open for the answer`()
    throws
  {
    let channel = try Self.channel()
    Self.wait(10, channel)
    try channel.writeInbound(Self.head)
    try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "a")))
    Self.wait(Limit.bodySeconds - 1, channel)
    #expect(throws: Never.self) { try channel.throwIfErrorCaught() }
    Self.wait(1, channel)
    #expect(throws: RequestDeadline.BodyTooSlow.self) { try channel.throwIfErrorCaught() }
    #expect(channel.isActive)
  }

  @Test func `work on a request that came whole has no limit here, and the next one its own time`()
    throws
  {
    let channel = try Self.channel()
    for _ in 0..<3 {
      try channel.writeInbound(Self.head)
      try channel.writeInbound(HTTPRequestPart.end(nil))
      Self.wait(10 * Limit.bodySeconds, channel)
      #expect(throws: Never.self) { try channel.throwIfErrorCaught() }
      try Self.answer(channel)
      Self.wait(Limit.idleSeconds - 1, channel)
      #expect(channel.isActive)
    }
    Self.wait(1, channel)
    #expect(!channel.isActive)
  }

  @Test func `a request that came before the former one was answered is still under way`() throws {
    let channel = try Self.channel()
    for _ in 0..<2 {
      try channel.writeInbound(Self.head)
      try channel.writeInbound(HTTPRequestPart.end(nil))
    }
    try Self.answer(channel)
    Self.wait(10 * Limit.idleSeconds, channel)
    #expect(channel.isActive)
    try Self.answer(channel)
    Self.wait(Limit.idleSeconds, channel)
    #expect(!channel.isActive)
  }

  @Test func `an answer before the body has come gives the body no more time`() throws {
    let channel = try Self.channel()
    try channel.writeInbound(Self.head)
    try Self.answer(channel)
    Self.wait(Limit.bodySeconds, channel)
    #expect(throws: RequestDeadline.BodyTooSlow.self) { try channel.throwIfErrorCaught() }
    // Had it come, the next request would have been waited for.
    let other = try Self.channel()
    try other.writeInbound(Self.head)
    try Self.answer(other)
    try other.writeInbound(HTTPRequestPart.end(nil))
    Self.wait(Limit.idleSeconds, other)
    #expect(throws: Never.self) { try other.throwIfErrorCaught() }
    #expect(!other.isActive)
  }
}

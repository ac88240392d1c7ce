import API
import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1

/// One exchange with the service.
package struct Exchange: Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"
  }

  package var method: Method
  package var path: String
  package var body: Data?
  package var token: String?
  package var deadlineSeconds: Int64 = 10
  package var replyLimitBytes = 8 << 20

  package init(_ method: Method, _ path: String, body: Data? = nil, token: String? = nil) {
    self.method = method
    self.path = path
    self.body = body
    self.token = token
  }

  /// The bytes of a 2xx answer; anything else is thrown. Never tries twice.
  package func send(to address: ServiceAddress) async throws(ClientError) -> Data {
    let status: Int
    let bytes: Data
    do {
      let deadline = NIODeadline.now() + .seconds(deadlineSeconds)
      let response = try await Exchange.client.execute(request(to: address), deadline: deadline)
      let buffer = try await response.body.collect(upTo: replyLimitBytes)
      status = Int(response.status.code)
      bytes = Data(buffer.readableBytesView)
    } catch is NIOTooManyBytesError {
      throw .replyTooLarge
    } catch {
      throw .unavailable
    }
    guard (200..<300).contains(status) else { throw Exchange.refusal(status, bytes) }
    return bytes
  }

  private func request(to address: ServiceAddress) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: address.description + path)
    request.method = .init(rawValue: method.rawValue)
    request.headers.add(name: "accept", value: "application/json, application/problem+json, */*")
    if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
    if let body {
      request.headers.add(name: "content-type", value: "application/json")
      request.body = .bytes(body)
    }
    return request
  }

  private static func refusal(_ status: Int, _ bytes: Data) -> ClientError {
    if let problem: Problem = try? JalonClient.message(bytes), problem.status == status {
      return .problem(problem)
    }
    return status >= 500 ? .unavailable : .unreadable
  }

  /// For a program that does nothing else than these exchanges: one thread for them. Called before
  /// anything else, once; in a process that is also a service, never.
  package static func useOneThread() { NIOSingletons.groupLoopCountSuggestion = 1 }

  /// Never shut down: the process ends right after, and closing would cost more than the
  /// request. Nothing is retried here: the outbox decides what may be sent again.
  private static let client: HTTPClient = {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: .seconds(120)))
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.httpVersion = .http1Only
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()
}

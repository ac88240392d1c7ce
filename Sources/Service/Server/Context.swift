import API
import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore

/// What the service keeps of a request while it serves it.
package struct Context: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Whom the request comes from, used to slow down guessing and never logged: the socket's other end,
  /// or what a trusted proxy says.
  var address: String

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }

  package var maxUploadSize: Int { Limit.bodyBytes }

  /// An id in the path. A malformed one is answered as an unknown one.
  func id(_ parameter: Route.Parameter) throws -> UUID {
    guard let id = parameters.get(parameter.rawValue).flatMap(UUID.init(uuidString:)) else {
      throw Problem(.notFound)
    }
    return id
  }
}

/// What a request may cost.
enum Limit {
  static let bodyBytes = 1 << 20
  static let connections = 512
  static let connectionsPerAddress = 128
  static let idleSeconds: Int64 = 30
  /// No shorter than the former: a connection sets its timer once for both.
  static let bodySeconds: Int64 = 30
  static let headerFieldBytes = 8 << 10
  static let headerBytes = 32 << 10
  static let headerFields = 100
}

extension Request {
  /// The token of the session, from `Authorization: Bearer …`.
  var sessionToken: SessionToken {
    get throws {
      let value = headers[.authorization] ?? ""
      guard value.hasPrefix("Bearer "), let token = SessionToken(String(value.dropFirst(7))) else {
        throw Problem(.unknownSession)
      }
      return token
    }
  }

  /// The whole body, within its limits of size and of time.
  func bodyBytes() async throws -> Data {
    do {
      return Data(try await body.collect(upTo: Limit.bodyBytes).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Problem(.tooLarge)
    } catch is RequestDeadline.BodyTooSlow {
      throw Problem(.timeout)
    }
  }
}

import API
import Foundation
import HTTPTypes
import Hummingbird

/// JSON in and out of the service.
enum JSON {
  /// Decodes a request and refuses unknown keys: they are a client's mistake, or an attempt to set what
  /// it may not.
  static func decode<Content: Message>(
    _ type: Content.Type = Content.self, from data: Data
  ) throws -> Content {
    let written: Content
    let message: Content
    do {
      written = try Wire.asWritten(in: data)
      message = try Wire.message(from: data)
    } catch let unknown as UnknownFormat {
      throw unknown
    } catch {
      throw Problem(.badRequest)
    }
    guard let given = try? JSONSerialization.jsonObject(with: data),
      let understood = try? JSONSerialization.jsonObject(with: Wire.bytes(of: written)),
      isCovered(given, by: understood)
    else { throw Problem(.badRequest) }
    return message
  }

  /// For what the service keeps or hides in a page; messages are written by `Wire`.
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// Whether every given key was understood; null counts as absent.
  private static func isCovered(_ given: Any, by understood: Any) -> Bool {
    switch (given, understood) {
    case (let given as [String: Any], let understood as [String: Any]):
      given.allSatisfy { key, value in
        value is NSNull || understood[key].map { isCovered(value, by: $0) } == true
      }
    case (let given as [Any], let understood as [Any]):
      given.count == understood.count && zip(given, understood).allSatisfy { isCovered($0, by: $1) }
    default: true
    }
  }
}

extension Response {
  static func json(
    _ message: some Message, status: HTTPResponse.Status = .ok, type: String = "application/json"
  ) -> Response {
    bytes(Wire.bytes(of: message), type: type, status: status)
  }

  static func bytes(
    _ data: Data, type: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: type, .cacheControl: "no-store", .contentLength: String(data.count),
        .xContentTypeOptions: "nosniff",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
  }
}

extension RouterPath {
  init(_ route: Route) { self.init(route.template) }
}

import API
package import Foundation

/// A sending whose bytes no longer change: its id is in the path, so the service knows a repetition.
package struct FrozenRequest: Sendable, Hashable {
  package var id: UUID
  package var path: String
  package var body: Data

  package init(id: UUID, path: String, body: Data) {
    self.id = id
    self.path = path
    self.body = body
  }

  init(id: UUID, path: String, _ message: some Message) {
    self.init(id: id, path: path, body: Wire.bytes(of: message))
  }
}

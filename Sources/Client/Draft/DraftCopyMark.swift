import Foundation

/// The last revision of the service's copy that this computer wrote or took, beside the draft. In
/// format 1.
package struct DraftCopyMark: Sendable {
  private struct Content: Codable {
    var format = 1
    var revision: Int
  }

  private let path: String

  init(besides draft: String) { path = draft + ".copie" }

  /// 0 before the first, and where the mark cannot be read: the copy is then looked at.
  package var revision: Int {
    guard let bytes = (try? DurableFile.contents(path)) ?? nil else { return 0 }
    return (try? JSONDecoder().decode(Content.self, from: bytes).revision) ?? 0
  }

  package func note(_ revision: Int) throws(DraftError) {
    guard let bytes = try? JSONEncoder().encode(Content(revision: revision)) else {
      preconditionFailure("a mark is two numbers")
    }
    try asDraft { () throws(FileError) in try DurableFile.replace(path, with: bytes) }
  }

  package func remove() throws(DraftError) {
    try asDraft { () throws(FileError) in try DurableFile.remove(path) }
  }
}

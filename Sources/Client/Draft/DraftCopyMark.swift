package import API
import Crypto
package import Foundation

/// What this computer knows of the service's copy, beside the draft: the last one that it wrote or took, and those that
/// it sent without an answer. In format 2. Copies are told by a digest of the sealed bytes, which are never twice the
/// same and say nothing of what they hold.
package struct DraftCopyMark: Sendable {
  private struct Content: Codable {
    var format = 2
    var revision = 0
    /// Nil in format 1.
    var digest: Data?
    var underWay: [Data]? = nil

    enum CodingKeys: String, CodingKey {
      case format
      case revision
      case digest = "empreinte"
      case underWay = "en_route"
    }
  }

  /// One is looked for before another goes, so that there are seldom two.
  private static let mostUnderWay = 16

  private let path: String

  init(besides draft: String) { path = draft + ".copie" }

  /// Nothing is known before the first, and where the mark cannot be read: the copy is then looked at.
  private var content: Content {
    guard let bytes = (try? DurableFile.contents(path)) ?? nil else { return Content() }
    return (try? JSONDecoder().decode(Content.self, from: bytes)) ?? Content()
  }

  /// 0 before the first.
  package var revision: Int { content.revision }

  /// Whether this computer wrote or took it: its draft then holds what the copy holds, or what came after.
  package func isOwn(_ copy: DraftCopyMessage) -> Bool {
    let (known, digest) = (content, Self.digest(copy.content))
    if known.underWay?.contains(digest) == true { return true }
    return known.digest.map { $0 == digest } ?? (known.revision == copy.revision)
  }

  /// Before a copy goes: the service may have it without this computer ever being told.
  package func noteSending(_ copy: Data) throws(DraftError) {
    var known = content
    let digest = Self.digest(copy)
    let others = (known.underWay ?? []).filter { $0 != digest }
    known.underWay = (others + [digest]).suffix(Self.mostUnderWay)
    try write(known)
  }

  /// The service has this one: those that were on their way are older, or came too late.
  package func note(_ revision: Int, of copy: Data) throws(DraftError) {
    try write(Content(revision: revision, digest: Self.digest(copy)))
  }

  package func remove() throws(DraftError) {
    try asDraft { () throws(FileError) in try DurableFile.remove(path) }
  }

  private func write(_ content: Content) throws(DraftError) {
    var content = content
    content.format = 2
    guard let bytes = try? JalonClient.encoded(content) else {
      preconditionFailure("a mark is numbers and bytes")
    }
    try asDraft { () throws(FileError) in try DurableFile.replace(path, with: bytes) }
  }

  private static func digest(_ bytes: Data) -> Data { Data(SHA256.hash(data: bytes)) }
}

package import Foundation

/// The service's copy of a draft: `GET`, `PUT /v1/projects/{id}/quarters/{quarter}/draft` and
/// `/v1/projects/{id}/drafts/depenses-2024`. Its content is sealed with a key that the service does not have.
package struct DraftCopyMessage: Message, Hashable {
  /// Of a copy that is read: its own. Of one that is written: the one that it takes the place of.
  package var revision: Int
  package var content: Data
  /// The computer that wrote it.
  package var device: String
  /// ISO 8601, UTC; nil in one that is written.
  package var savedAt: String?
  /// Of one that is written: the version that its draft sets out from, so that none comes after its own sending.
  package var versionRead: Int?

  package init(
    revision: Int, content: Data, device: String, savedAt: String? = nil, versionRead: Int? = nil
  ) {
    self.revision = revision
    self.versionRead = versionRead
    self.content = content
    self.device = device
    self.savedAt = savedAt
  }

  enum CodingKeys: String, CodingKey {
    case revision
    case content = "contenu"
    case device = "ordinateur"
    case savedAt = "enregistre_le"
    case versionRead = "version_lue"
  }
}

package struct DraftCopyReceipt: Message, Hashable {
  package var revision: Int

  package init(revision: Int) { self.revision = revision }

  enum CodingKeys: String, CodingKey, CaseIterable { case revision }
}

/// The key of drafts as a password wraps it: `GET`, `PUT /v1/draft-key`.
package struct DraftKeyMessage: Message, Hashable {
  package var content: Data

  package init(content: Data) { self.content = content }

  enum CodingKeys: String, CodingKey, CaseIterable { case content = "contenu" }
}

package import Foundation
package import Postgres

/// A code on its way to a card. The database knows codes by their HMAC only; whoever makes them prints the
/// cards.
package struct NewAccessCode: Sendable {
  package var projectID: UUID
  package var hmac: Data
  /// Narrows a code that was typed to few rows.
  package var tag: Int?
  /// The number of a sheet that is filled in by hand.
  package var isPaper: Bool

  package init(projectID: UUID, hmac: Data, tag: Int?, isPaper: Bool = false) {
    self.projectID = projectID
    self.hmac = hmac
    self.tag = tag
    self.isPaper = isPaper
  }
}

/// A code, used or not, that may be the one that was typed.
package struct CandidateCode: Sendable, Hashable {
  /// None for cards made before there were tags.
  package var tag: Int?
  package var wave: UUID
  package var hmac: Data
  package var isPaper: Bool
}

extension Transaction {
  /// Of open waves only.
  /// - Parameter oldCodes: the codes' HMAC under the peppers of the waves that have cards without a tag.
  package borrowing func candidates(tags: [Int], oldCodes: [Data] = []) throws -> [CandidateCode] {
    try rows("select * from collect.candidates(\(tags), \(oldCodes))") { row in
      CandidateCode(
        tag: try row.get("tag"), wave: try row.get("wave_id"), hmac: try row.get("code_hmac"),
        isPaper: try row.get("is_paper"))
    }
  }

  /// Of these tags, those that no further code may have.
  package borrowing func fullTags(among tags: [Int]) throws -> Set<Int> {
    Set(try rows("select tag from jalon.full_tags(\(tags)) as tag") { try $0.get("tag") })
  }

  package borrowing func addAccessCodes(
    _ codes: [NewAccessCode], call: UUID, wave: UUID, areUsed: Bool
  ) throws {
    try run(
      """
      insert into jalon.access_code (call_id, wave_id, project_id, code_hmac, tag, is_paper, is_used)
      select \(call), \(wave), line.project_id, line.code_hmac, line.tag, line.is_paper, \(areUsed)
      from unnest(\(codes.map(\.projectID)), \(codes.map(\.hmac)), \(codes.map(\.tag)),
        \(codes.map(\.isPaper))) as line (project_id, code_hmac, tag, is_paper)
      order by random()
      """)
  }
}

package import Foundation
package import Postgres

extension Transaction {
  package borrowing func codeOpens(_ codeHMAC: Data, wave: UUID) throws -> Bool {
    try value("select collect.code_opens(\(wave), \(codeHMAC))")
  }

  /// The database knows codes by their HMAC only; whoever makes them prints the cards.
  package borrowing func addAccessCodes(
    _ codes: [(projectID: UUID, hmac: Data)], call: UUID, wave: UUID, areUsed: Bool
  ) throws {
    try run(
      """
      insert into jalon.access_code (call_id, wave_id, project_id, code_hmac, is_used)
      select \(call), \(wave), line.project_id, line.code_hmac, \(areUsed)
      from unnest(\(codes.map(\.projectID)), \(codes.map(\.hmac))) as line (project_id, code_hmac)
      order by random()
      """)
  }
}

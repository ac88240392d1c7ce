package import API
package import Foundation

/// A holder's draft of one quarter of one project. What a function changed is on the disk once it
/// returns.
package final class QuarterDraft {
  package private(set) var state = DraftState()

  private let project: UUID
  private let quarter: String
  private let file: DraftFile

  /// `quarter` as the wire has it, `2024-Q4`.
  package init(
    of project: UUID, _ quarter: String, for session: Session, in folder: StateFolder
  ) throws(DraftError) {
    self.project = project
    self.quarter = quarter
    let account = folder.account(session.account.login, of: session.service)
    let name = "\(project.uuidString.lowercased())-\(quarter).brouillon"
    file = try DraftFile("\(account.path)/brouillons/\(name)", key: session.draftKey)
    for bytes in file.records {
      if let record = try? JSONDecoder().decode(DraftRecord.self, from: bytes) {
        state.apply(record)
      }
    }
    if file.records.count > 500 { try file.rewrite(state.records.map(QuarterDraft.bytes)) }
  }

  package func begin(version: Int) throws(DraftError) { try append(.began(version: version)) }

  /// `typed`: what was typed where the value is computed from it.
  package func save(_ value: CellValue, typed: String?) throws(DraftError) {
    try append(.saved(value, typed: typed))
  }

  package func erase(_ cell: CellID) throws(DraftError) { try append(.erased(cell)) }

  /// From here on the bytes do not change; they are sent again as they are until answered.
  package func freeze(_ values: [CellValue]) throws(DraftError) -> FrozenRequest {
    let sending = SendingMessage(versionRead: state.versionRead ?? 0, values: values)
    let id = UUID.timeOrdered()
    let path = Route.sending.path(
      [.project: project.inPath, .quarter: quarter, .sending: id.inPath])
    let request = FrozenRequest(id: id, path: path, body: Wire.bytes(of: sending))
    try append(.frozen(request))
    return request
  }

  package func thaw() throws(DraftError) { try append(.thawed) }

  /// Before the draft goes: a crash in between must not lose the receipt.
  package func keep(_ receipt: QuarterReceipt) throws(DraftError) { try append(.answered(receipt)) }

  package func drop() throws(DraftError) {
    try file.drop()
    state = DraftState()
  }

  private func append(_ record: DraftRecord) throws(DraftError) {
    try file.append(QuarterDraft.bytes(record))
    state.apply(record)
  }

  private static func bytes(_ record: DraftRecord) -> Data {
    guard let bytes = try? JSONEncoder().encode(record) else {
      preconditionFailure("a record is text and numbers")
    }
    return bytes
  }
}

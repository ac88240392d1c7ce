package import API
package import Foundation
import Monitoring

/// A quarter as the service last gave it, sealed on this computer, so that what was opened once opens
/// without a network.
package struct KeptQuarter: Sendable {
  package var project: ProjectSummary
  package var report: QuarterReportMessage
  /// Nil before the first sending.
  package var history: QuarterHistoryMessage?
  package var readAt: Date

  package init(
    project: ProjectSummary, report: QuarterReportMessage, history: QuarterHistoryMessage?,
    readAt: Date
  ) {
    self.project = project
    self.report = report
    self.history = history
    self.readAt = readAt
  }
}

/// The quarters that a person's machine keeps, of one account.
package struct KeptQuarters: Sendable {
  private let folder: String
  private let key: DraftKey

  package init(of session: Session, in folder: StateFolder) {
    self.folder = folder.account(session.account.login, of: session.service).path + "/trimestres"
    key = session.draftKey
  }

  /// - Parameter quarter: as on the wire, `2024-Q4`.
  package subscript(project: UUID, quarter: String) -> KeptQuarter? {
    read(path(project, quarter))
  }

  /// One for each project of which this quarter was opened.
  package func all(of quarter: String) -> [KeptQuarter] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix("-\(quarter).lu") }
      .compactMap { read("\(folder)/\($0)") }
  }

  /// Nobody waits for the disk: what a power cut tears is no record, and the service is asked again.
  package func keep(
    _ opening: ReceivedOpening, readAt: Date = Date()
  ) throws(DraftError) {
    let (project, quarter) = (opening.message.project.id, opening.message.report.quarter)
    try keep(
      KeptQuarterRecord(opening.bytes, readAt: readAt), as: path(project, quarter.code))
  }

  private func keep(_ record: KeptQuarterRecord, as path: String) throws(DraftError) {
    guard let bytes = try? JalonClient.encoded(record), bytes.count <= DraftSeal.recordLimitBytes
    else { return }
    let seal = DraftSeal(key: key)
    try asDraft { () throws(FileError) in
      try DurableFile.replace(path, with: seal.header + seal.sealed(bytes, at: 0), isSynced: false)
    }
  }

  /// Nil too for what another key sealed: the service is asked again, and it is written anew.
  private func read(_ path: String) -> KeptQuarter? {
    guard let bytes = (try? DurableFile.contents(path)) ?? nil,
      let seal = (try? DraftSeal.reading(bytes.prefix(DraftSeal.headerSize), key: key)) ?? nil,
      case .records(let records, isTorn: false) = seal.opened(bytes), records.count == 1
    else { return nil }
    return try? KeptQuarter(record: records[0])
  }

  private func path(_ project: UUID, _ quarter: String) -> String {
    "\(folder)/\(project.uuidString.lowercased())-\(quarter).lu"
  }
}

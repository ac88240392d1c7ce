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
    file(project, quarter).kept
  }

  /// One for each project of which this quarter was opened.
  package func all(of quarter: String) -> [KeptQuarter] { files(quarter).compactMap(\.kept) }

  /// Work can go on without the service, unless all of them are of another key.
  package func hasAny(of quarter: String) -> Bool { !files(quarter).isEmpty }

  private func files(_ quarter: String) -> [KeptFile] {
    KeptFile.all(in: folder, ending: "-\(quarter).lu", key: key)
  }

  package func keep(
    _ opening: ReceivedOpening, readAt: Date = Date()
  ) throws(DraftError) {
    let (project, quarter) = (opening.message.project.id, opening.message.report.quarter)
    try file(project, quarter.code).write(KeptQuarterRecord(opening.bytes, readAt: readAt))
  }

  private func file(_ project: UUID, _ quarter: String) -> KeptFile {
    KeptFile(path: "\(folder)/\(project.uuidString.lowercased())-\(quarter).lu", key: key)
  }
}

extension KeptFile {
  fileprivate var kept: KeptQuarter? { read().flatMap { try? KeptQuarter(record: $0) } }
}

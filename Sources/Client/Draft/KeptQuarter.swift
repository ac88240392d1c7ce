package import API
package import Foundation

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

  /// Without a history, the one of before stays: not each command reads it. Nobody waits for the disk:
  /// what a power cut tears is no record, and the service is asked again.
  package func keep(_ kept: KeptQuarter, as quarter: String) throws(DraftError) {
    let path = path(kept.project.id, quarter)
    let isHistoryKnown = kept.history != nil || kept.report.version == 0
    let former = isHistoryKnown ? nil : record(path)?.history
    guard let record = try? JalonClient.encoded(KeptQuarterRecord(kept, formerHistory: former)),
      record.count <= DraftSeal.recordLimitBytes
    else { return }
    let seal = DraftSeal(key: key)
    try asDraft { () throws(FileError) in
      try DurableFile.replace(path, with: seal.header + seal.sealed(record, at: 0), isSynced: false)
    }
  }

  /// Nil too for what another key sealed: the service is asked again, and it is written anew.
  private func read(_ path: String) -> KeptQuarter? { try? record(path)?.kept }

  private func record(_ path: String) -> KeptQuarterRecord? {
    guard let bytes = (try? DurableFile.contents(path)) ?? nil,
      let seal = (try? DraftSeal.reading(bytes.prefix(DraftSeal.headerSize), key: key)) ?? nil,
      case .records(let records, isTorn: false) = seal.opened(bytes), records.count == 1
    else { return nil }
    return try? JSONDecoder().decode(KeptQuarterRecord.self, from: records[0])
  }

  private func path(_ project: UUID, _ quarter: String) -> String {
    "\(folder)/\(project.uuidString.lowercased())-\(quarter).lu"
  }
}

import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// What a holder sends in these tests.
extension World {
  func sending(
    _ project: String = "BZH-01", versionRead: Int = 0, id: UUID = UUID(), digest: UInt8 = 7
  ) throws -> NewSending {
    NewSending(
      id: id, projectID: try self.project(project), quarter: quarter, versionRead: versionRead,
      contentSHA256: Data(repeating: digest, count: 32))
  }

  func total(_ indicator: String) throws -> Monitoring.Cell {
    Monitoring.Cell(indicatorID: try self.indicator(indicator))
  }

  /// A value easy to find where it must not be.
  static let canary = Decimal(sign: .plus, exponent: -2, significand: 42_424_217)
  static let canaryText = "Canari-4f1d"

  func entries() throws -> [CellEntry] {
    [
      CellEntry(cell: try total("N01"), measured: .number(120)),
      CellEntry(
        cell: try total("N02"), measured: .number(Self.canary), reason: .other,
        reasonText: Self.canaryText, comment: Self.canaryText),
      CellEntry(
        cell: Monitoring.Cell(
          indicatorID: try indicator("N01"),
          categoryID: try #require(call.categories["metier"]?["mer"])),
        measured: .number(30)),
      CellEntry(cell: try total("M01"), measured: .quotient(numerator: 3, denominator: 4)),
      CellEntry(cell: try total("S01"), measured: .missing(.notAvailable), reason: .method),
    ]
  }

  /// Claims and stores as the service does; false where somebody was faster or it is not a draft.
  func send(_ sending: NewSending, _ entries: [CellEntry], as person: Person) async throws
    -> Bool
  {
    try await acting(as: person) { tx in
      guard try tx.claim(sending) else { return false }
      try tx.beginDraft(project: sending.projectID, quarter: sending.quarter)
      return try tx.store(entries, of: sending)
    }
  }

  /// As an evaluator decides on a quarter.
  func review(_ project: String = "BZH-01", _ state: QuarterReport.State, reason: String? = nil)
    async throws
  {
    let project = try self.project(project)
    let quarter = quarter
    try await acting(as: .claire) { tx in
      try tx.run(
        """
        update jalon.quarter_report set state = \(state.rawValue), reason = \(reason)
        where project_id = \(project) and quarter = \(quarter.code)
        """)
    }
  }

  /// Who sees a quarter, sees it whole.
  func quarterReport(_ project: String = "BZH-01", as person: Person) async throws -> QuarterReport?
  {
    let id = try self.project(project)
    let quarter = quarter
    return try await acting(as: person) { try $0.quarterReport(project: id, quarter: quarter) }
  }
}

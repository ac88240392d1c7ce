package import API
package import Foundation

/// One durable step of a holder's draft of a quarter.
enum DraftRecord: Sendable, Codable {
  /// The version of the quarter that the draft sets out from.
  case began(version: Int)
  /// A cell's value, with the text as typed where it was a formula.
  case saved(CellValue, typed: String?)
  /// A cell is empty again.
  case erased(CellID)
  case frozen(FrozenRequest)
  /// The service refused the frozen bytes, or the holder gave them up: she may edit again.
  case thawed
  case answered(QuarterReceipt)
}

/// The place of a value, as the wire names it.
package struct CellID: Sendable, Codable, Hashable {
  package var indicator: UUID
  package var category: UUID?

  package init(indicator: UUID, category: UUID?) {
    self.indicator = indicator
    self.category = category
  }
}

/// What the records of a draft amount to.
package struct DraftState: Sendable {
  package private(set) var versionRead: Int?
  /// Cells that the draft says something of; nil: emptied.
  package private(set) var cells: [CellID: CellValue?] = [:]
  package private(set) var lastTouched: CellID?
  /// Bytes that were to be sent and of which nothing is known since.
  package private(set) var frozen: FrozenRequest?
  package private(set) var receipt: QuarterReceipt?

  package init() {}

  mutating func apply(_ record: DraftRecord) {
    switch record {
    case .began(let version): versionRead = version
    case .saved(let value, _): touch(value.id, value)
    case .erased(let cell): touch(cell, nil)
    case .frozen(let request): frozen = request
    case .thawed: frozen = nil
    case .answered(let receipt): self.receipt = receipt
    }
  }

  private mutating func touch(_ cell: CellID, _ value: CellValue?) {
    cells.updateValue(value, forKey: cell)
    lastTouched = cell
  }

  /// The fewest records that amount to the same.
  var records: [DraftRecord] {
    let others = cells.filter { $0.key != lastTouched }
    let touched = lastTouched.map { [($0, cells[$0] ?? nil)] } ?? []
    let values = (others.map { ($0.key, $0.value) } + touched).map { cell, value in
      value.map { DraftRecord.saved($0, typed: nil) } ?? .erased(cell)
    }
    return (versionRead.map { [.began(version: $0)] } ?? []) + values
      + (frozen.map { [.frozen($0)] } ?? []) + (receipt.map { [.answered($0)] } ?? [])
  }
}

extension CellValue {
  package var id: CellID { CellID(indicator: indicator, category: category) }
}

package import Foundation

/// The address of a value: the total of an indicator, or one category of a breakdown.
package struct Cell: Sendable, Hashable, Codable {
  package var indicatorID: UUID
  /// Nil for the total.
  package var categoryID: UUID?

  package init(indicatorID: UUID, categoryID: UUID? = nil) {
    self.indicatorID = indicatorID
    self.categoryID = categoryID
  }
}

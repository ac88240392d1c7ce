/// What two people of a holder typed of the same cells, each on her own.
extension QuarterReport {
  /// The cells that a second person types.
  package var cellsTypedTwice: [Cell] {
    cells.filter { indicator(of: $0)?.isTypedTwice == true }
  }

  /// A value that the second person did not type, or typed otherwise. Where she typed nothing of the
  /// indicator, it is said once, at its total.
  func typingAlert(_ entry: CellEntry, _ indicator: Indicator) -> Finding.Cause? {
    guard indicator.isTypedTwice else { return nil }
    if let second = secondEntries.first(where: { $0.cell == entry.cell }) {
      return second.measured == entry.measured ? nil : .typedDifferently(other: second.measured)
    }
    let isBegun = secondEntries.contains { $0.cell.indicatorID == indicator.id }
    return isBegun || entry.cell.categoryID == nil ? .typedOnce : nil
  }
}

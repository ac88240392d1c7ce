import Writing

/// The breakdown of an indicator that the answers to a question are held against: the column `compared`
/// of the survey sheet, « I04/genre ». The same column of the choices names the categories that each
/// answer stands for.
package struct ComparedIndicator: Sendable, Hashable {
  package let indicator: String
  package let dimension: String

  init?(cell: String) {
    let parts = cell.split(separator: "/", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    (indicator, dimension) = (parts[0], parts[1])
  }
}

import Foundation
import Monitoring
import Publishing

/// The quarters that charts of the report have in common.
struct Timeline {
  let quarters: [Quarter]

  init(_ slice: PublicationSlice) {
    let all = slice.completeness.flatMap { $0.quarters.map(\.quarter) }
    if let first = all.min(), let last = all.max() {
      quarters = Array(sequence(first: first) { $0 < last ? $0.next : nil })
    } else {
      quarters = []
    }
  }

  var labels: [String] { quarters.map(\.label) }

  /// The year, at its first quarter shown.
  var years: [String?] {
    quarters.enumerated().map { index, quarter in
      index == 0 || quarter.number == 1 ? String(quarter.year) : nil
    }
  }
}

import Foundation
import Monitoring

extension RawWave {
  /// Whether an interval that depends on the count of each project of an area leaves all of them
  /// unknown, also to readers who add and subtract what is told of all areas: at least as many counts
  /// stay free as in five projects of which the sum alone is told.
  func hidesProjects(of subject: Subject) -> Bool { freeCounts(in: subject) >= 4 }

  /// The projects of an area that answered, less the sums over some of them that areas give.
  private func freeCounts(in subject: Subject) -> Int {
    let own = Set(subject.answering.map(\.projectID))
    let others = survey.turnout.map(\.projectID).filter { !own.contains($0) }
    let members = areas.map { area in Set(area.turnout.map(\.projectID)) }
    let rows = { (projects: [UUID]) in
      members.map { member in projects.map { member.contains($0) ? 1 : 0 } }
    }
    return own.count - (rank(rows(others + own)) - rank(rows(others)))
  }
}

/// Of a small matrix of whole numbers, by elimination without fractions.
private func rank(_ rows: [[Int]]) -> Int {
  var rest = rows.filter { $0.contains { $0 != 0 } }
  var rank = 0
  while let pivot = rest.popLast(), let column = pivot.firstIndex(where: { $0 != 0 }) {
    rank += 1
    rest = rest.map { row in
      let reduced = row.indices.map { row[$0] * pivot[column] - pivot[$0] * row[column] }
      let divisor = reduced.reduce(0, greatestCommonDivisor)
      return divisor > 1 ? reduced.map { $0 / divisor } : reduced
    }.filter { $0.contains { $0 != 0 } }
  }
  return rank
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  other == 0 ? abs(one) : greatestCommonDivisor(other, one % other)
}

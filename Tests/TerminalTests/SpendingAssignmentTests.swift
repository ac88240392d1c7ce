import Foundation
import Monitoring
import Terminal
import Testing

struct SpendingAssignmentTests {
  private static func line(
    _ line: SubsidyLine, _ planned: Decimal?, _ actual: Decimal?, _ reason: String? = nil
  ) -> SpendingAssignment {
    .line(line, .init(planned: planned, actual: actual, reason: reason))
  }

  @Test(arguments: [
    ("64=12000/11500", line(.staff, 12_000, 11_500)),
    ("64=12\u{202F}000,50/", line(.staff, 12_000.5, nil)),
    ("74.APPEL=/9000", line(.grant, nil, 9000)),
    ("reste=/500:reportés sur 2025", line(.unspent, nil, 500, "reportés sur 2025")),
    ("indirectes=1/1:dont loyer : 1", line(.indirectCharges, 1, 1, "dont loyer : 1")),
    ("64=", .line(.staff, nil)),
    ("64=3\u{A0}000 €/2 900,50 euros", line(.staff, 3000, 2900.5)),
  ])
  func `amounts are read`(text: String, expected: SpendingAssignment) {
    #expect(SpendingAssignment.reading(text) == expected)
  }

  @Test(arguments: [
    "64", "64=12000", "99=1/1", "64=1.234/1", "64=douze/1", "64=1/2:3", "=1/1", "64=1/2/3",
  ])
  func `what is not an amount is refused with a sentence`(text: String) {
    guard case .refused(let sentence) = SpendingAssignment.reading(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(sentence.hasSuffix("."))
  }

  @Test func `lines of an account hold in 80 columns`() {
    let spending = Spending(
      Dictionary(
        uniqueKeysWithValues: SubsidyLine.allCases.map {
          ($0, .init(planned: 12_345_678.25, actual: 23_456_789.75, reason: nil))
        }))
    let lines = SpendingLines(spending).lines.dropLast()
    #expect(lines.allSatisfy { $0.count <= 79 })
    #expect(lines.count == SubsidyLine.allCases.count + 3)
  }
}

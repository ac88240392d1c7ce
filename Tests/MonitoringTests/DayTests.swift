import Foundation
import Monitoring
import Testing

@Suite struct DayTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "2023-12-31", "0001-01-01", "9999-12-31"])
  func `a day of the calendar is read and written alike`(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-1",
    "24-01-01", "2024/01/01", "2024-01-01 ", "2024-+1-01", "2024-01-+1", "+024-01-01", "",
    "٢٠٢٤-٠١-٠١",
  ])
  func `anything else is no day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `four hundred years of days agree with Foundation`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var day = try #require(Day("1899-12-31"))
    var date = try #require(calendar.date(from: DateComponents(year: 1899, month: 12, day: 31)))
    for _ in 0..<147_000 {
      day = day.next
      date += 86_400
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      guard day == Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
        Issue.record("\(day) differs")
        return
      }
    }
    #expect(day.year == 2302)
  }

  @Test func `days are added over the ends of months and years`() throws {
    let end = try #require(Day("2024-12-31"))
    #expect(end.adding(days: 30).description == "2025-01-30")
    #expect(end.adding(days: 0) == end)
    #expect(try #require(Day("2024-02-28")).adding(days: 2).description == "2024-03-01")
  }

  @Test(arguments: [
    ("2022-01-01", "2022-12-31", 12), ("2022-01-01", "2022-12-30", 11),
    ("2022-01-01", "2023-01-01", 12),
    ("2022-01-15", "2025-01-14", 36), ("2022-01-15", "2025-01-13", 35),
    ("2022-01-31", "2022-02-28", 1),
    ("2022-01-31", "2022-02-27", 0), ("2024-02-29", "2025-02-28", 12),
    ("2022-05-01", "2022-05-01", 0),
  ])
  func `full months count both the first and the last day`(
    first: String, last: String, months: Int
  ) throws {
    #expect(try #require(Day(first)).fullMonths(through: try #require(Day(last))) == months)
  }

  @Test func `days sort as their texts do`() throws {
    let texts = [
      "2022-12-31", "2023-01-01", "2023-01-31", "2023-02-01", "2023-10-09", "2023-10-10",
    ]
    #expect(texts.reversed().compactMap { Day($0) }.sorted().map(\.description) == texts)
  }
}

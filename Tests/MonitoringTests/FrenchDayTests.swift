import Monitoring
import Testing
import Writing

@Suite struct FrenchDayTests {
  @Test(arguments: [
    ("2025-01-20", "20 janvier 2025", "20/01/2025"), ("2024-03-01", "1er mars 2024", "01/03/2024"),
    ("2024-08-31", "31 août 2024", "31/08/2024"), ("2023-12-25", "25 décembre 2023", "25/12/2023"),
  ])
  func `a day is written in full and in short`(iso: String, full: String, short: String) throws {
    let day = try #require(Day(iso))
    #expect(French.page.day(day) == full)
    #expect(French.page.shortDay(day) == short)
  }
}

import Foundation
import Testing
import XPath

@Suite struct DateTests {
  @Test(arguments: [
    ("today()", "2026-11-23"), ("now()", "2026-11-23T01:30:00.000+01:00"),
    ("today() <= now()", "true"), ("now() < today() + 2", "true"), ("date('')", ""),
    ("date('1990-5-17')", "1990-05-17"), ("'2018-01-01' + 1", "17533"),
    ("date('2018-02-28' + 1)", "2018-03-01"), ("date(today() + 1)", "2026-11-24"),
    ("date(decimal-date-time('2026-03-28') + 280)", "2027-01-02"),
    ("date(/data/born + 365.25 * 5)", "1995-05-17"), ("date('17533')", "2018-01-02"),
    ("date(0)", "1970-01-01T01:00:00.000+01:00"), ("date('no')", "Invalid Date"),
    ("boolean(date('no'))", "false"), ("number('2023-02-29')", "NaN"),
    ("'2018-06-25' = '2018-06-25T00:00:00.000+02:00'", "true"),
    ("'2026-07-01T10:00:00Z' = '2026-07-01T12:00:00+02:00'", "true"),
    ("'2018-06-25' < '2018-06-24T23:00:00.000Z'", "true"), (". <= today()", "false"),
    ("decimal-date-time('1970-01-02T00:00:00Z')", "1"),
    ("decimal-date-time('1970-01-02')", "0.9583333333333334"),
    ("date-time('2026-07-01T08:00:00Z')", "2026-07-01T10:00:00.000+02:00"),
    ("decimal-time('06:00:00.000+01:00')", "0.25"), ("decimal-time('24:00')", "NaN"),
    ("decimal-time('12:00')", "0.5"),
    ("format-date('2012-07-05', '%Y %y %m %n %b %d %e %a')", "2012 12 07 7 juil. 05 5 jeu."),
    ("format-date-time(/data/seen, '%H:%M:%S.%3 %h')", "10:30:05.250 10"),
    ("format-date('', '%Y')", ""), ("format-date('2012-07-05', '100 %% %q')", "100 % %q"),
  ])
  func `days have no zone and moments have one`(source: String, expected: String) throws {
    var scope = try EvaluationScope.household(at: "/data/blank")
    #expect(try scope.text(source) == expected)
  }

  @Test(arguments: [
    ("fr-FALC", "lun. 1 févr."), ("en", "Mon 1 Feb"), ("es", "lun 1 feb"), ("uk", "пн 1 лют."),
    ("ar", "الاثنين 1 فبراير"), ("zz", "Mon 1 Feb"),
  ])
  func `months and days have names in the language of the form`(
    language: String, expected: String
  ) throws {
    var scope = try EvaluationScope.household()
    scope.language = language
    #expect(try scope.text("format-date('2027-02-01', '%a %e %b')") == expected)
  }

  @Test(arguments: ["2023-02-29", "1983-09-31", "2020-13-01", "2020-00-10", "0000-01-01", "2020-1"])
  func `no calendar has this day`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `days since 1970 and dates are two writings of the same`() {
    var day = CivilDate(daysSinceEpoch: -719_162)
    #expect(day?.text == "0001-01-01")
    for days in stride(from: -719_162, through: 2_932_896, by: 37) {
      day = CivilDate(daysSinceEpoch: days)
      #expect(day?.daysSinceEpoch == days)
      #expect(day.flatMap { CivilDate($0.text) } == day)
    }
    #expect(CivilDate(daysSinceEpoch: 2_932_897) == nil)
    #expect(CivilDate("2026-11-23")?.weekday == 1)
  }
}

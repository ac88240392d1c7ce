import Monitoring
import Postgres

/// Days and quarters as the database holds them.
extension Row {
  func day(_ column: StaticString) throws -> Day {
    try Day(get(column, as: PostgresDate.self))
  }

  func dayIfPresent(_ column: StaticString) throws -> Day? {
    try getIfPresent(column, as: PostgresDate.self).map { Day($0) }
  }

  func quarter(_ column: StaticString) throws -> Quarter {
    let text = try get(column, as: String.self)
    guard let quarter = Quarter(text) else {
      preconditionFailure("the domain jalon.quarter lets no other text in")
    }
    return quarter
  }

  /// A text that a check constraint limits to the cases of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ column: StaticString) throws -> Choice {
    let text = try get(column, as: String.self)
    guard let choice = Choice(rawValue: text) else {
      preconditionFailure("\(Choice.self) and the check constraint of \(column) differ")
    }
    return choice
  }
}

extension Day {
  init(_ date: PostgresDate) {
    guard let day = Day(year: date.year, month: date.month, day: date.day) else {
      preconditionFailure("PostgreSQL and Day share one calendar")
    }
    self = day
  }

  var postgresDate: PostgresDate {
    guard let date = PostgresDate(year: year, month: month, day: day) else {
      preconditionFailure("PostgreSQL and Day share one calendar")
    }
    return date
  }
}

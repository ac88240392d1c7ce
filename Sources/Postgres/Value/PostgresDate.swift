/// A day of the calendar, without time or zone: `date` in PostgreSQL.
package struct PostgresDate: Sendable, Hashable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Returns nil for a day that does not exist, or lies outside the years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.dayCount(year: year, month: month)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PostgresDate: Comparable {
  package static func < (left: PostgresDate, right: PostgresDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension PostgresDate: LosslessStringConvertible {
  /// ISO 8601: `2024-10-31`.
  package var description: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PostgresDate: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = PostgresDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension PostgresDate {
  /// Days since 2000-01-01, by Howard Hinnant's `days_from_civil`: years begin in March, so that
  /// the leap day is the last of its year.
  var postgresDay: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - Self.dayOf2000
  }

  init?(postgresDay: Int) {
    let days = postgresDay + Self.dayOf2000
    guard days >= 0 else { return nil }
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The days from 0000-03-01 to 2000-01-01.
  private static let dayOf2000 = 730_425
}

extension PostgresDate: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .date }

  package func encode(into bytes: inout [UInt8]) {
    bytes.append(bigEndian: Int32(truncatingIfNeeded: postgresDay))
  }

  package static func decode(_ cell: ColumnValue) -> PostgresDate? {
    guard cell.type == PostgresType.date.oid else { return nil }
    return cell.integer(as: Int32.self).flatMap { PostgresDate(postgresDay: Int($0)) }
  }
}

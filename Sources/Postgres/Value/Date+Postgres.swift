package import Foundation

/// An instant: `timestamptz`, microseconds since 2000-01-01 UTC.
extension Date: PostgresEncodable, PostgresDecodable {
  package static var postgresType: PostgresType { .timestamptz }

  /// Foundation counts from 2001, and PostgreSQL from 2000, which was a leap year.
  private static let offsetMicroseconds: Int64 = 366 * 86_400 * 1_000_000

  /// The end of the year 9999, beyond which a written year has five digits.
  private static let lastMicrosecond: Int64 = 252_455_616_000_000_000

  package func encode(into bytes: inout [UInt8]) throws(EncodingRefusal) {
    let rounded = (timeIntervalSinceReferenceDate * 1_000_000).rounded()
    guard let microseconds = Int64(exactly: rounded), abs(microseconds) < Self.lastMicrosecond
    else { throw .outOfRange }
    bytes.append(bigEndian: microseconds + Self.offsetMicroseconds)
  }

  /// Returns nil also for `infinity`, which `Date` cannot hold.
  package static func decode(_ cell: ColumnValue) -> Date? {
    guard cell.type == PostgresType.timestamptz.oid,
      let microseconds = cell.integer(as: Int64.self),
      microseconds != .max, microseconds != .min
    else { return nil }
    let sinceReference = Double(microseconds - offsetMicroseconds) / 1_000_000
    return Date(timeIntervalSinceReferenceDate: sinceReference)
  }
}

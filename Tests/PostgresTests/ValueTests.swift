import Foundation
import Postgres
import TestSupport
import Testing

@Suite("Values travel to PostgreSQL and back")
struct ValueTests {
  private func expectRoundTrip<Value>(_ values: [Value]) async throws
  where Value: PostgresEncodable & PostgresDecodable & Equatable {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      for value in values {
        let echo: Value = try await pool.read { try $0.value("select \(value) as echo") }
        #expect(echo == value)
      }
      let null: Value? = try await pool.read { try $0.value("select \(Value?.none) as echo") }
      #expect(null == nil)
      let sparse: [Value?] = values + [nil]
      let echo: [Value?] = try await pool.read { try $0.value("select \(sparse) as echo") }
      #expect(echo == sparse)
      let empty: [Value] = try await pool.read { try $0.value("select \([Value]()) as echo") }
      #expect(empty.isEmpty)
    }
  }

  @Test func `booleans`() async throws {
    try await expectRoundTrip([true, false])
  }

  @Test func `integers to their extremes`() async throws {
    try await expectRoundTrip([0, 1, -1, Int.max, Int.min])
  }

  @Test func `doubles with infinities and subnormals`() async throws {
    try await expectRoundTrip([
      0, -0.5, .pi, .infinity, -.infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ])
  }

  @Test func `decimals of 38 digits and distant exponents`() async throws {
    let texts = [
      "0", "1", "-1", "0.5", "-0.0001", "10000", "9999", "100000000", "1234.5678", "12345.6789",
      "99999999999999999999999999999999999999", "-0.00000000000000000000000000000000000001",
      "123456789012345678901234567890.12345678",
    ]
    let small = Decimal(sign: .plus, exponent: -127, significand: 7)
    let large = Decimal(sign: .minus, exponent: 127, significand: 3)
    try await expectRoundTrip(texts.compactMap { Decimal(string: $0) } + [small, large])
  }

  @Test func `texts of every script`() async throws {
    try await expectRoundTrip(["", "é", "العربية", "👩‍👩‍👧", "it's \"quoted\" \\ {a,NULL}", "\n\t\u{1}"])
  }

  @Test func `identifiers`() async throws {
    try await expectRoundTrip([
      UUID(), UUID(), UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    ])
  }

  @Test func `days from year 1 to year 9999`() async throws {
    let texts = ["0001-01-01", "1999-12-31", "2000-02-29", "2024-10-31", "9999-12-31"]
    let dates = texts.compactMap { PostgresDate($0) }
    #expect(dates.map(\.description) == texts)
    try await expectRoundTrip(dates)
  }

  @Test func `days that do not exist are refused`() {
    #expect(
      ["2023-02-29", "1900-02-29", "2024-13-01", "24-1-1", "2024-04-31", ""]
        .allSatisfy { PostgresDate($0) == nil })
  }

  @Test func `instants to the microsecond`() async throws {
    let dates = [0, 1_737_331_200.123456, -62_000_000_000, 4_000_000_000.5]
      .map { Date(timeIntervalSince1970: $0) }
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      for date in dates {
        let echo: Date = try await pool.read { try $0.value("select \(date)") }
        #expect(abs(echo.timeIntervalSince(date)) < 0.000_002)
        let again: Date = try await pool.read { try $0.value("select \(echo)") }
        #expect(again == echo)
      }
      let text: String = try await pool.read { try $0.value("select \(dates[1])::text") }
      #expect(text == "2025-01-20 00:00:00.123456+00")
    }
  }

  @Test func `bytes, and arrays of bytes`() async throws {
    try await expectRoundTrip([Data(), Data([0, 255, 92, 39])])
    try await expectRoundTrip([[UInt8](), [0, 1, 255]])
  }

  @Test func `json by its text`() async throws {
    struct Answer: Codable, Equatable {
      var note: String
      var score: [Int?]
    }
    let answer = Answer(note: "« ça \"va\" »", score: [1, nil])
    let text = try JSONText(encoding: answer)
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let echo: JSONText = try await pool.read { try $0.value("select \(text)") }
      #expect(try echo.decode(Answer.self) == answer)
      let json: JSONText = try await pool.read { try $0.value("select \(text)::json") }
      #expect(try json.decode(Answer.self) == answer)
      let note: String = try await pool.read { try $0.value("select \(text) ->> 'note'") }
      #expect(note == answer.note)
    }
  }

  @Test func `an enumeration of the database is read as text`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let mood: String = try await pool.write { transaction in
        try transaction.run("create type public.mood as enum ('calm', 'gay')")
        return try transaction.value("select \("gay")::public.mood")
      }
      #expect(mood == "gay")
    }
  }

  @Test func `U+0000 is refused before anything is sent`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      for refused: SQL in [
        "select \("a\0b")", "select \(["a", "\0"])", "select \(JSONText(text: "\"\0\""))",
      ] {
        let error = await #expect(throws: PostgresError.self) {
          try await pool.read { try $0.run(refused, as: "refused") }
        }
        #expect(error == .encoding(statement: "refused", .nulInText))
      }
    }
  }

  @Test func `a numeric that Decimal cannot hold is an error, not a rounded number`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let error = await #expect(throws: PostgresError.self) {
        let _: Decimal = try await pool.read { try $0.value("select (1 / 3::numeric(60, 50))") }
      }
      #expect(error?.description.contains("column 1") == true)
    }
  }

  @Test func `a column of another type, a NULL and a missing column say so`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      func failure(_ read: @escaping @Sendable (Row) throws -> Int) async -> PostgresError? {
        await #expect(throws: PostgresError.self) {
          try await pool.read {
            try $0.one("select 1.5 as share, null::int8 as absent", as: "sample", read)
          }
        }
      }
      #expect(
        await failure { try $0.get("share") }
          == .decoding(statement: "sample", column: "share", .type(oid: 1700, wanted: "Int")))
      #expect(
        await failure { try $0.get("absent") }
          == .decoding(statement: "sample", column: "absent", .null))
      #expect(
        await failure { try $0.get("other") }
          == .decoding(statement: "sample", column: "other", .missing))
      let absent = try await pool.read {
        try $0.one("select null::int8 as absent") { try $0.getIfPresent("absent", as: Int.self) }
      }
      #expect(absent == nil)
    }
  }

  @Test func `statements are spliced with their parameters renumbered`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let filter: SQL = "n > \(2) and n < \(6)"
      let query: SQL =
        "select n from generate_series(1, \(10)) as n where \(filter)" + " order by n"
      let numbers = try await pool.read { try $0.rows(query) { try $0.get("n", as: Int.self) } }
      #expect(numbers == [3, 4, 5])
    }
  }
}

import Foundation

/// A quarter of a year. `2024-Q4` in code and JSON, `2024-T4` for people.
package struct Quarter: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  package init?(year: Int, number: Int) {
    guard (1900...2099).contains(year), (1...4).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  package init(of day: Day) {
    year = day.year
    number = (day.month + 2) / 3
  }

  /// What people type: `2024-T4`, `2024T4`, `T4 2024`, `2024-Q4`, in any case.
  package init?(_ text: String) {
    if let exact = Quarter(code: text.utf8) {
      self = exact
      return
    }
    let parts = text.uppercased()
      .replacing("Q", with: "T")
      .split(whereSeparator: { $0 == "-" || $0 == " " })
      .joined()
      .split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let pair: (Substring, Substring)? =
      if parts[0].count == 4 {
        (parts[0], parts[1])
      } else if parts[0].isEmpty && parts[1].count == 5 {
        (parts[1].suffix(4), parts[1].prefix(1))
      } else {
        nil
      }
    guard let (year, number) = pair, number.count == 1, let year = Day.number(year),
      let number = Day.number(number)
    else { return nil }
    self.init(year: year, number: number)
  }

  /// `2024-Q4`, as rows and messages have it by the hundred.
  private init?(code: String.UTF8View) {
    let bytes = Array(code)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "Q") else {
      return nil
    }
    var numbers = [0, 0]
    for (place, byte) in bytes.enumerated() where place < 4 || place == 6 {
      guard (48...57).contains(byte) else { return nil }
      numbers[place / 5] = numbers[place / 5] * 10 + Int(byte - 48)
    }
    self.init(year: numbers[0], number: numbers[1])
  }

  package static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  package var start: Day { boundary(month: 3 * number - 2, day: 1) }
  package var end: Day {
    boundary(month: 3 * number, day: Day.length(ofMonth: 3 * number, year: year))
  }

  package var next: Quarter { moved(by: 1) }
  package var previous: Quarter { moved(by: -1) }

  package func moved(by quarters: Int) -> Quarter {
    let index = year * 4 + number - 1 + quarters
    return Quarter(year: index / 4, number: index % 4 + 1) ?? self
  }

  package func distance(to other: Quarter) -> Int {
    (other.year - year) * 4 + other.number - number
  }

  /// All quarters that the days touch, in order.
  package static func covering(_ first: Day, _ last: Day) -> [Quarter] {
    guard first <= last else { return [] }
    let end = Quarter(of: last)
    return Array(sequence(first: Quarter(of: first)) { $0 < end ? $0.next : nil })
  }

  private func boundary(month: Int, day: Int) -> Day {
    guard let boundary = Day(year: year, month: month, day: day) else {
      preconditionFailure("every quarter has a first and a last day")
    }
    return boundary
  }
}

extension Quarter {
  /// In code, JSON and the database.
  package var code: String { "\(year)-Q\(number)" }
  /// For people.
  package var label: String { "\(year)-T\(number)" }
  /// Read aloud: « quatrième trimestre 2024 ».
  package var spoken: String {
    "\(["premier", "deuxième", "troisième", "quatrième"][number - 1]) trimestre \(year)"
  }
}

extension Quarter: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let quarter = Quarter(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a quarter is written 2024-Q4"))
    }
    self = quarter
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

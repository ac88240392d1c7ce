import Foundation
import Monitoring
import Testing

@Suite struct QuarterTests {
  @Test(arguments: [
    "2024-T4", "2024T4", "T4 2024", "2024-Q4", "2024Q4", "Q4 2024", "2024-t4", "t4 2024", "2024-q4",
  ])
  func `a quarter is read in every written form`(text: String) {
    #expect(Quarter(text) == Quarter(year: 2024, number: 4))
  }

  @Test(arguments: [
    "", "T", "2024", "2024-T0", "2024-T5", "2024-4", "24-T4", "T4 24", "2024-T44", "2024-T",
    "T42024T1",
    "2024-T+4", "+024-T4", "1899-T4", "2100-T1", "２０２４-T4", "٢٠٢٤-T4", "2024-S4", "2024-T4x",
  ])
  func `anything else is no quarter`(text: String) {
    #expect(Quarter(text) == nil)
  }

  @Test func `a quarter is written for programs, for people and to be read aloud`() throws {
    let quarter = try #require(Quarter(year: 2024, number: 4))
    #expect(quarter.code == "2024-Q4")
    #expect(quarter.label == "2024-T4")
    #expect(quarter.spoken == "quatrième trimestre 2024")
    #expect(Quarter(quarter.code) == quarter && Quarter(quarter.label) == quarter)
  }

  @Test func `quarters follow one another through the years`() throws {
    let first = try #require(Quarter("2020-T1"))
    let walk = Array(sequence(first: first, next: \.next).prefix(12))
    #expect(walk == walk.sorted())
    #expect(walk.map(\.code).sorted() == walk.map(\.code))
    #expect(walk.map(\.label).prefix(5) == ["2020-T1", "2020-T2", "2020-T3", "2020-T4", "2021-T1"])
    #expect(first.previous.label == "2019-T4")
    for distance in -40...40 {
      #expect(first.moved(by: distance).moved(by: -distance) == first)
    }
  }

  @Test(arguments: [
    ("2024-T1", "2024-01-01", "2024-03-31"), ("2024-T2", "2024-04-01", "2024-06-30"),
    ("2023-T3", "2023-07-01", "2023-09-30"), ("2023-T4", "2023-10-01", "2023-12-31"),
  ])
  func `a quarter has a first and a last day`(text: String, first: String, last: String) throws {
    let quarter = try #require(Quarter(text))
    #expect(quarter.start.description == first)
    #expect(quarter.end.description == last)
    #expect(Quarter(of: quarter.start) == quarter && Quarter(of: quarter.end) == quarter)
    #expect(Quarter(of: quarter.end.next) == quarter.next)
  }

  @Test(arguments: [
    ("2022-01-01", "2022-12-31", ["2022-T1", "2022-T2", "2022-T3", "2022-T4"]),
    ("2022-03-31", "2022-04-01", ["2022-T1", "2022-T2"]),
    ("2022-12-31", "2023-01-01", ["2022-T4", "2023-T1"]),
    ("2022-05-02", "2022-05-02", ["2022-T2"]), ("2022-05-02", "2022-05-01", []),
  ])
  func `a project has the quarters that its days touch`(
    first: String, last: String, expected: [String]
  ) throws {
    let covered = Quarter.covering(try #require(Day(first)), try #require(Day(last)))
    #expect(covered.map(\.label) == expected)
  }

  @Test func `JSON holds the code and refuses what is no quarter`() throws {
    let quarter = try #require(Quarter("2023-T2"))
    #expect(String(decoding: try JSONEncoder().encode([quarter]), as: UTF8.self) == #"["2023-Q2"]"#)
    #expect(try JSONDecoder().decode([Quarter].self, from: Data(#"["2023-Q2"]"#.utf8)) == [quarter])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Quarter].self, from: Data(#"["2023-Q5"]"#.utf8))
    }
  }
}

import Foundation
import Monitoring
import Testing

@testable import Reporting

/// Where projects work, and what can be carried elsewhere, drawn.
struct TerritoryTests {
  private static let occitanie = [
    "09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82",
  ].map { Department(code: $0, name: "D\($0)") }

  private static func svg(of chart: some Chart) -> String {
    Illustration(
      id: "g", title: "t", subtitle: "", drawing: chart.drawing(id: "g", title: "t"),
      alternative: chart.description, note: ""
    ).svg
  }

  @Test func `each département has a square of its own, neighbours beside one another`() throws {
    let all = (1...95).filter { $0 != 20 }.map { $0 < 10 ? "0\($0)" : "\($0)" }
    let codes = all + ["2A", "2B", "971", "972", "973", "974", "976"]
    let places = codes.compactMap(DepartmentTiles.place)
    #expect(places.count == 101 && Set(places).count == 101)
    let (gers, toulouse) = (DepartmentTiles.place(of: "32"), DepartmentTiles.place(of: "31"))
    #expect(gers?.row == toulouse?.row && gers?.column == toulouse.map { $0.column - 1 })
    #expect(DepartmentTiles.place(of: "98") == nil)
  }

  @Test func `a map tells each number in words and inside its square`() throws {
    let numbers = Self.occitanie.enumerated().map { (department: $1, number: $0 % 4) }
    let chart = try #require(TileMapChart(numbers, one: "projet", several: "projets"))
    #expect(chart.description.hasPrefix("D09 : 0 projet. D11 : 1 projet. D12 : 2 projets."))
    let drawing = Self.svg(of: chart)
    #expect(drawing.contains("viewBox=\"0 0 640 256\""))
    #expect(drawing.matches(of: /<rect/).count == 13)
    for match in drawing.matches(of: /<(?:rect|text) x="(-?[0-9.]+)" y="(-?[0-9.]+)"/) {
      #expect((0...640).contains(Double(match.1) ?? -1) && (Double(match.2) ?? -1) >= 0)
    }
    let elsewhere = [(department: Department(code: "98", name: "Exemple"), number: 1)]
    #expect(TileMapChart(numbers + elsewhere, one: "projet", several: "projets") == nil)
  }

  @Test func `a dimension without score breaks the line and is told`() {
    let chart = RadarChart(
      dimensions: ["A", "B", "C", "D"], holder: [50, 60, 70, 80], settled: [40, nil, 60, 80])
    #expect(chart.description.contains("B : évaluateur non coté, porteur 60."))
    let drawing = Self.svg(of: chart)
    let lines = drawing.matches(of: /<polyline points="[^"]*" fill="none" stroke="(#[0-9a-f]+)"/)
    #expect(lines.count { $0.output.1 == Palette.blue } == 2)
    #expect(lines.count { $0.output.1 == Palette.vermilion } == 4)
  }
}

import Dataset
import Foundation
import Monitoring
import Publishing
import Testing

@testable import Reporting

/// What a figure is said to be made of makes it.
@Suite struct FigureTraceTests {
  private static let made = Result {
    var dataset = try DemonstrationDataset.ofSeed()
    // A sum, a proportion, a stock, a highest value, and those of one project.
    let kept = dataset.indicators.filter { indicator in
      ["I01", "I02", "I05", "A21", "A31"].contains(indicator.code)
        || indicator.overTime == .max || indicator.overTime == .last
    }
    dataset.indicators = Array(kept.prefix(14))
    return (dataset, try Publication.protecting(dataset, after: []).publication)
  }

  private static func slices() throws -> [PublicationSlice] {
    let publication = try made.get().1
    return [
      publication.region, try #require(publication.axis("2")), try #require(publication.axis("3")),
      try #require(publication.project("P06")),
    ]
  }

  @Test func `the cells of each figure give it again`() throws {
    let dataset = try Self.made.get().0
    var told: [ReportFigure.Kind: Int] = [:]
    var uses: Set<TracedCells.Use> = []
    for slice in try Self.slices() {
      for figure in FigureList(slice).figures where figure.state == .value {
        let trace = try #require(FigureTrace([figure], in: slice))
        guard figure.kind == .indicator || figure.kind == .breakdown else { continue }
        let cells = try #require(trace.cells, "\(figure)")
        guard let again = Self.value(cells, figure, dataset), let value = figure.value else {
          continue
        }
        let difference = abs(NSDecimalNumber(decimal: again - value).doubleValue)
        #expect(difference <= 0.0501, "\(figure): \(again)")
        told[figure.kind, default: 0] += 1
        uses.insert(cells.use)
      }
    }
    #expect(told[.indicator, default: 0] > 300 && told[.breakdown, default: 0] > 40, "\(told)")
    #expect(uses.contains(.all) && uses.contains(.last))
  }

  /// From the raw values, as the rules of the indicator have it.
  private static func value(
    _ cells: TracedCells, _ figure: ReportFigure, _ dataset: CallDataset
  ) -> Decimal? {
    guard let indicator = dataset.indicators.first(where: { $0.code == cells.indicatorCode })
    else { return nil }
    // Of the highest value the cells tell no more than among which it is.
    guard figure.kind == .indicator || indicator.overTime != .max else { return nil }
    let disaggregation = dataset.disaggregations.first { $0.name == cells.disaggregation }
    let totals = together(nil, cells, indicator, dataset)
    let parts = cells.categories.compactMap { $0 }.map { name in
      together(
        disaggregation?.categories.first { $0.name == name }?.id, cells, indicator, dataset)
    }
    guard cells.categories.contains(nil) else { return parts.first??.figure }
    guard !parts.isEmpty else { return totals?.figure }
    guard indicator.measure == .count, let total = totals?.figure else { return nil }
    return total - parts.compactMap { $0?.figure }.reduce(0, +)
  }

  private static func together(
    _ category: UUID?, _ cells: TracedCells, _ indicator: Indicator, _ dataset: CallDataset
  ) -> Measured? {
    let ofProjects = cells.projects.compactMap { code -> Measured? in
      guard let project = dataset.projects.first(where: { $0.code == code }) else { return nil }
      let own = dataset.observations.filter {
        $0.projectID == project.id && $0.cell.indicatorID == indicator.id
          && cells.quarters.contains($0.quarter)
      }.sorted { $0.quarter < $1.quarter }
      let known = own.filter { $0.cell.categoryID == nil && $0.measured.figure != nil }
        .map(\.quarter)
      let counted = Set(cells.use == .last ? known.suffix(1) : known[...])
      return indicator.aggregateOverTime(
        own.filter { $0.cell.categoryID == category && counted.contains($0.quarter) }
          .map(\.measured))
    }
    guard ofProjects.count > 1 else { return ofProjects.first }
    return indicator.aggregateOverProjects(ofProjects)
  }

  // MARK: Asking for a figure

  @Test func `less than a whole row means what is most often meant`() throws {
    let slice = try #require(try Self.made.get().1.axis("2"))
    let figures = FigureList(slice).figures
    func found(_ search: FigureSearch) -> [ReportFigure] {
      search.found(in: figures, of: .axis(code: "2"), year: 2024)
    }
    let year = found(FigureSearch(name: "i02"))
    #expect(year.count == 1)
    #expect(year[0].code == "I02" && year[0].period == "2024" && year[0].kind == .indicator)
    #expect(year[0].area == .axis(code: "2") && year[0].group.isEmpty)
    for typed in ["2024-T4", "T4 2024", "2024-q4"] {
      let quarter = found(FigureSearch(name: "I02", period: typed))
      #expect(quarter.map(\.period) == ["2024-T4"], "\(typed)")
    }
    let own = found(FigureSearch(name: "I02", area: "p06", period: "depuis le debut"))
    #expect(own.map(\.area) == [.project(code: "P06")])
    let title = found(FigureSearch(name: year[0].title.uppercased()))
    #expect(title == year)
    let group = try #require(
      figures.first {
        $0.kind == .breakdown && $0.code == "I02" && $0.area == .axis(code: "2")
          && !$0.group.hasSuffix("Total")
      })
    let category = try #require(group.group.split(separator: "\u{A0}: ").last)
    let named = found(FigureSearch(name: "I02", group: String(category)))
    #expect(named.contains(group) && named.allSatisfy { $0.kind == .breakdown })
    #expect(found(FigureSearch(name: "I02", period: "1999")).isEmpty)
  }

  @Test func `a state of a target is not offered as a group`() throws {
    var figures = FigureList(try #require(try Self.made.get().1.axis("2"))).figures
    var held = try #require(figures.first { $0.code == "I02" && $0.kind == .indicator })
    (held.kind, held.group) = (.target, "à atteindre")
    figures.append(held)
    (held.kind, held.group) = (.attainment, "non distinguable")
    figures.append(held)
    var search = FigureSearch(name: "I02", group: "personne")
    let known = search.known(among: search.named(in: figures))
    #expect(known.map(\.name) == ["Groupes"] && search.asked == "ce groupe")
    let groups = try #require(known.first?.values)
    #expect(groups.contains("Genre"))
    #expect(!groups.contains("à atteindre") && !groups.contains("non distinguable"))
    search.kind = "cible"
    let ofTarget = search.known(among: search.named(in: figures))
    #expect(ofTarget.map(\.name) == ["Groupes", "Types"] && search.asked == "ce groupe ou ce type")
    #expect(ofTarget.first?.values.contains("à atteindre") == true)
  }

  @Test func `what is nearly a name is offered, and what is none is not`() throws {
    let figures = FigureList(try Self.made.get().1.region).figures
    let near = FigureSearch(name: "I0").near(in: figures)
    #expect(near.contains("I01") && near.count <= 4)
    #expect(FigureSearch(name: "baleines").near(in: figures).isEmpty)
  }

  @Test func `a hidden figure is said to be hidden, and no number stands in its text`() throws {
    var hidden = 0
    for slice in try Self.slices() {
      for figure in FigureList(slice).figures where figure.state == .hidden {
        let trace = try #require(FigureTrace([figure], in: slice))
        #expect(trace.text.filter(\.isNumber).isEmpty)
        #expect(trace.making.first?.contains("jamais ce qu’il est") == true)
        hidden += 1
      }
    }
    #expect(hidden > 20)
  }
}

import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// People are told by département only as far as they are known to be there.
@Suite struct TerritoryReachTests {
  private static let departments = [
    Department(code: "30", name: "Gard"), Department(code: "34", name: "Hérault"),
    Department(code: "48", name: "Lozère"),
  ]

  private static func need(_ territory: String, _ value: Decimal) -> ReferenceValue {
    ReferenceValue(
      categoryCode: nil, territory: territory, value: value, source: "Recensement", year: 2030)
  }

  /// A1 and A2 are in the Gard, A2 with a small count; A3 in Gard and Hérault; A4 in Lozère.
  private static func dataset(
    byDepartment: Bool = false, needs: [ReferenceValue] = []
  ) -> CallDataset {
    var fixture = Fixture(identifiers: .counted(1))
    let places = fixture.disaggregation("Département", departments.map(\.name))
    let projects = ["A1", "A2", "A3", "A4"].map { fixture.project($0) }
    for (index, own) in [["30"], ["30"], ["30", "34"], ["48"]].enumerated() {
      fixture.projects[index].departmentCodes = own
    }
    let people = fixture.indicator(
      "C1", overTime: .max, disaggregations: byDepartment ? ["Département"] : [])
    fixture.indicators[0].counting = .once
    fixture.indicators[0].references = needs
    for (project, number) in zip(projects, [Decimal(120), 40, 300, 60]) {
      fixture.receive(project, people, [.number(number)])
    }
    if byDepartment {
      fixture.receive(
        projects[2], people, quarter: "2031-Q1", categories: places.categories,
        [.number(100), .number(200), .number(0)])
    }
    var dataset = fixture.dataset
    dataset.departments = departments
    return dataset
  }

  @Test func `a département whose project said why it has no value tells that`() throws {
    var fixture = Fixture()
    let projects = ["A1", "A2"].map { fixture.project($0) }
    fixture.projects[0].departmentCodes = ["30"]
    fixture.projects[1].departmentCodes = ["48"]
    let people = fixture.indicator("C1", overTime: .max)
    fixture.indicators[0].counting = .once
    fixture.receive(projects[0], people, [.number(120)])
    fixture.receive(projects[1], people, [.missing(.notApplicable)])
    var dataset = fixture.dataset
    dataset.departments = Self.departments
    let reach = try #require(TerritoryReach(try Self.slice(dataset)))
    #expect(reach.lines.map(\.absence) == [nil, "sans objet"])
    #expect(reach.lines.map(\.people) == [120, nil])
  }

  private static func slice(_ dataset: CallDataset) throws -> PublicationSlice {
    let made = try Publication.protecting(dataset, after: []).publication
    return try Publication.read(made.text, digest: made.digest).region
  }

  private static func table(_ section: TerritorySection) throws -> [[String]] {
    let table = try #require(
      section.blocks.compactMap { block in
        if case .table(let table) = block { table } else { nil }
      }.first)
    return table.rows.map { $0.map(\.text) }
  }

  private static func text(_ section: TerritorySection) -> String {
    section.blocks.compactMap { block in
      if case .paragraph(let text) = block { text } else { nil }
    }.joined()
  }

  @Test func `a project of several départements is attributed to none, and this is said`() throws {
    let section = try #require(TerritorySection(try Self.slice(Self.dataset())))
    #expect(
      try Self.table(section) == [
        ["Gard (30)", "A1, A2, A3", "au moins 160"], ["Lozère (48)", "A4", "60"],
      ])
    let text = Self.text(section)
    #expect(
      text.contains(
        "Hors du tableau, car seuls des projets de plusieurs départements y agissent : Hérault (34)."
      ))
    #expect(
      text.contains(
        "A3 agit dans 2 départements sans y ventiler ses chiffres : ses personnes ne sont"))
    #expect(text.contains("L’appel ne donne pas de population de référence"))
  }

  @Test func `reach stands beside the need, and the rate is exact`() throws {
    let needs = [Self.need("30", 16_000), Self.need("Lozère", 7_000)]
    let section = try #require(TerritorySection(try Self.slice(Self.dataset(needs: needs))))
    let rows = try Self.table(section)
    #expect(Array(rows[0].suffix(2)) == ["16\u{202F}000", "au moins 10,0"])
    #expect(Array(rows[1].suffix(2)) == ["7\u{202F}000", "8,6"])
    #expect(
      Self.text(section).contains(
        "y agissent, avec leur population de référence : Hérault (34), non connue."))
    let figure = try #require(
      section.blocks.compactMap { block in
        if case .figure(let figure) = block { figure } else { nil }
      }.first)
    #expect(
      figure.title
        == "Personnes attribuées pour mille de la population de référence : les nombres connus vont de 8,6 "
        + "(Lozère) à 10,0 (Gard, au moins)")
    #expect(figure.alternative == "Gard : au moins 10,0. Hérault : non ventilé. Lozère : 8,6.")
  }

  @Test func `rates that are printed alike have no extremes`() throws {
    // 160 of 16,000 and 60 of 6,010.
    let needs = [Self.need("30", 16_000), Self.need("Lozère", 6_010)]
    let section = try #require(TerritorySection(try Self.slice(Self.dataset(needs: needs))))
    let titles = section.blocks.compactMap { block in
      if case .figure(let figure) = block { figure.title } else { nil }
    }
    #expect(
      titles == [
        "Personnes attribuées pour mille de la population de référence : 10,0 (au moins) partout où le "
          + "nombre est connu"
      ])
  }

  @Test func `an indicator by département needs no attribution`() throws {
    let slice = try Self.slice(Self.dataset(byDepartment: true))
    let reach = try #require(TerritoryReach(slice))
    #expect(reach.isDisaggregated && reach.shared.isEmpty)
    let shared = reach.lines.first { $0.department.code == "34" }
    #expect(shared?.people == 200 || shared?.isHidden == true)
    #expect(shared?.isLeast == false)
  }

  @Test func `a hidden number is in no sum`() throws {
    var dataset = Self.dataset()
    let small = dataset.projects[1].id
    for index in dataset.observations.indices where dataset.observations[index].projectID == small {
      dataset.observations[index].entry.measured = .number(4)
    }
    let slice = try Self.slice(dataset)
    let reach = try #require(TerritoryReach(slice))
    let gard = try #require(reach.lines.first { $0.department.code == "30" })
    let printed = slice.indicators[0].projects.compactMap { series in
      ["A1", "A2"].contains(series.projectCode) ? series.cumulated.figure.value : nil
    }
    #expect(printed.count < 2 && gard.isHidden && gard.isLeast)
    #expect(gard.people == printed.first)
  }

  @Test func `the report of a project has none`() throws {
    let made = try Publication.protecting(Self.dataset(), after: []).publication
    let slice = try #require(made.project("A3"))
    #expect(TerritorySection(slice) == nil)
  }

  @Test func `populations are stored and read again`() throws {
    let made = try Publication.protecting(
      Self.dataset(needs: [Self.need("30", 16_000)]), after: []
    ).publication
    let read = try Publication.read(made.text, digest: made.digest)
    #expect(
      read.region.indicators[0].indicator.references == [Self.need("30", 16_000)])
    #expect(read.content.text(version: "1") == made.content.text(version: "1"))
  }
}

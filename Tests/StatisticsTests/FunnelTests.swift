// The fields are named as in the tables of numbers.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Statistics
import Testing

@Suite struct FunnelTests {
  struct Reference: Decodable {
    let significance: [Project]
    let limits: [Limits]

    struct Project: Decodable {
      let num: Int
      let den: Int
      let significance: String
    }
    struct Limits: Decodable {
      let Population: Int
      let lower_2s_limit: Double
      let upper_2s_limit: Double
      let lower_3s_limit: Double
      let upper_3s_limit: Double
      let baseline: Double
    }
  }

  let reference: Reference
  let funnel: Funnel

  init() throws {
    reference = try Vectors.read("phe_funnel_proportion", as: Reference.self)
    funnel = try Funnel(try reference.significance.map { try Share($0.num, of: $0.den) })
  }

  @Test func `the limits agree with PHEindicatormethods`() throws {
    for row in reference.limits {
      let inner = try funnel.limits(people: row.Population, .percent95)
      let outer = try funnel.limits(people: row.Population, .percent99Point8)
      #expect(isClose(funnel.baseline * 100, row.baseline))
      #expect(isClose(inner.lower * 100, row.lower_2s_limit, within: 1e-7))
      #expect(isClose(inner.upper * 100, row.upper_2s_limit, within: 1e-7))
      #expect(isClose(outer.lower * 100, row.lower_3s_limit, within: 1e-7))
      #expect(isClose(outer.upper * 100, row.upper_3s_limit, within: 1e-7))
    }
  }

  @Test func `each project lies where PHEindicatormethods puts it`() throws {
    let names: [Funnel.Position: String] = [
      .farBelow: "Low (0.001)", .below: "Low (0.025)", .within: "Not significant",
      .above: "High (0.025)", .farAbove: "High (0.001)",
    ]
    for project in reference.significance {
      let position = try funnel.position(of: try Share(project.num, of: project.den))
      #expect(names[position] == project.significance, "\(project.num) of \(project.den)")
    }
  }

  @Test func `a funnel without projects or people has a reason`() {
    #expect(throws: EstimateRefusal.nobody) { try Funnel([]) }
    #expect(throws: EstimateRefusal.nobody) { try funnel.limits(people: 0, .percent95) }
    #expect(throws: EstimateRefusal.negativeCount) { try funnel.limits(people: -4, .percent95) }
  }
}

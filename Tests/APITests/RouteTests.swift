import API
import Foundation
import Testing

/// Each path is written once, as a template that both sides use.
struct RouteTests {
  private static let id = "c5c06205-9e82-4553-916e-b0e4cac3808e"

  @Test func `a template is filled in with what it leaves open`() {
    let path = Route.sending.path([.project: Self.id, .quarter: "2024-Q4", .sending: Self.id])
    #expect(path == "/v1/projects/\(Self.id)/quarters/2024-Q4/submissions/\(Self.id)")
    #expect(Route.home.path() == "/")
    #expect(Route.surveyPage.path() == "/avis")
  }

  @Test func `no two routes have one template, and none leaves open what has no name`() {
    #expect(Set(Route.all).count == Route.all.count)
    for route in Route.all {
      let filled = route.path(
        Dictionary(uniqueKeysWithValues: route.parameters.map { ($0, "x") }))
      #expect(!filled.contains(":"))
    }
  }

  @Test func `the name of a freeze is written so that an address can hold it`() throws {
    let axis = try #require(UUID(uuidString: Self.id))
    let path = Route.report(on: .axis(axis), year: 2024, format: "pdf", freeze: "fin 2024")
    #expect(path == "/v1/axes/\(Self.id)/reports/2024.pdf?gel=fin%202024")
  }
}

import API
import Foundation
import Store
import TestSupport
import Testing

/// The report of a call that no code knows, from the values that its holders sent.
struct ReportTests {
  @Test func `what a holder sends is found in the report of the axis`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      let page = try await service.report("html")
      #expect(page.status == 200)
      let text = String(decoding: page.body, as: UTF8.self)
      #expect(text.contains("47"))
      #expect(text.contains("Agence fictive de Bretagne"))
      #expect(text.lowercased().contains("données fictives"))
      #expect(!text.contains("Occitanie"))
      #expect(!text.contains("<script"))
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["JALON_PYTHON"] != nil))
  func `the PDF of an axis made twice is the same file`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      let first = try await service.report("pdf")
      #expect(first.status == 200)
      #expect(first.body.starts(with: Data("%PDF-1.7".utf8)))
      let second = try await service.report("pdf")
      #expect(first.body == second.body)
    }
  }

  @Test(arguments: ["2024.doc", "x.pdf", "1200.html", "2024"])
  func `a report that does not exist is not found`(file: String) async throws {
    try await withService { service in
      let axis = try await service.axis()
      let answer = try await service.send(
        "GET", "\(Route.axes)/\(axis)/reports/\(file)", as: .claire)
      #expect(answer.status == 404)
    }
  }
}

extension RunningService {
  fileprivate func axis() async throws -> UUID {
    let project = try world.project("BZH-01")
    let projects: [ProjectSummary] = try await send("GET", Route.projects, as: .claire).decode()
    let code = try #require(projects.first { $0.id == project }?.axes.first)
    let axes: [AxisLine] = try await send("GET", Route.axes, as: .claire).decode()
    return try #require(axes.first { $0.code == code }).id
  }

  fileprivate func report(_ format: String) async throws -> Answer {
    try await send(
      "GET", Route.report(axis: try await axis(), year: 2025, format: format), as: .claire)
  }
}

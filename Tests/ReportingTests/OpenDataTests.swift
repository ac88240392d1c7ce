import Foundation
import Monitoring
import Publishing
import Reporting
import TestSupport
import Testing

@testable import Service

/// What is released, as files to be put on line.
struct OpenDataTests {
  private static let release = Edition(
    number: 4, kind: .release, name: "fin 2031", year: 2031, madeOn: Fixture.day("2032-01-20"),
    madeAt: "10:00")

  /// With groups, targets, a hidden count, a share and a survey.
  private static func package(publisher: String? = "FR-SIRENE-130007883") throws -> OpenDataPackage
  {
    let publication = try Fixture.full(hostile: "=<&>").publish()
    return try #require(OpenDataPackage(publication, release, publisher: publisher))
  }

  @Test func `nothing that is not released becomes open data`() throws {
    let publication = try Fixture.full().publish()
    for kind in [Edition.Kind.provisional, .freeze] {
      var edition = Self.release
      edition.kind = kind
      #expect(OpenDataPackage(publication, edition, publisher: nil) == nil)
    }
  }

  @Test func `the description names each column of each table, and what it may hold`() throws {
    let package = try Self.package()
    let text = try #require(package.texts["datapackage.json"])
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let resources = try #require(json?["resources"] as? [[String: Any]])
    #expect(resources.map { $0["name"] as? String } == package.tables.map(\.name))
    for (resource, table) in zip(resources, package.tables) {
      let schema = resource["schema"] as? [String: Any]
      let fields = try #require(schema?["fields"] as? [[String: Any]])
      #expect(fields.map { $0["name"] as? String } == table.columns.map(\.name))
      #expect(table.rows.allSatisfy { $0.count == fields.count })
      #expect(!table.rows.isEmpty)
    }
    #expect(text.contains("Données fictives"))
  }

  @Test func `results have no value where it is hidden, and the same release is the same text`()
    throws
  {
    let package = try Self.package()
    #expect(try Self.package().texts == package.texts)
    let xml = try #require(package.texts["iati-activities.xml"])
    #expect(xml.contains("version=\"2.03\""))
    #expect(xml.contains("<iati-identifier>FR-SIRENE-130007883-A1</iati-identifier>"))
    #expect(!xml.contains("n.c.") && !xml.contains("value=\"\""))
    let own = try Self.package(publisher: nil).texts["iati-activities.xml"]
    #expect(own?.contains("JALON-AAP-TEST-30-A1") == true)
  }

  @Test func `a sum of quarters is told as passages, with bounds of people`() throws {
    let publication = try Publication.protecting(MoneyReportTests.funded(), after: []).publication
    let package = try #require(OpenDataPackage(publication, Self.release, publisher: nil))
    let xml = try #require(package.texts["iati-activities.xml"])
    #expect(xml.contains("Les valeurs sont des passages"))
    #expect(xml.contains("<comment>") && xml.contains("sans double compte"))
    let sheets = package.texts.filter { $0.key.contains("action-a1") }.map(\.value)
    let sheet = try #require(sheets.first)
    let plain = sheet.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    #expect(
      plain.contains(
        "200 passages depuis le début (sans double compte : de 60 à 200 personnes)"), "\(plain)")
  }

  @Test func `where a figure counts passages, its row says how many people there are behind it`()
    throws
  {
    let publication = try Publication.protecting(MoneyReportTests.funded(), after: []).publication
    let package = try #require(OpenDataPackage(publication, Self.release, publisher: nil))
    let table = try #require(package.tables.first { $0.name == "chiffres" })
    func place(_ name: String) throws -> Int {
      try #require(table.columns.firstIndex { $0.name == name })
    }
    let (code, area, period) = (try place("code"), try place("perimetre"), try place("periode"))
    let (kind, value) = (try place("type"), try place("valeur"))
    let (least, most) = (try place("personnes_au_moins"), try place("personnes_au_plus"))
    let told = table.rows.filter { $0[least] != .empty || $0[most] != .empty }
    for row in told {
      #expect(row[kind] == .text("indicateur") && row[code] == .text("P1"))
      #expect(row[most] == row[value], "at most the passages")
    }
    func bounds(_ of: String, _ span: String) -> [[FigureTable.Cell]] {
      told.filter { $0[area] == .text(of) && $0[period] == .text(span) }.map {
        [$0[least], $0[most]]
      }
    }
    #expect(bounds("A1", "depuis le début") == [[.number(60), .number(200)]])
    #expect(bounds("A1", "2031") == [[.number(60), .number(200)]])
    #expect(bounds("appel", "depuis le début") == [[.number(60), .number(400)]])
    #expect(bounds("A1", "2031-T1").isEmpty, "a quarter counts people")
  }

  @Test func `groups of what one project alone counts stand in its results`() throws {
    var fixture = Fixture()
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let project = fixture.project("A1")
    let people = fixture.indicator("S1", scope: .project(code: "A1"), disaggregations: ["Sexe"])
    fixture.receive(project, people, [.number(40)])
    fixture.receive(
      project, people, quarter: "2031-Q1", categories: sex.categories, [.number(22), .number(18)])
    let package = try #require(
      OpenDataPackage(try fixture.publish(), Self.release, publisher: nil))
    let xml = try #require(package.texts["iati-activities.xml"])
    #expect(xml.contains("<dimension name=\"Sexe\" value=\"Femmes\"/>"))
  }

  @Test func `each project has a sheet for action bases and one of what it teaches`() throws {
    let texts = try Self.package().texts
    let action = try #require(texts["fiches/action-a1.txt"])
    for field in ["Intitulé", "Structure porteuse", "Objectifs", "Évaluation, résultats"] {
      #expect(action.contains("## \(field)"))
    }
    #expect(action.contains("cible"))
    let teaching = try #require(texts["fiches/capitalisation-a1.txt"])
    #expect(teaching.contains("## Enseignements, leviers et freins\n(à écrire)"))
    #expect(teaching.contains("Données fictives."))
  }

  private static let validator = ProcessInfo.processInfo.environment["JALON_PYTHON_CHECKS"]
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let iati = repository.deletingLastPathComponent()
    .appendingPathComponent("shared/vectors/iati203")

  @Test(
    .enabled(if: validator != nil, "JALON_PYTHON_CHECKS names no Python with frictionless"),
    .enabled(if: FileManager.default.fileExists(atPath: iati.path), "no schema of IATI beside"))
  func `frictionless, the schema of IATI and its ruleset accept them`() throws {
    let package = try Self.package()
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jalon-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in package.texts where !name.contains("/") {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    for table in package.tables {
      try Data(table.csv.utf8).write(to: folder.appendingPathComponent("\(table.name).csv"))
    }
    let run = try ProgramRun.finish(
      URL(filePath: Self.validator ?? ""),
      [
        Self.repository.appendingPathComponent("Tests/ReportingTests/OpenData/validate.py").path,
        folder.path, Self.iati.path,
      ])
    let told = run.text
    #expect(run.status == 0, "\(told)")
    #expect(told.contains("0 errors") && !told.contains(" 0 results"))
  }
}

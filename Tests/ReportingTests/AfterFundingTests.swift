import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// What becomes of projects once the grant has ended, and how the programme is thought to work.
@Suite struct AfterFundingTests {
  private static func slice(_ publication: Publication) throws -> PublicationSlice {
    try #require(
      try Publication.read(publication.text, digest: publication.digest).axis("1"))
  }

  private static func table(_ id: String, _ blocks: [Block]) throws -> Table {
    try #require(
      blocks.compactMap { block -> Table? in
        if case .table(let table) = block, table.id == id { table } else { nil }
      }.first)
  }

  private static func paragraph(_ blocks: [Block]) throws -> String {
    try #require(
      blocks.compactMap { block -> String? in
        if case .paragraph(let text) = block { text } else { nil }
      }.first)
  }

  @Test func `what the grant pays is told of each project, and between which shares`() throws {
    let publication = try Publication.protecting(MoneyReportTests.funded(), after: []).publication
    let blocks = AfterFunding(try Self.slice(publication)).blocks
    let finding = try Self.paragraph(blocks).replacing("\u{202F}", with: " ")
    #expect(
      finding
        == "En 2031, la subvention de l’appel paie de 75 % à 83 % des dépenses selon le projet (2 projets "
        + "dont le compte est accepté). Les 2 projets sont terminés.")
    let rows = try Self.table("t-apres", blocks).rows.map { $0.map(\.text) }
    #expect(rows.map { $0[2] } == ["83\u{202F}%", "75\u{202F}%"])
    #expect(rows.allSatisfy { $0[3] == "à ouvrir" && $0[4] == "–" })
  }

  @Test func `where no account is accepted the report says that the share is not known`() throws {
    let blocks = AfterFunding(try Fixture.full().axis()).blocks
    #expect(try Self.paragraph(blocks).contains("n’est pas connu"))
  }

  @Test func `a step that no indicator follows says so`() throws {
    var fixture = Fixture()
    let (met, better) = (fixture.indicator("P1"), fixture.indicator("R1", measure: .proportion))
    fixture.indicators[1].level = .outcome
    let project = fixture.project("A1")
    fixture.indicator("S1", scope: .project(code: "A1"))
    fixture.receive(project, met, [.number(40), .number(55), .number(60), .number(45)])
    let model = try #require(LogicModel(try fixture.axis()))
    let rows = try Self.table("t-modele", model.blocks).rows.map { $0.map(\.text) }
    #expect(rows.map { $0[0] } == ["Moyens", "Activités", "Réalisations", "Résultats", "Effets"])
    #expect(rows[2] == ["Réalisations", "P1 \(met.name)", "S1"])
    #expect(rows[3] == ["Résultats", "R1 \(better.name)", "aucun"])
    #expect([rows[0], rows[1], rows[4]].allSatisfy { $0[1] == "aucun" && $0[2] == "aucun" })
  }
}

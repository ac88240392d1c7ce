import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// What the evaluator judges and decides is marked as hers, and what she has not written is said to be missing.
@Suite struct JudgementReportTests {
  static func judged() -> CallDataset {
    var fixture = Fixture(identifiers: .counted(1))
    let decided = fixture.project("A1")
    fixture.project("A2", name: "Jardin")
    var dataset = fixture.dataset
    var contribution = Judgement(kind: .contribution, subject: "Plus de droits ouverts")
    contribution.plausibility = .strong
    contribution.evidenceFor = "Un délai réduit de moitié"
    var recommendation = Judgement(kind: .recommendation, subject: "Étendre la permanence")
    recommendation.priority = .high
    recommendation.responsible = "L’agence"
    recommendation.dueOn = Fixture.day("2032-06-30")
    dataset.judgements = [
      NotedJudgement(axisCode: "1", judgement: contribution),
      NotedJudgement(axisCode: "1", judgement: recommendation),
      NotedJudgement(
        axisCode: "2", judgement: Judgement(kind: .contribution, subject: "Un autre axe")),
    ]
    var decision = Decision(openedOn: Fixture.day("2032-01-05"))
    decision.answeredOn = Fixture.day("2032-01-07")
    decision.decidedOn = Fixture.day("2032-01-12")
    decision.outcome = .extend
    decision.grounds = "Le relais se prépare"
    dataset.decisions = [NotedDecision(projectID: decided.id, decision: decision)]
    return dataset
  }

  private static func publication(_ dataset: CallDataset) throws -> Publication {
    let publication = try Publication.protecting(dataset, after: []).publication
    return try Publication.read(publication.text, digest: publication.digest)
  }

  private static func text(_ report: Report) -> String {
    HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
      .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  private static func axis(_ dataset: CallDataset) throws -> String {
    text(
      AxisReport.compose(try #require(try publication(dataset).axis("1")), provisional))
  }

  private static func project(_ code: String, _ dataset: CallDataset) throws -> String {
    text(
      ProjectReport.compose(try #require(try publication(dataset).project(code)), provisional))
  }

  @Test func `an axis tells contributions, decisions and recommendations as the evaluator's`()
    throws
  {
    let report = try Self.axis(Self.judged())
    for text in [
      "Contribution aux résultats, jugée par l’évaluateur", "Plus de droits ouverts", "forte",
      "Un délai réduit de moitié", "Recommandations de l’évaluateur", "Étendre la permanence",
      "30/06/2032", "à écrire", "Le sort de 1 projet sur 2 est décidé : 1 prolongation.",
      "Le relais se prépare", "à ouvrir",
    ] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(!report.contains("Un autre axe"))
  }

  @Test func `an axis without any says that they are to be written`() throws {
    var dataset = Self.judged()
    dataset.judgements = []
    dataset.decisions = []
    let report = try Self.axis(dataset)
    for text in [
      "L’évaluateur n’a encore rien écrit sur les résultats de l’axe",
      "Le sort d’aucun des 2 projets n’est encore décidé.", "n’a encore rien recommandé",
    ] {
      #expect(report.contains(text), "\(text)")
    }
  }

  @Test func `the synthesis names the axis of each`() throws {
    let region = Self.text(
      RegionReport.compose(try Self.publication(Self.judged()).region, provisional))
    for text in ["Plus de droits ouverts", "Un autre axe", "axe 1", "axe 2"] {
      #expect(region.contains(text), "\(text)")
    }
  }

  @Test func `a project tells how its own evaluation goes, and no other's`() throws {
    let decided = try Self.project("A1", Self.judged())
    #expect(decided.contains("prolongation") && decided.contains("12/01/2032"))
    #expect(decided.contains("à écrire") && !decided.contains("Étendre la permanence"))
    let waiting = try Self.project("A2", Self.judged())
    #expect(waiting.contains("n’est pas encore ouverte") && !waiting.contains("Le relais"))
  }
}

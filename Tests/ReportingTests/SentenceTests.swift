import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// Sentences say what holds for one project, for some and for all.
@Suite struct SentenceTests {
  static func plain(_ text: String) -> String {
    text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  static func slice(_ dataset: CallDataset) throws -> PublicationSlice {
    let publication = try Publication.protecting(dataset, after: []).publication
    return try #require(publication.axis("1"))
  }

  private static func page(_ report: Report) -> String {
    plain(HTMLWriter.write(report, style: ReportStyle("", fonts: [:])))
  }

  static func axis(_ dataset: CallDataset) throws -> String {
    page(AxisReport.compose(try slice(dataset), provisional))
  }

  private static func alone() -> CallDataset {
    var dataset = TransferReportTests.rated()
    dataset.projects = [dataset.projects[0]]
    dataset.transfers = [dataset.transfers[0]]
    dataset.participation = [
      NotedParticipation(
        projectID: dataset.projects[0].id,
        content: ParticipationContent(
          stage: .design, level: .building, quarter: Fixture.quarter("2031-Q2"),
          heldOn: Fixture.day("2031-05-12"), people: 20, meetings: 2, participants: [.supported],
          supports: [], evidence: nil, effect: .no, change: nil, reason: "Pas de salle"),
        isCleared: false)
    ]
    return dataset
  }

  @Test func `one project is told as one`() throws {
    let report = try Self.axis(Self.alone())
    for text in [
      "Le projet est coté des deux côtés : prêt.", "Axe 1 : prêt<",
      "Le projet de l’axe agit dans le seul département de l’appel et est suivi par",
      "Le projet atteint-il ses cibles ?", "prennent-elles part au projet ?",
      "Le projet déclare 1 action de participation, dont 0 avec preuve ; le niveau déclaré est 4",
      "1 action déclarée par le projet, dont 0", "Le projet déclare le niveau 4, co-construction",
    ] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(report.firstMatch(of: /projets? (coté |cotés )?(des deux côtés )?sur 1\b/) == nil)
    #expect(!report.contains("comptée par deux projets"))
    #expect(!report.contains("Les projets"))
  }

  @Test func `a legend explains no mark that its table or chart does not have`() throws {
    let marks = ["n.c.", "–", "≥"]
    var (named, spared) = (0, 0)
    for dataset in [Self.alone(), try DemonstrationDataset.ofSeed()] {
      for block in AxisReport.compose(try Self.slice(dataset), provisional).blocks {
        let (note, texts): (String, [String])
        switch block {
        case .table(let table):
          note = table.note ?? ""
          texts = table.rows.joined().flatMap { [$0.text, $0.detail ?? ""] }
        // Charts are described in words.
        case .figure(let figure) where figure.id.hasPrefix("g-publics"):
          (note, texts) = (figure.note, [figure.alternative])
        default: continue
        }
        for mark in marks where Self.plain(note).contains("« \(mark) »") {
          #expect(texts.contains { $0.contains(mark) }, "\(note)")
          named += 1
        }
        if note.contains("ne s’additionnent pas"), !note.contains("n.c.") { spared += 1 }
      }
    }
    #expect(named > 0 && spared > 0, "\(named), \(spared)")
  }

  @Test func `the middle level is told with how many declare it or more`() throws {
    var dataset = ParticipationReportTests.declared()
    let all = try Self.axis(dataset)
    #expect(all.contains("Les 2 projets déclarent au moins le niveau 2, consultation"))
    #expect(all.contains("Les 2 projets déclarent 3 actions"))
    #expect(all.contains("; tous déclarent au moins le niveau 2, consultation."))
    #expect(all.contains("3 actions déclarées par les 2 projets, dont"))
    #expect(all.contains("comptée par deux projets"))
    dataset.participation.removeLast()
    let some = try Self.axis(dataset)
    #expect(some.contains("1 projet sur 2 déclare le niveau 5, co-décision"))
    #expect(some.contains("2 actions déclarées par 1 projet sur 2, dont"))
    #expect(some.contains("1 projet n’a rien déclaré"))
  }

  @Test func `an indicator of one axis is not common to the call`() throws {
    var fixture = Fixture()
    let (one, two) = (fixture.project("A1"), fixture.project("B1", axes: ["2"]))
    let common = fixture.indicator("C1")
    let own = fixture.indicator("X1", scope: .axis(code: "1"))
    for project in [one, two] { fixture.receive(project, common, [.number(40)]) }
    fixture.receive(one, own, [.number(50)])
    let publication = try fixture.publish()
    let region = Self.page(RegionReport.compose(publication.region, provisional))
    let sentence = "Suivis dans un seul axe, et donnés dans son rapport : X1."
    #expect(region.contains(sentence))
    #expect(region.contains("suivis par 1 indicateur commun, et 1 propre à un axe, de même"))
    #expect(!region.contains("Ne se cumulent pas"))
    let axis = Self.page(AxisReport.compose(try fixture.axis(), provisional))
    #expect(!axis.contains(sentence) && axis.contains("suivi par 2 indicateurs communs, de même"))
  }

  @Test func `a quarter to be reviewed came, in the title and in its row`() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    fixture.quarters = [
      ListedQuarter(
        id: UUID(), projectID: project.id, quarter: Fixture.quarter("2031-Q1"), state: .submitted,
        version: 0, dueOn: Fixture.quarter("2031-Q1").end, isOverdue: false, wasLate: false)
    ]
    let report = try Self.axis(fixture.dataset)
    #expect(report.contains("Tous les trimestres attendus sont reçus, aucun en retard, 1 à relire"))
    #expect(report.contains(">1 sur 1, 1 à relire<"))
  }

  @Test func `one target and one quarter are said as one`() throws {
    var fixture = Fixture()
    let counted = fixture.indicator("P1")
    let project = fixture.project("A1")
    fixture.receive(project, counted, [.number(40)])
    fixture.goal(project, counted, final: 100)
    let slice = try #require(try fixture.publish().project("A1"))
    let card = try #require(ProjectCard(slice))
    let figures = card.blocks.compactMap { block in
      if case .keyFigures(let figures) = block { figures } else { nil }
    }.flatMap(\.self).map { "\($0.value) \($0.label)" }
    #expect(figures.last == "0 sur 1 cible atteinte")
    #expect(figures.dropFirst().first == "1 sur 1 trimestre attendu est reçu")
  }

  @Test func `a project's first figure is of passages, with bounds of people`() throws {
    let publication = try Publication.protecting(MoneyReportTests.funded(), after: []).publication
    let slice = try #require(publication.project("A1"))
    let card = try #require(ProjectCard(slice))
    let figures = card.blocks.compactMap { block in
      if case .keyFigures(let figures) = block { figures } else { nil }
    }.flatMap(\.self)
    let first = try #require(figures.first)
    #expect(first.label == "passages : Mesure P1 (P1)")
    #expect(Self.plain(first.basis).hasSuffix("sans double compte : de 60 à 200 personnes"))
  }
}

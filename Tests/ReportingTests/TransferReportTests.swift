import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// What both sides rate is told without their words, with what they agree on and how far they agree.
@Suite struct TransferReportTests {
  private static let framework = TransferFramework(
    title: "Cadre d’essai",
    dimensions: ["A", "B"].map { code in
      TransferDimension(
        code: code, name: code == "A" ? "Public" : "Moyens",
        criteria: (1...3).map {
          TransferCriterion(code: "\(code)\($0)", statement: "Énoncé \(code)\($0).")
        })
    })

  private static func marks(
    _ levels: [Int?], blocking: Int? = nil, hasPlan: Bool = false
  ) -> [TransferMark] {
    zip(framework.criteria, levels).enumerated().map { index, pair in
      TransferMark(
        criterion: pair.0.code, score: pair.1.map { .level($0) } ?? .unknown, evidence: .figures,
        isBlocking: index == blocking, hasPlan: hasPlan && index == blocking)
    }
  }

  /// A1 is ready once its gap is settled, A2 has a blocking point, A3 is not rated.
  static func rated() -> CallDataset {
    var fixture = Fixture(identifiers: .counted(1))
    let (one, two) = (fixture.project("A1"), fixture.project("A2", name: "Jardin"))
    fixture.project("A3")
    var dataset = fixture.dataset
    dataset.transferFramework = framework
    dataset.transfers = [
      NotedTransfer(
        projectID: one.id, holder: marks([4, 4, 4, 3, 3, 3]),
        evaluators: [marks([1, 4, 3, 3, 3, nil]), marks([2, 4, 3, 3, 2, 3])],
        agreed: marks([3]),
        functions: [
          KeyFunction(
            name: "Aller vers", mechanism: "La confiance", form: "Une permanence",
            otherForms: "un bus", status: .adaptable)
        ]),
      NotedTransfer(
        projectID: two.id, holder: marks([3, 3, 3, 3, 3, 3]),
        evaluators: [marks([3, 3, 2, 2, 2, 0], blocking: 5)], agreed: [], functions: []),
    ]
    return dataset
  }

  private static func slice(_ dataset: CallDataset) throws -> PublicationSlice {
    let publication = try Publication.protecting(dataset, after: []).publication
    let read = try Publication.read(publication.text, digest: publication.digest)
    return try #require(read.axis("1"))
  }

  private static func report(_ slice: PublicationSlice) -> String {
    HTMLWriter.write(AxisReport.compose(slice, provisional), style: ReportStyle("", fonts: [:]))
      .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test func `the agreed rating counts, and both stay beside it`() throws {
    let report = Self.report(try Self.slice(Self.rated()))
    for text in [
      "2 projets sont cotés des deux côtés ; 1 autre ne l’est pas encore.",
      "Axe 1 : 1 prêt et 1 à consolider", "100 | 67",
      "2 notes diffèrent de deux points ou plus",
      "A1 (A1) et A2 (B3)", "dont 1 convenue", "B3", "Cadre d’essai", "Énoncé B2.",
      "1 projet décrit 1 fonction clé", "deux évaluateurs, chacun sans voir l’autre",
      "Probable, sous conditions",
      "Écart moyen : note du porteur moins celle de l’évaluateur, ou note du premier évaluateur moins celle "
        + "du second, en points de l’échelle de 0 à 4 ; faible sous un demi-point, fort à partir d’un point.",
    ] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(!report.contains("Aller vers"))
  }

  @Test func `a project's report has its criteria one by one, and its key functions`() throws {
    let publication = try Publication.protecting(Self.rated(), after: []).publication
    let own = HTMLWriter.write(
      ProjectReport.compose(try #require(publication.project("A1")), provisional),
      style: ReportStyle("", fonts: [:])
    ).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    for text in ["Aller vers", "ailleurs : un bus", "E2 donnée de suivi", "Énoncé B2."] {
      #expect(own.contains(text), "\(text)")
    }
    #expect(!own.contains("Jardin"))
  }

  @Test func `agreement is of pairs that both gave a level`() throws {
    let slice = try Self.slice(Self.rated())
    let roles = try #require(slice.agreements.first { $0.pair == .roles })
    #expect(roles.projects == 2 && roles.cases == 11)
    // Equal: A1 4-4, 3-3, 3-3; A2 3-3, 3-3.
    #expect(roles.exact == Decimal(string: "0.454545455"))
    #expect(roles.withinOne == Decimal(string: "0.818181818"))
    #expect(roles.meanDifference == Decimal(string: "0.909090909"))
    let evaluators = try #require(slice.agreements.first { $0.pair == .evaluators })
    #expect(evaluators.projects == 1 && evaluators.cases == 5)
    #expect(evaluators.withinOne == 1)
  }

  @Test func `a project that one side alone has rated is not told`() throws {
    var dataset = Self.rated()
    dataset.transfers = []
    let slice = try Self.slice(dataset)
    #expect(TransferSection(slice) == nil)
    let answer = TransferAnswer(slice).callout
    #expect(answer.verdict == "Non évaluable avec les données présentes")
    #expect(answer.paragraphs.first?.hasPrefix("Aucun projet de l’axe n’est encore coté") == true)
  }

  /// 13 of 17 is 0.7647, which three decimals would make 0,77.
  @Test func `a mean is rounded once, for its reader`() throws {
    var dataset = Self.rated()
    dataset.transferFramework = TransferFramework(
      title: "Cadre long",
      dimensions: [
        TransferDimension(
          code: "A", name: "Public",
          criteria: (1...17).map { TransferCriterion(code: "A\($0)", statement: "Énoncé A\($0).") })
      ])
    let marks = { (levels: [Int]) in
      levels.enumerated().map { index, level in
        TransferMark(criterion: "A\(index + 1)", score: .level(level), evidence: .figures)
      }
    }
    dataset.transfers = [
      NotedTransfer(
        projectID: dataset.projects[0].id, holder: marks(Array(repeating: 3, count: 17)),
        evaluators: [marks(Array(repeating: 2, count: 13) + [3, 3, 3, 3])], agreed: [],
        functions: [])
    ]
    let slice = try Self.slice(dataset)
    let table = try #require(
      TransferSection(slice)?.blocks.compactMap { block in
        if case .table(let table) = block, table.id == "t-accord" { table } else { nil }
      }.first)
    #expect(table.rows.map { $0[5].text } == ["0,76"])
  }

  private static func summary(_ dataset: CallDataset) throws -> String {
    try TransferAnswer(slice(dataset)).callout.paragraphs.first ?? ""
  }

  @Test func `what is under 60 most often is told whole, and no score is not under 60`() throws {
    var dataset = Self.rated()
    dataset.transfers[0].evaluators[0] = Self.marks([3, 3, 3, 1, nil, nil])
    #expect(try Self.summary(dataset).contains(" Le plus souvent sous 60 : « Moyens » (1 projet)."))
    dataset.transfers[1].evaluators[0] = Self.marks([2, 2, 2, 2, 2, 2])
    #expect(
      try Self.summary(dataset).contains("sous 60 : « Public » et « Moyens » (1 projet)."))
    dataset.projects.removeFirst()
    dataset.projects.removeLast()
    dataset.transfers.removeFirst()
    #expect(try Self.summary(dataset).contains("Sous 60 : « Public » et « Moyens ». Aucun"))
  }

  @Test func `ratings of less than half of the projects tell nothing of all`() throws {
    var dataset = Self.rated()
    dataset.transfers.removeLast()
    let answer = TransferAnswer(try Self.slice(dataset)).callout
    #expect(answer.verdict == "Non établi : 1 projet coté des deux côtés sur 3")
  }

  @Test(
    "The verdict follows the readings",
    arguments: [
      (3, 3, "Probable"), (3, 2, "Probable, sous conditions"),
      (1, 1, "Non établi : à consolider d’abord"),
    ])
  func verdict(first: Int, second: Int, expected: String) throws {
    var dataset = Self.rated()
    for (index, level) in [first, second].enumerated() {
      dataset.transfers[index].evaluators = [Self.marks(Array(repeating: level, count: 6))]
      dataset.transfers[index].agreed = []
    }
    #expect(TransferAnswer(try Self.slice(dataset)).callout.verdict == expected)
  }
}

import Dataset
import Foundation
import Monitoring
import Reporting
import Testing

@testable import Publishing

/// What was stored by any former version is read for ever: Tests/Fixtures/Formats.
@Suite struct PublicationFormatTests {
  private static let digests = [
    "publication-1": "ef759bfaa85e818b9900ab161b93c22dea4e5b4eb8e6cfe30979939cc7039a84",
    "publication-1-every-kind": "0abe4bb9946a906b43cb7f573b22b2f63ef55904a4ed99a86726fa00d8ba2007",
    "publication-2": "aaa634266311e69f5281d305ed27222ec1b2bdc781a20e09a328a8194ec7c33f",
    "publication-2-every-kind": "66420f217d6a2e7cc23cc37b9f2a5836c6a76469c54845da24765cfcc381800f",
    "publication-3-every-kind": "4afcca417c0c574d111d042cca803994aa987e02dd8cc43850481a5f07f0e9a9",
    "publication-3-ranges": "19946b835596a17b7265c537e5fca1586fc18ae84edb8bf48919714ce6c4f559",
    "publication-3-opinions": "201a2ba616b5fdbf4c126d0f4e7e5b7b64e6a7ade55bdd0484deca4eb8c9610e",
    "publication-3-waves": "d50953bc0188f38f27e7d7f4e2f4be3bae4519371e6ea5e283206b23f2c0e586",
    "publication-3-trends": "7947e62097f67c69d128d29d0c6548c4969d80f2baf26f9a03eb47f753aabeb1",
    "publication-3-starts": "e9ad925ecd67ff10cc4a3d424dcb9a525ab13894f56b265b47f720749c88ed7e",
    "publication-3-weighed": "77202b75d37630cb36eb64232f1ee214222554751dd8a783948a03a960747f96",
    "publication-3-bounded": "63885ff7f978bed7d140a5da5c0a2f2e99099575875dd3e41f1da2ec697b85e2",
    "publication-3-represented": "ec05fb8a7bcbc6f94f98b55d5856da090960225c95d1ae226c2caa29ae9fcb08",
    "publication-3-amended": "6a38de832d424dd91d21f1d93cfd72922d9693f72b47865f302f14d5d3422eed",
    "publication-3-events": "2751c5cdaee5661dd979806987ff5c9fccc16d85d73380b76023839c693d34a2",
    "publication-3-money": "7392a33ed4071890a88717e7053317489c58afc26a9134f3a7f4ea92752e8828",
    "publication-3-transfer": "e8a75399c6c8c263d6ea826006c93da5ac828c33dfe1641152e2e7d9fbc67a0d",
    "publication-3-agreed": "28c7224d22e1f4f3ac7c37967bad44a7ffdba25d221e18073f6e0a8d157e78f3",
    "publication-3-judged": "32459a2ca3c2e775bf45788b6c40177731b4186324f1feb3205a2b32b709ec85",
    "publication-3-context": "01ec6f9db7dbf40ab258f8bd3846f6bc1edde9adc92ac83a2d0230ddcdc83bdc",
    "publication-3-contacts": "f5c64c647916c7a890d17299640d0cb1754c829892fbe8903dfd0ccc369503ff",
    "publication-3-merged": "6cef03ff4100e403d0a58207168a183392784b808600e714d9711ab7b018009b",
    "publication-3-grouped": "9cf860b8e0943d4647b3e8dc74daf876c67bdbe31b58f2c3e638591ad8ebceda",
    "publication-3-named": "9879b242e327824176bbb52aa7d32f5866b6f249abd7d187a0c255466d0c8a00",
    "publication-3-reached": "9d9b05a6973f84bd56da26359fd94e4a2f4c06594a0b727d2c63710166b9cf08",
    "publication-3-compared": "66d0e1a20c218daa101eae3feb50f11ff55fdd6e230f2e5edc1746edf031d280",
  ]

  /// As it was written before trends and projects side by side were told.
  private static func withoutTrends(_ publication: Publication) -> Publication.Content {
    var content = publication.content
    content.trends = nil
    content.funnels = nil
    return content
  }

  private static func text(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: folder.appending(path: "Fixtures/Formats/\(name).json"), encoding: .utf8)
  }

  /// A file that is not there yet is written with `JALON_NEW_FORMATS=1`; none is ever changed.
  static func expect(_ text: String, isStoredAs name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/Formats/\(name).json")
    if ProcessInfo.processInfo.environment["JALON_NEW_FORMATS"] == "1",
      !FileManager.default.fileExists(atPath: file.path)
    {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try Self.text(name)), "\(name)")
  }

  private static func publication(_ name: String) throws -> Publication {
    try Publication.read(try text(name), digest: try #require(digests[name]))
  }

  static func reports(_ publication: Publication) -> [String] {
    publication.content.axes.compactMap { publication.axis($0.code) }.map { axis in
      HTMLWriter.write(AxisReport.compose(axis, provisional), style: ReportStyle("", fonts: [:]))
    }
  }

  @Test(
    "A publication of format 1 says what its writing in format 2 says",
    arguments: ["", "-every-kind"])
  func firstFormat(suffix: String) throws {
    let first = try Self.publication("publication-1\(suffix)")
    let second = try Self.publication("publication-2\(suffix)")
    #expect(first.content.text(version: "0.1.0") == second.content.text(version: "0.1.0"))
    #expect(Self.reports(first).count == 2)
  }

  @Test(
    "A publication of format 2 says what its writing in format 3 says",
    arguments: ["", "-every-kind"])
  func secondFormat(suffix: String) throws {
    let second = try Self.publication("publication-2\(suffix)")
    let text = second.content.text(version: "0.1.0")
    let third = try Publication.read(text, digest: Publication.digest(of: text))
    #expect(third.content.text(version: "0.1.0") == text)
    let same = Self.reports(second).map {
      $0.replacing(second.digest, with: third.digest)
        .replacing(second.digest.prefix(12), with: third.digest.prefix(12))
    }
    #expect(Self.reports(third) == same)
  }

  @Test func `a report of a former format does not claim what only later ones hold`() throws {
    for report in Self.reports(try Self.publication("publication-2")) {
      #expect(report.contains("Ce gel a été fait avant que les écarts"))
      #expect(!report.contains("dernière année pleine"))
    }
  }

  @Test(
    arguments: [
      "publication-3-every-kind", "publication-3-ranges", "publication-3-opinions",
      "publication-3-waves", "publication-3-trends", "publication-3-compared",
      "publication-3-starts", "publication-3-weighed", "publication-3-amended",
      "publication-3-bounded", "publication-3-represented",
      "publication-3-events",
      "publication-3-money", "publication-3-transfer", "publication-3-agreed",
      "publication-3-judged",
      "publication-3-context",
      "publication-3-contacts", "publication-3-merged", "publication-3-grouped",
      "publication-3-named", "publication-3-reached",
    ])
  func `a publication of format 3 is read as it was written`(name: String) throws {
    let publication = try Self.publication(name)
    #expect(publication.content.text(version: "0.1.0") == publication.text)
    #expect(Self.reports(publication).count == 2)
  }

  @Test func `amendments, and the days of an indicator, are written as they were`() throws {
    let made = try Publication.protecting(AmendmentReportTests.amended(), after: [])
    try Self.expect(
      made.publication.content.text(version: "0.1.0"), isStoredAs: "publication-3-amended")
  }

  @Test func `participation, and the levels of questions, are written as they were`() throws {
    let made = try Publication.protecting(ParticipationReportTests.declared(), after: [])
    try Self.expect(
      made.publication.content.text(version: "0.1.0"), isStoredAs: "publication-3-events")
  }

  @Test func `money and answers of holders are written as they were`() throws {
    let made = try Publication.protecting(MoneyReportTests.funded(), after: [])
    try Self.expect(
      made.publication.content.text(version: "0.1.0"), isStoredAs: "publication-3-money")
  }

  @Test func `transferability is written as it was`() throws {
    let made = try Publication.protecting(TransferReportTests.rated(), after: [])
    try Self.expect(
      made.publication.content.text(version: "0.1.0"), isStoredAs: "publication-3-agreed")
  }

  @Test func `judgements and decisions are written as they were`() throws {
    let made = try Publication.protecting(JudgementReportTests.judged(), after: [])
    try Self.expect(
      made.publication.content.text(version: "0.1.0"), isStoredAs: "publication-3-judged")
  }

  @Test func `how many people were invited and met is written as it was`() throws {
    var fixture = Fixture.ofEveryKind()
    for (place, turnout) in fixture.surveys[0].turnout.enumerated() where place < 2 {
      fixture.surveys[0].numbers[turnout.projectID] = WaveNumbers(
        population: 400 + place, invited: 200 + place, reached: 150 + place, refused: 5)
    }
    try Self.expect(
      try fixture.publish().content.text(version: "0.1.0"), isStoredAs: "publication-3-reached")
  }

  @Test func `projects side by side, their trend and their inequality are written as they were`()
    throws
  {
    let publication = try Fixture.compared().publish()
    let text = publication.content.text(version: "0.1.0")
    #expect(text == (try Self.text("publication-3-compared")))
  }

  @Test func `what is published now has format 3 and names its version`() throws {
    let fixture = Fixture.ofEveryKind()
    let made = try Publication.protecting(fixture.dataset, after: [])
    let (publication, ledger) = (made.publication, made.ledger)
    let headers = [publication.text, ledger.text].map { StoredHeader(of: $0) }
    #expect(headers.map(\.format) == [3, 3])
    #expect(headers.allSatisfy { $0.version == Product.version })
    try Self.expect(publication.content.text(version: "0.1.0"), isStoredAs: "publication-3-named")
    let weighed = try Fixture.weighed().publish().content.text(version: "0.1.0")
    try Self.expect(weighed, isStoredAs: "publication-3-bounded")
    let represented = try RepresentativenessTests.fixture().publish().content.text(version: "0.1.0")
    try Self.expect(represented, isStoredAs: "publication-3-represented")
    let waves = try SurveyedFixture.ofEveryKind().fixture().publish()
    #expect(
      Self.withoutTrends(waves).text(version: "0.1.0") == (try Self.text("publication-3-waves")))
    let read = try Publication.read(publication.text, digest: publication.digest)
    #expect(read.content.text(version: Product.version) == publication.text)
    #expect(try Ledger.read(ledger.text, of: made.told).text == ledger.text)
  }

  @Test("A ledger of format 1 says what that of format 2 says", arguments: ["", "-every-kind"])
  func ledgers(suffix: String) throws {
    let first = try Ledger.read(try Self.text("ledger-1\(suffix)"), of: nil)
    #expect(try Ledger.read(try Self.text("ledger-2\(suffix)"), of: nil) == first)
  }

  @Test func `a ledger of format 3 is written as it was, and read with the data of its release`()
    throws
  {
    let made = try Publication.protecting(Fixture.ofEveryKind().dataset, after: [])
    try Self.expect(made.ledger.text(version: "0.1.0"), isStoredAs: "ledger-3-grouped")
    let text = try Self.text("ledger-3-grouped")
    #expect(try Ledger.read(text, of: made.told) == made.ledger)
    let starts = try Ledger.read(try Self.text("ledger-3-starts"), of: made.told)
    #expect(starts.tables.map(\.name) == made.ledger.tables.map(\.name))
    // One that was written before attainments had sums of their own is read with its data as well.
    let former = try Ledger.read(try Self.text("ledger-3-every-kind"), of: made.told)
    #expect(former.tables.map(\.name) == made.ledger.tables.map(\.name))
  }

  @Test func `a ledger of format 3 refuses data that do not give what was shown`() throws {
    let made = try Publication.protecting(Fixture.ofEveryKind().dataset, after: [])
    var other = made.told
    #expect(other.observations[0].measured == .number(40))
    other.observations[0].entry.measured = .number(41)
    for data in [other, nil] {
      let refusal = #expect(throws: UnreadableRecord.self) {
        try Ledger.read(made.ledger.text, of: data)
      }
      #expect(refusal?.cause == .otherData)
      #expect(refusal?.sentence.contains("ne donnent plus les chiffres") == true)
    }
  }

  @Test func `a ledger of format 3 is the same whatever a hidden count is`() throws {
    let texts = try [Decimal(4), 7].map { hidden in
      var fixture = Fixture(identifiers: .counted(1))
      let people = fixture.indicator("C1")
      fixture.receive(fixture.project("A1"), people, [.number(hidden), .number(200)])
      return try Publication.protecting(fixture.dataset, after: []).ledger.text
    }
    #expect(Set(texts.map { $0.replacing(/"montre":\d+/, with: "") }).count == 1)
    #expect(!texts.joined().contains(#""valeur""#))
  }

  @Test func `a publication made after a ledger of format 1 takes account of it`() throws {
    let earlier = try Ledger.read(try Self.text("ledger-1-every-kind"), of: nil)
    var fixture = Fixture.ofEveryKind()
    #expect(fixture.observations[0].measured == .number(40))
    let same = try Publication.protecting(fixture.dataset, after: [FormerRelease(ledger: earlier)])
      .publication
    let told = { (publication: Publication) in
      publication.content.indicators.map { indicator in
        (indicator.areas + indicator.projects).map { series in
          series.points.map(\.value.figure) + [series.year.figure, series.cumulated.figure]
        }
      }
    }
    #expect(told(same) == told(try Self.publication("publication-2-every-kind")))
    fixture.observations[0].entry.measured = .number(43)
    let quarter = { (earlier: [Ledger]) in
      let publication = try Publication.protecting(
        fixture.dataset, after: earlier.map { FormerRelease(ledger: $0) }
      )
      .publication
      return publication.content.indicators[0].projects[0].points[0].value.figure
    }
    // Three people more than what was published: shown alone, hidden beside it.
    #expect(try quarter([]) == .value(43))
    #expect(try quarter([earlier]) == .hidden)
  }

  @Test(
    "What cannot be read says its format and who wrote it",
    arguments: [
      (
        #"{"format":4,"version":"9.1.0"}"#, UnreadableRecord.Cause.unknownFormat,
        "au format 4, écrit par Jalon 9.1.0"
      ),
      (
        #"{"format":2,"version":"0.1.0","annee":"?"}"#, .damaged,
        "au format 2, écrit par Jalon 0.1.0"
      ),
      (#"{"annee":2025}"#, .damaged, "au format 1, écrit par une version ancienne"),
      ("<html>", .damaged, "méconnaissable"),
    ])
  func unreadable(text: String, cause: UnreadableRecord.Cause, words: String) throws {
    let ledger = #expect(throws: UnreadableRecord.self) { try Ledger.read(text, of: nil) }
    #expect(ledger?.cause == cause && ledger?.sentence.contains(words) == true)
    let publication = #expect(throws: UnreadableRecord.self) {
      try Publication.read(text, digest: Publication.digest(of: text))
    }
    #expect(publication?.cause == cause && publication?.sentence.contains(words) == true)
  }

  @Test(
    "A stored number is a plain decimal",
    arguments: [
      ("12", true), ("-0.5", true), ("1.", false), (".5", false), ("1e3", false), ("+1", false),
      ("1,5", false), ("", false), ("-", false), ("١", false),
    ])
  func decimals(text: String, isRead: Bool) {
    #expect((Decimal(storedText: text) != nil) == isRead)
  }
}

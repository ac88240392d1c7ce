import Foundation
import Monitoring
import Testing

/// Call files of every format are read for ever; those of the first with or without their number.
@Suite struct CallFileTests {
  @Test(arguments: [nil, 1]) func `a file of the first format is read`(format: Int?) throws {
    let file = try JSONDecoder().decode(CallFile.self, from: Self.golden(format: format))
    #expect(file.format?.number == format)
    #expect(file.call.code == "AAP-EXEMPLE-2025" && file.call.dueDays == 45)
    #expect(file.call.rules.minimumBudgetEUR == 20_000)
    #expect(file.call.rules.latestEndOn == Day("2027-06-30"))
    #expect(file.call.phases.map(\.name) == ["Lancement", "Fin des projets au plus tard"])
    #expect(file.departments.map(\.code) == ["22", "29", "35"])
    let indicators = file.indicators ?? []
    #expect(
      indicators.map(\.measure.value) == [.count, .amount, .proportion, .mean, .score, .milestone])
    #expect(indicators.map(\.direction.value).contains(.maintain))
    #expect(indicators.map(\.alertThresholds).contains(.usual))
    #expect(
      indicators.map(\.disclosureClass)
        == [.people, .activity, .health, .health, .health, .health])
    #expect(file.missingDeclarations == [] && file.brokenReferences == [])
    #expect(file.call.peopleThreshold == 11 && file.call.answerThreshold == 5)
    #expect(
      file.notices.map { $0.replacing("\u{A0}", with: " ") } == [
        "Classe « people » comprise pour N01 (fichier au format 1, sans classe).",
        "Classe « health » comprise pour M01, B01, S01, J01 (fichier au format 1, sans classe).",
        "Classe « activity » comprise pour N02 (fichier au format 1, sans classe).",
        "Le seuil des effectifs (« smallCountThreshold ») vaut 5 ; il ne peut être inférieur à 11. Il est relevé.",
      ])
    let goal = try #require(file.projects.first?.goals?["N01"])
    #expect(goal.target == 900 && goal.yearTargets == ["2025": 400, "2026": 500])
  }

  @Test func `a file of the second format declares what figures need`() throws {
    let file = try JSONDecoder().decode(CallFile.self, from: Self.bytes("call-2.json"))
    #expect(file.missingDeclarations == [] && file.brokenReferences == [] && file.notices == [])
    let indicators = file.indicators ?? []
    #expect(
      indicators.map(\.disclosureClass)
        == [.people, .activity, .people, .health, .health, .activity])
    #expect(indicators[0].counting?.value == .perQuarter && indicators[2].margin != nil)
    #expect(indicators[2].references?.compactMap(\.category) == ["loin"])
    #expect(indicators[2].references?.compactMap(\.territory) == ["Finistère"])
    #expect(file.dimensions?.compactMap(\.disadvantaged) == ["loin"])
    #expect(indicators.filter { $0.doubleEntry == true }.map(\.code) == ["M01"])
    #expect(file.call.secondAdministrator == true)
    let goal = try #require(file.projects.first?.goals?["N01"])
    #expect(goal.kind?.value == .floor && goal.period?.value == .life)
    #expect(file.call.peopleThreshold == 12 && file.call.answerThreshold == 6)
  }

  @Test func `the second format is refused without a class, or under a floor`() throws {
    var file = try JSONDecoder().decode(CallFile.self, from: Self.bytes("call-2.json"))
    file.indicators?[0].class = nil
    file.call.smallCountThreshold = 10
    file.call.opinionThreshold = 4
    #expect(
      file.missingDeclarations.map { $0.replacing("\u{A0}", with: " ") } == [
        "L’indicateur N01 ne dit pas sa classe. Écrire class : people, health ou activity.",
        "Le seuil des effectifs (« smallCountThreshold ») vaut 10 ; il ne peut être inférieur à 11. Le relever.",
        "Le seuil des avis (« opinionThreshold ») vaut 4 ; il ne peut être inférieur à 5. Le relever.",
      ])
  }

  @Test func `people in a unit of activity are noticed, and unknown categories refused`() throws {
    var file = try JSONDecoder().decode(CallFile.self, from: Self.bytes("call-2.json"))
    file.indicators?[0].class = Code(.activity)
    #expect(file.notices.count == 1 && file.notices[0].contains("N01"))
    file.dimensions?[1].disadvantaged = "ailleurs"
    file.indicators?[2].references?[0].category = "mer"
    #expect(file.brokenReferences.count == 2)
  }

  @Test func `what is to be kept at 0 without a margin is noticed`() throws {
    var file = try JSONDecoder().decode(CallFile.self, from: Self.bytes("call-2.json"))
    file.indicators?[0].direction = Code(.maintain)
    #expect(file.notices == [])
    let project = file.projects[0].code
    file.projects[0].goals?["N01"]?.target = 0
    #expect(
      file.notices.map { $0.replacing("\u{A0}", with: " ") } == [
        "L’indicateur N01 est à maintenir à 0 (\(project)), sans marge : tout ce qui n’est pas 0 sera dit « non maintenu ». Écrire « margin » s’il peut s’en écarter."
      ])
    file.indicators?[0].margin = 2
    #expect(file.notices == [])
  }

  @Test func `an empty name, a margin of nothing and a code that stands twice are refused`() throws
  {
    var file = try JSONDecoder().decode(CallFile.self, from: Self.bytes("call-2.json"))
    #expect(file.brokenCodes.isEmpty && file.brokenReferences.isEmpty)
    file.projects[0].name = " "
    file.indicators?[0].margin = -1
    file.indicators?[1].name = ""
    #expect(
      file.brokenReferences.map { $0.replacing("\u{A0}", with: " ") } == [
        "Le projet \(file.projects[0].code) n’a pas de nom. Remplir « name ».",
        "L’indicateur \(file.indicators?[1].code ?? "") n’a pas de nom. Remplir « name ».",
        "L’indicateur \(file.indicators?[0].code ?? "") a une marge de −1, qui doit dépasser 0. Corriger « margin », ou l’ôter.",
      ])
    file.projects[0].axes.append("NORD")
    file.projects[0].departments.append("99")
    let code = try #require(file.indicators?.first).code
    file.indicators?[1].code = code
    #expect(file.brokenCodes.count == 3, "\(file.brokenCodes)")
    #expect(file.brokenCodes[0].contains("est plusieurs fois dans le fichier"))
    #expect(file.brokenCodes[1].contains("nomme l’axe « NORD »"))
    #expect(file.brokenCodes[2].contains("nomme le département « 99 »"))
  }

  @Test(arguments: [
    ("", "est vide"), ("[]", "il ne commence pas par une accolade"),
    (#"{"call": {}}"#, "il manque « code » dans « call »"),
    (#"{"format": 2}"#, "il manque « call »."), ("bonjour", "ce n’est pas du JSON"),
  ]) func `a file that is no call says where it is not`(text: String, said: String) {
    let refusal = #expect(throws: CallFileRefusal.self) {
      try CallFile.read(Data(text.utf8), named: "appel.json")
    }
    #expect(refusal?.sentence.contains(said) == true, "\(refusal?.sentence ?? "")")
  }

  @Test func `a place in a list is numbered as people count`() throws {
    let text = String(decoding: try Self.bytes("call-2.json"), as: UTF8.self)
    let spoilt = try #require(text.firstRange(of: "\"startsOn\": \"")).upperBound
    let code = try JSONDecoder().decode(CallFile.self, from: Data(text.utf8)).projects[0].code
    let refusal = #expect(throws: CallFileRefusal.self) {
      try CallFile.read(
        Data((text[..<spoilt] + "31/" + text[spoilt...]).utf8), named: "appel.json")
    }
    #expect(
      refusal?.sentence.contains("« projects n°\u{A0}1 (\(code)), startsOn » ne se lit pas")
        == true,
      "\(refusal?.sentence ?? "")")
  }

  @Test(arguments: [0, 3, 17]) func `a file of another format is refused by its number`(
    format: Int
  ) throws {
    let data = try Self.golden(format: format)
    let refusal = #expect(throws: CallFileRefusal.self) {
      try JSONDecoder().decode(CallFile.self, from: data)
    }
    #expect(
      refusal?.sentence.hasPrefix(
        "Le fichier de l’appel est au format \(format)\u{A0}; cette version de Jalon lit les formats 1 à 2."
      )
        == true)
  }

  @Test func `every value has one word, and no two have the same`() {
    func isFaithful<Value: Coded>(_ type: Value.Type) -> Bool {
      Set(type.allCases.map(\.word)).count == type.allCases.count
    }
    #expect(isFaithful(ProjectStatus.self) && isFaithful(QuarterReport.State.self))
    #expect(isFaithful(Missing.self) && isFaithful(Reason.self))
    #expect(isFaithful(Finding.Severity.self) && isFaithful(Edition.Kind.self))
    #expect(isFaithful(Indicator.Level.self) && isFaithful(Indicator.Measure.self))
    #expect(isFaithful(Indicator.Direction.self) && isFaithful(Indicator.OverTime.self))
    #expect(isFaithful(Indicator.OverProjects.self) && isFaithful(DisclosureClass.self))
    #expect(isFaithful(Counting.self) && isFaithful(TargetKind.self))
    #expect(isFaithful(TargetPeriod.self))
  }

  private static func bytes(_ name: String) throws -> Data {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: checkout.appending(path: "Tests/Fixtures/Formats/\(name)"))
  }

  private static func golden(format: Int?) throws -> Data {
    let data = try bytes("call-1.json")
    guard let format else { return data }
    return Data(
      ("{\"format\": \(format)," + String(decoding: data, as: UTF8.self).dropFirst()).utf8)
  }
}

import Foundation
import Monitoring
import Publishing
import Testing

@testable import Reporting

struct ChartTests {
  private func figures(_ fixture: Fixture) throws -> [Illustration] {
    AxisReport.compose(try fixture.axis(), provisional).blocks.compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    }
  }

  @Test("A bar ends at 150 %, while its number is told in full")
  func cap() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let indicator = fixture.indicator("C1")
    fixture.receive(project, indicator, [.number(100), .number(100), .number(100), .number(100)])
    fixture.goal(project, indicator, final: 100)
    let bullets = try #require(try figures(fixture).first { $0.id.hasPrefix("g-cibles") })
    #expect(bullets.alternative.contains("400\u{202F}%"))
    #expect(bullets.svg.contains("<polygon"))
    #expect(bullets.title.contains("la seule cible évaluable est atteinte"))
  }

  @Test("A missing quarter is a gap: no line is drawn through it")
  func gap() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let indicator = fixture.indicator("C1")
    fixture.receive(project, indicator, [.number(100), nil, .number(100), .number(90)])
    let trends = try #require(try figures(fixture).first { $0.id.hasPrefix("g-tendances") })
    let lines = trends.svg.matches(of: /<polyline points="([^"]*)"/).map { $0.1 }
    #expect(lines.count == 1)
    #expect(lines.first?.split(separator: " ").count == 2)
    #expect(trends.svg.contains(">?</text>"))
    #expect(trends.alternative.contains("2031-T2 non reçu"))
  }

  @Test(arguments: [1, 2, 3, 5, 9, 13, 20])
  func `years under an axis never touch, and end within their frame`(count: Int) throws {
    for number in 1...4 {
      let first = Fixture.quarter("2030-Q\(number)")
      let quarters = Array(sequence(first: first, next: \.next).prefix(count))
      let years = quarters.enumerated().map { index, quarter in
        index == 0 || quarter.number == 1 ? String(quarter.year) : nil
      }
      let panel = TrendChart.Panel(
        title: "I01", unit: "personnes", points: quarters.map { _ in .missing(.notDue) },
        projects: quarters.map { _ in 1 }, targets: quarters.map { _ in nil })
      let trends = TrendChart(
        quarters: quarters.map(\.label), years: years,
        panels: Array(repeating: panel, count: 10))
      let completeness = CompletenessChart(
        quarters: quarters.map(\.label), years: years,
        rows: [.init(label: "A1", outcomes: quarters.map { _ in .received }, detail: "")])
      for (chart, edge) in [(trends as any Chart, 640.0), (completeness, 640)] {
        let places = Self.years(in: chart)
        #expect(!places.isEmpty)
        for (place, next) in zip(places, places.dropFirst()) where next.x > place.x {
          #expect(
            place.x + place.width + 3 <= next.x, "\(first.label), \(count): \(place), \(next)")
        }
        #expect(places.allSatisfy { $0.x + $0.width <= edge + 0.01 }, "\(first.label), \(count)")
      }
    }
  }

  /// In the order in which they are drawn, panel after panel.
  private static func years(in chart: any Chart) -> [(x: Double, width: Double)] {
    let figure = Illustration(
      id: "g", title: "", subtitle: "", drawing: chart.drawing(id: "g", title: ""),
      alternative: "", note: "")
    let texts = /<text x="([0-9.]+)" y="[0-9.]+" font-size="([0-9.]+)" fill="[^"]*">(20[0-9]{2})</
    return figure.svg.matches(of: texts).map { match in
      (
        Double(match.1) ?? 0,
        TextWidth.of(String(match.3), size: Double(match.2) ?? 0)
      )
    }
  }

  @Test func `a quarter that is not due yet is awaited, and does not lack`() throws {
    var fixture = Fixture()
    let (project, indicator) = (fixture.project("A1"), fixture.indicator("C1"))
    fixture.receive(project, indicator, [.number(100), nil, .number(100), nil])
    let last = try #require(fixture.quarters.indices.last)
    fixture.quarters[last].isOverdue = false
    let finding = { (fixture: Fixture) in
      try self.figures(fixture).first { $0.id == "g-completude" }?.title
        .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    let one = try finding(fixture)
    #expect(one == "1 trimestre sur 4 manque, aucun reçu en retard, 1 encore attendu")
    fixture.quarters[1].isOverdue = false
    let none = try finding(fixture)
    #expect(none == "Aucun trimestre ne manque, aucun en retard, 2 encore attendus")
  }

  @Test("No text of a chart is smaller than 7 points on paper")
  func smallest() throws {
    let points = try figures(.full()).flatMap { figure in
      figure.svg.matches(of: /font-size="([0-9.]+)"/).compactMap { Double($0.1) }
    }
    // 640 units over 170 mm.
    #expect((points.min() ?? 0) * (170 / 25.4 * 72) / 640 >= 7)
  }

  @Test("No mark stands outside its drawing")
  func inside() throws {
    for figure in try figures(.full()) {
      for match in figure.svg.matches(of: /<(?:rect|text) x="(-?[0-9.]+)" y="(-?[0-9.]+)"/) {
        #expect((0...640).contains(Double(match.1) ?? -1), "\(figure.id)")
        #expect((Double(match.2) ?? -1) >= 0, "\(figure.id)")
      }
    }
  }

  @Test("No text of a chart ends outside its drawing")
  func wholeTexts() throws {
    for figure in try figures(.full()) { expectWhole(figure.svg, figure.id) }
    let states = BulletChart(
      rows: PublishedTargetState.allCases.map {
        BulletChart.Row(
          label: "I01", fraction: 1, percent: "100 %", status: $0.label, detail: "",
          shortDetail: "")
      })
    let figure = Illustration(
      id: "g", title: "", subtitle: "", drawing: states.drawing(id: "g", title: ""),
      alternative: "", note: "")
    expectWhole(figure.svg, "every state")
  }

  /// Of texts that begin where they are placed, how far they reach.
  private func expectWhole(_ svg: String, _ name: String) {
    let texts = /<text x="([0-9.]+)" y="[0-9.]+" font-size="([0-9.]+)" fill="[^"]*">([^<]*)</
    for match in svg.matches(of: texts) {
      let size = Double(match.2) ?? 0
      let end = (Double(match.1) ?? 0) + TextWidth.of(String(match.3), size: size)
      #expect(end <= SVG.pageWidth, "\(name): \(match.3)")
    }
  }

  @Test("Text can be read on each colour that it stands on", arguments: AnswerTone.allCases)
  func contrast(tone: AnswerTone) {
    let fill = Palette.tone(tone)
    #expect(Palette.contrast(Palette.ink(on: fill), fill) >= 4.5)
  }

  @Test("Soft text and coloured signs can be read on paper")
  func contrastOnPaper() {
    for colour in [Palette.ink, Palette.soft, Palette.alert, Palette.blue] {
      #expect(Palette.contrast(colour, "#ffffff") >= 4.5, "\(colour)")
    }
    #expect(abs(Palette.contrast("#ffffff", "#000000") - 21) < 1e-9)
  }

  @Test("A question is a scale only where its form declares both sides")
  func scale() {
    func question(_ tones: [AnswerTone?], allowsSeveral: Bool = false) -> SurveyQuestion {
      SurveyQuestion(
        name: "q", label: "Utile ?",
        choices: tones.map { SurveyChoice(name: "c", label: "Oui, beaucoup", tone: $0) },
        allowsSeveral: allowsSeveral)
    }
    #expect(
      question([.favourable, .unfavourable, nil]).scale == [.favourable, .unfavourable, .excluded])
    #expect(question([nil, nil, nil]).scale == nil)
    #expect(question([.favourable, .neutral]).scale == nil)
    #expect(question([.favourable, .unfavourable], allowsSeveral: true).scale == nil)
  }

  @Test("Text too wide for its place is cut, never let out")
  func fitted() {
    let text = TextWidth.fitted("Une question beaucoup trop longue", width: 80, size: 10)
    #expect(text.hasSuffix("…"))
    #expect(TextWidth.of(text, size: 10) <= 80)
    #expect(TextWidth.fitted("Court", width: 80, size: 10) == "Court")
  }
}

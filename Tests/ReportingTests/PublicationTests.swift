import Foundation
import Monitoring
import Publishing
import Reporting
import Testing

struct PublicationTests {
  private func publish(_ fixture: Fixture) throws -> PublicationSlice {
    try fixture.axis()
  }

  @Test("Missing, zero, not applicable and hidden are four different things")
  func absences() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let indicator = fixture.indicator("C1")
    fixture.receive(
      project, indicator, [.number(0), .missing(.notApplicable), nil, .number(7)])
    let points = try #require(try publish(fixture).indicators.first?.projects.first?.points)
    #expect(
      points.map(\.value.figure) == [.value(0), .missing(.notApplicable), .none, .hidden])
  }

  @Test("A total says from how many quarters and projects it comes")
  func basis() throws {
    let axis = try #require(try publish(.full()).indicators.first?.together)
    #expect(axis.quartersWithValue == 7)
    #expect(axis.quartersExpected == 8)
    #expect(axis.projectsWithValue == 2)
    #expect(axis.projectsExpected == 2)
  }

  @Test("A quotient over projects is computed again from its parts")
  func quotient() throws {
    let axis = try #require(try publish(.full()).indicators[1].together)
    #expect(axis.cumulated.numerator == 50)
    #expect(axis.cumulated.denominator == 100)
    #expect(axis.cumulated.figure == .value(0.5))
  }

  @Test("The last and the highest value are those of one quarter")
  func lastAndHighest() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    for (code, rule) in [("L", Indicator.OverTime.last), ("M", .max)] {
      let indicator = fixture.indicator(code, overTime: rule)
      fixture.receive(project, indicator, [.number(90), .number(70), nil, nil])
    }
    let figures = try publish(fixture).indicators.map { $0.projects[0].cumulated.figure }
    #expect(figures == [.value(70), .value(90)])
  }

  @Test("A decreasing target is reached by going down")
  func decreasing() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let indicator = fixture.indicator("C1", overTime: .last, disclosureClass: .activity)
    fixture.receive(project, indicator, [.number(20), .number(16), .number(14), .number(12)])
    fixture.goal(project, indicator, baseline: 20, final: 10)
    let series = try #require(try publish(fixture).indicators.first?.projects.first)
    #expect(series.target?.attainment == .fraction(Decimal(8) / 10))
    #expect(series.target?.state == .nearly)
  }

  @Test("A target of the year is held against the value of the year")
  func yearTarget() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let indicator = fixture.indicator("C1")
    fixture.receive(project, indicator, [.number(20), .number(20), .number(20), .number(20)])
    fixture.goal(project, indicator, years: [2031: 40, 2030: 1])
    let series = try #require(try publish(fixture).indicators.first?.projects.first)
    #expect(series.target?.attainment == .fraction(2))
    #expect(series.target?.term == .year(2031))
  }

  @Test("An attainment that would tell a hidden value is hidden too")
  func hiddenAttainment() throws {
    var fixture = Fixture()
    let project = fixture.project("A1")
    let indicator = fixture.indicator("C1")
    fixture.receive(project, indicator, [.number(3), nil, nil, nil])
    fixture.goal(project, indicator, final: 12)
    let series = try #require(try publish(fixture).indicators.first?.projects.first)
    #expect(series.cumulated.figure == .hidden)
    #expect(series.target?.attainment == .hidden && series.target?.state == .hidden)
  }

  @Test("The axis is held against the targets of the projects that have one")
  func axisTarget() throws {
    var fixture = Fixture()
    let one = fixture.project("A1")
    let two = fixture.project("A2")
    let indicator = fixture.indicator("C1")
    fixture.receive(one, indicator, [.number(20), .number(20), .number(20), .number(20)])
    fixture.receive(two, indicator, [.number(30), .number(30), .number(30), .number(30)])
    fixture.goal(one, indicator, final: 100)
    let partial = try #require(try publish(fixture).indicators.first?.together?.target)
    #expect(partial.target == 100 && partial.projects == 1 && partial.state == .nearly)
    fixture.goal(two, indicator, final: 100)
    let whole = try #require(try publish(fixture).indicators.first?.together?.target)
    #expect(whole.target == 200 && whole.projects == 2 && whole.attainment == .fraction(1))
  }

  @Test("In a breakdown « inconnu » is the rest, and no single category is hidden alone")
  func breakdown() throws {
    var fixture = Fixture()
    let ages = fixture.disaggregation("Âge", ["Moins de 60 ans", "60 à 74 ans", "75 ans et plus"])
    let project = fixture.project("A1")
    let indicator = fixture.indicator("C1", disaggregations: ["Âge"])
    fixture.receive(project, indicator, [.number(100), nil, nil, nil])
    fixture.receive(
      project, indicator, quarter: "2031-Q1", categories: ages.categories,
      [.number(5), .number(30), .number(45)])
    let breakdown = try #require(try publish(fixture).indicators.first?.breakdowns.first)
    #expect(breakdown.total.figure == .value(100))
    #expect(
      breakdown.lines.map(\.value.figure) == [.hidden, .value(30), .value(45)])
    #expect(breakdown.unknown.figure == .hidden)
  }

  @Test func `of a proportion nobody unknown is not told beside one hidden category`() throws {
    var fixture = Fixture()
    let ages = fixture.disaggregation("Âge", ["Moins de 60 ans", "60 à 74 ans", "75 ans et plus"])
    let project = fixture.project("A1")
    let indicator = fixture.indicator(
      "P1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean,
      disclosureClass: .health, disaggregations: ["Âge"])
    let share = { (numerator: Int, denominator: Int) in
      Measured.quotient(numerator: Decimal(numerator), denominator: Decimal(denominator))
    }
    fixture.receive(project, indicator, [share(405, 800), nil, nil, nil])
    fixture.receive(
      project, indicator, quarter: "2031-Q1", categories: ages.categories,
      [share(240, 400), share(160, 240), share(5, 160)])
    let breakdown = try #require(try publish(fixture).indicators.first?.breakdowns.first)
    #expect(breakdown.total.figure.value != nil)
    let hidden = breakdown.allLines.filter { $0.value.figure == .hidden }
    #expect(hidden.count > 1, "\(breakdown.allLines)")
    #expect(breakdown.lines[2].value.figure == .hidden)
  }

  @Test("The categories of a score are neither shares of it nor parts that leave a rest")
  func score() throws {
    var fixture = Fixture()
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let project = fixture.project("A1")
    let score = fixture.indicator(
      "S1", measure: .score, overTime: .last, overProjects: .none, disclosureClass: .activity,
      scope: .project(code: "A1"), disaggregations: ["Sexe"])
    fixture.indicators[0].decimals = 1
    fixture.receive(project, score, [.number(Fixture.decimal("6.5"))])
    fixture.receive(
      project, score, quarter: "2031-Q1", categories: sex.categories, [.number(6), .number(7)])
    let slice = try publish(fixture)
    let breakdown = try #require(slice.indicators.first?.breakdowns.first)
    #expect(breakdown.lines.map(\.value.figure) == [.value(6), .value(7)])
    #expect(breakdown.unknown.figure == .missing(.notApplicable))
    let page = HTMLWriter.write(
      AxisReport.compose(slice, provisional), style: ReportStyle("", fonts: [:]))
    #expect(page.contains("t-publics-") && page.contains("7,0"))
    #expect(page.contains("Un score ne se répartit pas"))
    #expect(!page.contains("g-publics-") && !page.contains("t-annexe-s1"))
    #expect(!page.contains("Inconnu"))
  }

  @Test("One hidden quarter of a shown total takes another with it")
  func quarters() throws {
    let series = try #require(try publish(.full()).indicators.first?.projects.last)
    #expect(series.cumulated.figure == .value(114))
    #expect(series.points.map(\.value.figure).filter { $0 == .hidden }.count == 2)
  }

  @Test("The text is the same for the same data, whatever their random ids")
  func canonical() throws {
    let first = try Fixture.full().publish()
    let second = try Fixture.full().publish()
    #expect(first.text == second.text)
    #expect(first.digest == second.digest)
    var changed = Fixture.full()
    changed.observations[0].entry.measured = .number(41)
    let other = try changed.publish()
    #expect(first.digest != other.digest)
  }

  @Test("What was stored makes the same report, and what was altered makes none")
  func stored() throws {
    let fresh = try Fixture.full().publish()
    let stored = try Publication.read(fresh.text, digest: fresh.digest)
    let pages = try [fresh, stored].map { publication in
      let axis = try #require(publication.axis("1"))
      return HTMLWriter.write(
        AxisReport.compose(axis, provisional), style: ReportStyle("", fonts: [:]))
    }
    #expect(pages[0] == pages[1])
    let altered = fresh.text.replacing("Air", with: "Feu")
    let refusal = #expect(throws: UnreadableRecord.self) {
      try Publication.read(altered, digest: fresh.digest)
    }
    #expect(refusal?.cause == .altered && refusal?.format == 3)
  }

  @Test("On a scale, small answers are folded, and the share is of all who responded")
  func opinion() throws {
    let question = try #require(try publish(.full()).surveys.first?.questions.first)
    #expect(question.detail == .favourableOnly)
    #expect(question.base == .value(80))
    #expect(question.opinion?.favourable == .value(45))
    #expect(question.opinion?.excluded == .hidden)
    #expect(question.silent == .hidden)
    #expect(question.answers.suffix(3).first?.count == .hidden)
  }
}

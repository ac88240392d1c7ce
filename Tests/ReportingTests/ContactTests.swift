import Foundation
import Monitoring
import Reporting
import Testing

@testable import Publishing

/// Of how many people answers come: supported, invited, met.
@Suite struct ContactTests {
  private static func subject(_ responses: [Int]) -> RawWave.Subject {
    RawWave.Subject(
      area: .call,
      turnout: responses.map { SurveyTurnout(projectID: UUID(), codes: 3 * $0, responses: $0) })
  }

  private static func contacts(
    _ numbers: [WaveNumbers?], responses: [Int]
  ) -> PublishedContacts? {
    let subject = subject(responses)
    let declared = zip(subject.turnout, numbers).compactMap { turnout, numbers in
      numbers.map { (turnout.projectID, $0) }
    }
    return ContactReading(subject, Dictionary(declared) { first, _ in first })?.published
  }

  @Test func `what every project declared is told of all of them together`() {
    let told = Self.contacts(
      [
        WaveNumbers(population: 240, invited: 100, reached: 60, refused: 12),
        WaveNumbers(population: 150, invited: 150, reached: 80, refused: 0),
      ], responses: [40, 50])
    #expect(told?.population == .value(390))
    #expect(told?.invited == .value(250))
    #expect(told?.reached == .value(140))
    #expect(told?.refused == .value(12))
    #expect(told?.base == .value(390))
  }

  @Test func `what one project did not say is unknown of all, and nothing declared is nothing`() {
    let told = Self.contacts(
      [WaveNumbers(invited: 100), nil], responses: [40, 50])
    #expect(told?.invited == PublishedFigure.none)
    #expect(told?.base == PublishedFigure.none)
    #expect(Self.contacts([nil, nil], responses: [40, 50]) == nil)
    #expect(Self.contacts([WaveNumbers(invited: 100)], responses: [40])?.base == .value(100))
  }

  @Test(arguments: [
    // Few refused; few not met; few more invited than answered; fewer met than answered.
    (
      WaveNumbers(population: 240, invited: 100, reached: 60, refused: 5),
      [true, true, true, false]
    ),
    (
      WaveNumbers(population: 240, invited: 100, reached: 95, refused: 20),
      [true, true, false, true]
    ),
    (
      WaveNumbers(population: 240, invited: 45, reached: nil, refused: nil),
      [true, false, false, false]
    ),
    (
      WaveNumbers(population: 10, invited: nil, reached: nil, refused: nil),
      [false, false, false, false]
    ),
    (
      WaveNumbers(population: 240, invited: 240, reached: 230, refused: 229),
      [true, true, false, true]
    ),
  ])
  func `neither a few people nor what separates two counts by a few are told`(
    numbers: WaveNumbers, told: [Bool]
  ) {
    let other = WaveNumbers(population: 900, invited: 700, reached: 500, refused: 100)
    let contacts = Self.contacts([numbers, other], responses: [40, 300])
    let figures = [contacts?.population, contacts?.invited, contacts?.reached, contacts?.refused]
    #expect(figures.map { $0?.value != nil } == told)
  }

  @Test func `whoever knows one project's numbers learns of no few people of another`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let numbers = (0..<3).map { _ in
        let population = Int.random(in: 0...60, using: &generator)
        let invited = Int.random(in: 0...population, using: &generator)
        let reached = Int.random(in: 0...invited, using: &generator)
        return WaveNumbers(
          population: population, invited: invited, reached: reached,
          refused: Int.random(in: 0...reached, using: &generator))
      }
      let responses = numbers.map { Int.random(in: 0...($0.reached ?? 0), using: &generator) }
      guard let told = Self.contacts(numbers, responses: responses) else { continue }
      let shown = zip(
        [told.population, told.invited, told.reached, told.refused],
        [\WaveNumbers.population, \.invited, \.reached, \.refused]
      ).filter { $0.0.value != nil }.map(\.1)
      let columns = shown.map { part in numbers.map { $0[keyPath: part] ?? 0 } } + [responses]
      for (place, one) in columns.enumerated() where place < shown.count {
        for other in columns + [[0, 0, 0]] where other != one {
          for project in numbers.indices {
            let left = abs(one[project] - other[project])
            #expect(left == 0 || left >= 11, "\(numbers) \(responses)")
          }
        }
      }
    }
  }

  @Test func `a report says of how many people, and says so where it is not known`() throws {
    var fixture = Fixture.ofEveryKind()
    let unknown = try Self.text(of: fixture)
    #expect(unknown.contains("Le nombre de personnes invitées n’est pas connu ici"))
    for turnout in fixture.surveys[0].turnout {
      fixture.surveys[0].numbers[turnout.projectID] = WaveNumbers(
        population: turnout.responses + 400, invited: turnout.responses + 200)
    }
    let known = try Self.text(of: fixture)
    #expect(known.contains("D’après les projets"))
    #expect(known.contains("personnes accompagnées"))
    #expect(known.contains("Taux de réponse"))
    #expect(!known.contains("n’est pas connu ici"))
  }

  private static func text(of fixture: Fixture) throws -> String {
    let publication = try fixture.publish()
    let axis = try #require(publication.content.axes.first)
    let slice = try #require(publication.axis(axis.code))
    return HTMLWriter.write(
      AxisReport.compose(slice, provisional), style: ReportStyle("", fonts: [:]))
  }
}

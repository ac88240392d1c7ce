import Foundation
import Monitoring

extension Fixture {
  /// A proportion of twelve projects over three years, every count large: one of them far from the
  /// others, and shares that rise a little each year. Its four groups are ordered from the best off.
  static func compared() -> Fixture {
    var fixture = Fixture(identifiers: .counted(1))
    let need = fixture.disaggregation("Précarité", ["aucune", "faible", "moyenne", "forte"])
    fixture.disaggregations[0].isOrdered = true
    fixture.disaggregations[0].disadvantagedCode = "forte"
    let indicator = fixture.indicator(
      "P1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean,
      disaggregations: ["Précarité"])
    for number in 1...12 {
      let project = fixture.project(number < 10 ? "A0\(number)" : "A\(number)")
      for quarter in quarters(2029...2031) {
        let rise = quarter.year - 2029
        let groups = number == 12 ? [80, 80, 80, 80] : [60, 52, 48, 36 + 4 * rise]
        fixture.receive(project, indicator, quarter, .share(groups.reduce(0, +), of: 400))
        for (category, concerned) in zip(need.categories, groups) {
          fixture.receive(
            project, indicator, quarter, .share(concerned, of: 100), category: category.id)
        }
      }
    }
    return fixture
  }

  static func quarters(_ years: ClosedRange<Int>) -> [Quarter] {
    years.flatMap { year in (1...4).compactMap { Quarter(year: year, number: $0) } }
  }
}

extension Measured {
  static func share(_ concerned: Int, of people: Int) -> Measured {
    .quotient(numerator: Decimal(concerned), denominator: Decimal(people))
  }
}

import Disclosure
import Testing

@Suite struct HiddenRangeTests {
  @Test(
    "A range ends at tens, outside the bounds; it is narrow, not small, and of no project's detail",
    arguments: [
      (43...77, .axisDetail, 40...80), (40...80, .axisDetail, 40...80),
      (43...101, .axisDetail, nil), (19...31, .projectTotal, nil),
      (20...31, .projectTotal, 20...40), (43...77, .projectDetail, nil),
    ] as [(ClosedRange<Int>, Figure.Level, ClosedRange<Int>?)])
  func rule(bounds: ClosedRange<Int>, level: Figure.Level, printed: ClosedRange<Int>?) {
    let range = HiddenRange(bounds: bounds, threshold: 11, level: level)
    #expect(range.map { $0.lower...$0.upper } == printed)
  }

  @Test(
    "A range of a share ends at multiples of five, outside all shares that the bounds allow",
    arguments: [
      (40...50, 55...60, 100...105, .axisDetail, 40...50),
      (40...50, 40...60, 90...90, .axisTotal, 40...60),
      (12...400, 20...30, 32...430, .axisDetail, nil),
      (10...20, 100...110, 120...120, .axisDetail, nil),
      (100...110, 10...20, 120...120, .axisDetail, nil),
      (40...50, 55...60, 100...105, .projectDetail, nil),
    ]
      as [(
        ClosedRange<Int>, ClosedRange<Int>, ClosedRange<Int>, Figure.Level, ClosedRange<Int>?
      )])
  func shares(
    numerator: ClosedRange<Int>, rest: ClosedRange<Int>, whole: ClosedRange<Int>,
    level: Figure.Level, printed: ClosedRange<Int>?
  ) {
    let range = HiddenRange(
      shareOf: numerator, rest: rest, whole: whole, threshold: 11, level: level)
    #expect(range.map { $0.lower...$0.upper } == printed)
    guard let range else { return }
    for concerned in numerator {
      for others in rest where whole.contains(concerned + others) {
        let share = Double(concerned) / Double(concerned + others) * 100
        #expect(Double(range.lower) <= share && share <= Double(range.upper))
      }
    }
  }

  @Test func `who reads all ranges knows no more of any small count`() throws {
    var generator = SeededGenerator(seed: 14)
    var ranges = 0
    for _ in 0..<6 {
      let programme = Programme(projects: 5, quarters: 2, axes: 2, breakdowns: [2, 3])
      let system = try #require(programme.system(seed: generator.next()))
      let hidden = Protection(of: system).hidden
      let attacker = Attacker(of: system, hiding: hidden)
      var (table, figures) = (system.table, system.figures)
      for figure in hidden.sorted() {
        let range = HiddenRange(
          bounds: try attacker.outerBounds(of: figure), threshold: 11, level: .axisDetail)
        guard let range else { continue }
        ranges += 1
        // How far the figure is from both ends is a cell, and the ends are released.
        let form = system.figures[figure].form
        let value = system.values[figure]
        table += [range.upper - value, value - range.lower]
        let above = LinearForm(sumOf: form.terms.map(\.cell) + [table.count - 2])
        let below = form - LinearForm(sumOf: [table.count - 1])
        for end in [above, below] {
          figures.append(Figure(end, standing: .released, isSensitive: false))
        }
      }
      let told = try #require(
        CellSystem(table: table, equations: system.equations, figures: figures))
      let reader = Attacker(of: told, hiding: hidden)
      for figure in hidden.sorted() where system.figures[figure].isSensitive {
        #expect(
          try reader.feasibilityInterval(of: figure) == attacker.feasibilityInterval(of: figure))
      }
    }
    #expect(ranges > 5)
  }
}

/// All that a reader knows once some figures are shown, and what he does not: puzzles.
///
/// He knows every shown figure of every release, every equation, that counts are whole and not
/// negative, and that each mark « n.c. » stands for `leastHidden` at least.
struct Knowledge: Sendable {
  /// A figure's share in one puzzle, over the cells of that puzzle.
  struct Share: Sendable {
    var puzzle: Int
    var form: LinearForm
  }

  private(set) var puzzles: [Puzzle] = []
  /// For each cell unknown: its puzzle, and its number there.
  private var places: [(puzzle: Int, number: Int)?]
  private let system: CellSystem

  init(_ system: CellSystem, hidden: Set<Int>) {
    self.system = system
    places = Array(repeating: nil, count: system.table.count)
    let shown = system.figures.indices.filter { system.isShown($0, hidden: hidden) }
    let marked = system.figures.indices.filter { system.isMarked($0, hidden: hidden) }
    let basis = ShownBasis(system, shown: shown)
    assemble(basis, floors: floors(marked, isUnknown: basis.isUnknown))
  }

  func shares(of figure: Int) -> [Share] {
    let terms = system.figures[figure].form.terms.filter { places[$0.cell] != nil }
    let byPuzzle = Dictionary(grouping: terms) { places[$0.cell]?.puzzle ?? 0 }
    return byPuzzle.keys.sorted().map { puzzle in
      let numbered = (byPuzzle[puzzle] ?? []).map { (places[$0.cell]?.number ?? 0, $0.coefficient) }
      return Share(
        puzzle: puzzle, form: LinearForm(Dictionary(numbered, uniquingKeysWith: +)))
    }
  }

  /// What is known of the figure beside its shares.
  func knownPart(of figure: Int) -> Int {
    system.figures[figure].form.keeping { places[$0] == nil }.value(in: system.table)
  }

  /// What the marks tell of the unknown cells, one of each, the implied ones left out.
  private func floors(_ marked: [Int], isUnknown: [Bool]) -> [Puzzle.Floor] {
    var floors: [LinearForm: Int] = [:]
    for index in marked {
      let form = system.figures[index].form
      let open = form.keeping { isUnknown[$0] }
      let known = system.values[index] - open.value(in: system.table)
      let least = min(system.leastHidden, system.values[index]) - known
      if open.isPositive && least <= 0 { continue }
      floors[open] = max(floors[open] ?? least, least)
    }
    let single = floors.filter { $0.key.terms.count == 1 && $0.key.isPositive }
    let raised = Set(single.map { $0.key.terms[0].cell })
    return floors.filter { form, least in
      form.terms.count == 1 || !form.isPositive || least > 1
        || !form.terms.contains { raised.contains($0.cell) }
    }
    .map { Puzzle.Floor(form: $0.key, least: $0.value) }
    .sorted { $0.form.terms.lexicographicallyPrecedes($1.form.terms) }
  }

  private mutating func assemble(_ basis: ShownBasis, floors: [Puzzle.Floor]) {
    var groups = DisjointSets(count: system.table.count)
    for form in basis.forms + floors.map(\.form) { groups.join(form.terms.map(\.cell)) }
    var puzzleOfGroup: [Int: Int] = [:]
    var numbers = Array(repeating: 0, count: system.table.count)
    for cell in basis.isUnknown.indices where basis.isUnknown[cell] {
      let puzzle = puzzleOfGroup[groups.group(of: cell)] ?? puzzles.count
      if puzzle == puzzles.count {
        puzzleOfGroup[groups.group(of: cell)] = puzzle
        puzzles.append(
          Puzzle(truth: [], least: [], most: system.ceiling, equations: [], floors: []))
      }
      numbers[cell] = puzzles[puzzle].truth.count
      places[cell] = (puzzle, numbers[cell])
      puzzles[puzzle].truth.append(system.table[cell])
      puzzles[puzzle].least.append(0)
    }
    for form in basis.forms {
      guard let puzzle = self.puzzle(of: form) else { continue }
      puzzles[puzzle].equations.append(
        Puzzle.Equation(form: form.renumbered(numbers), total: form.value(in: system.table)))
    }
    for floor in floors {
      guard let puzzle = self.puzzle(of: floor.form) else { continue }
      let form = floor.form.renumbered(numbers)
      if form.terms.count == 1 && form.isPositive && form.terms[0].coefficient == 1 {
        puzzles[puzzle].least[form.terms[0].cell] = floor.least
      } else {
        puzzles[puzzle].floors.append(Puzzle.Floor(form: form, least: floor.least))
      }
    }
  }

  private func puzzle(of form: LinearForm) -> Int? {
    form.terms.first.flatMap { places[$0.cell]?.puzzle }
  }
}

extension LinearForm.Term: Comparable {
  package static func < (one: Self, other: Self) -> Bool {
    (one.cell, one.coefficient) < (other.cell, other.coefficient)
  }
}

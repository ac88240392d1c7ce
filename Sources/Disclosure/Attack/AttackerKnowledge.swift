/// All that a reader knows once some figures are shown, and the regions that this leaves open.
///
/// The reader knows every shown figure of every release, every equation, that counts are whole and not
/// negative, and that each mark « n.c. » stands for its figure's `leastHidden` at least.
struct AttackerKnowledge: Sendable {
  /// A figure's share in one region, over the cells of that region.
  struct Share: Sendable {
    var region: Int
    var form: LinearForm
  }

  private(set) var regions: [FeasibleRegion] = []
  /// For each unknown cell, its region and its number there.
  private var places: [(region: Int, number: Int)?]
  private let system: CellSystem

  init(_ system: CellSystem, hidden: Set<Int>) {
    self.system = system
    places = Array(repeating: nil, count: system.table.count)
    let shown = system.figures.indices.filter { system.isShown($0, hidden: hidden) }
    let marked = system.figures.indices.filter { system.isMarked($0, hidden: hidden) }
    let basis = ShownBasis(system, shown: shown)
    assemble(basis, lowerBounds: lowerBounds(marked, isUnknown: basis.isUnknown))
  }

  func shares(of figure: Int) -> [Share] {
    let terms = system.figures[figure].form.terms.filter { places[$0.cell] != nil }
    let byRegion = Dictionary(grouping: terms) { places[$0.cell]?.region ?? 0 }
    return byRegion.keys.sorted().map { region in
      let numbered = (byRegion[region] ?? []).map { (places[$0.cell]?.number ?? 0, $0.coefficient) }
      return Share(
        region: region, form: LinearForm(Dictionary(numbered, uniquingKeysWith: +)))
    }
  }

  /// The known part of the figure, outside all regions.
  func knownPart(of figure: Int) -> Int {
    system.figures[figure].form.keeping { places[$0] == nil }.value(in: system.table)
  }

  /// The cells of a region, by their number there.
  func cells(of region: Int) -> [Int] {
    places.indices.filter { places[$0]?.region == region }
  }

  /// The lower bounds that the marks imply for unknown cells, without repeats and redundant ones.
  private func lowerBounds(_ marked: [Int], isUnknown: [Bool]) -> [FeasibleRegion.LowerBound] {
    var lowerBounds: [LinearForm: Int] = [:]
    for index in marked {
      let form = system.figures[index].form
      let open = form.keeping { isUnknown[$0] }
      let known = system.values[index] - open.value(in: system.table)
      let least = system.leastHidden(index) - known
      if open.isPositive && least <= 0 { continue }
      lowerBounds[open] = max(lowerBounds[open] ?? least, least)
    }
    let single = lowerBounds.filter { $0.key.terms.count == 1 && $0.key.isPositive }
    let raised = Set(single.map { $0.key.terms[0].cell })
    return lowerBounds.filter { form, least in
      form.terms.count == 1 || !form.isPositive || least > 1
        || !form.terms.contains { raised.contains($0.cell) }
    }
    .map { FeasibleRegion.LowerBound(form: $0.key, least: $0.value) }
    .sorted { $0.form.terms.lexicographicallyPrecedes($1.form.terms) }
  }

  private mutating func assemble(_ basis: ShownBasis, lowerBounds: [FeasibleRegion.LowerBound]) {
    var groups = DisjointSets(count: system.table.count)
    for form in basis.forms + lowerBounds.map(\.form) { groups.join(form.terms.map(\.cell)) }
    var regionOfGroup: [Int: Int] = [:]
    var numbers = Array(repeating: 0, count: system.table.count)
    for cell in basis.isUnknown.indices where basis.isUnknown[cell] {
      let region = regionOfGroup[groups.group(of: cell)] ?? regions.count
      if region == regions.count {
        regionOfGroup[groups.group(of: cell)] = region
        regions.append(
          FeasibleRegion(truth: [], least: [], most: system.ceiling, equations: [], lowerBounds: [])
        )
      }
      numbers[cell] = regions[region].truth.count
      places[cell] = (region, numbers[cell])
      regions[region].truth.append(system.table[cell])
      regions[region].least.append(0)
    }
    for form in basis.forms {
      guard let region = self.region(of: form) else { continue }
      regions[region].equations.append(
        FeasibleRegion.Equation(form: form.renumbered(numbers), total: form.value(in: system.table))
      )
    }
    for bound in lowerBounds {
      guard let region = self.region(of: bound.form) else { continue }
      let form = bound.form.renumbered(numbers)
      if form.terms.count == 1 && form.isPositive && form.terms[0].coefficient == 1 {
        regions[region].least[form.terms[0].cell] = bound.least
      } else {
        regions[region].lowerBounds.append(
          FeasibleRegion.LowerBound(form: form, least: bound.least))
      }
    }
  }

  private func region(of form: LinearForm) -> Int? {
    form.terms.first.flatMap { places[$0.cell]?.region }
  }
}

extension LinearForm.Term: Comparable {
  package static func < (one: Self, other: Self) -> Bool {
    (one.cell, one.coefficient) < (other.cell, other.coefficient)
  }
}

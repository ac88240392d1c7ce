import XPath

/// Builds the plan of a form from what each formula reads.
struct PlanBuilder {
  let elements: [FormElement]
  private let finder: DependencyFinder
  private(set) var plan = ComputationPlan()
  /// By rank before sorting.
  private var dependencies: [[Dependency]] = []
  /// What rules read that are evaluated only when needed.
  private var rules: [ComputationPlan.Rule: [Dependency]] = [:]
  /// Formulas with a path that leads nowhere, to be reported.
  private(set) var lost: [(element: Int, column: FormulaColumn, path: String)] = []
  private(set) var cycles: [[Computation]] = []

  /// No real questionnaire has formulas that read more than this in all.
  static let dependencyLimit = 400_000
  private var dependencyCount = 0

  var isTooDense: Bool {
    dependencyCount > Self.dependencyLimit
  }

  init(_ elements: [FormElement]) {
    self.elements = elements
    finder = DependencyFinder(elements)
    collect()
    if isTooDense { return }
    layOut()
    sort()
  }

  private mutating func collect() {
    plan.isQuestion = elements.map(\.isQuestion)
    // By index, because copying an element is expensive and a form may have many.
    for index in elements.indices where !isTooDense {
      add(.relevance, index, .relevant)
      if elements[index].isCalculated { add(.value, index, .calculation) }
      add(.choices, index, .choiceFilter)
      if let count = elements[index].countElement {
        let home = elements[elements[index].parent].home
        plan.steps.append(Computation(kind: .count, element: index, home: home))
        dependencies.append([Dependency(element: count, shared: elements[count].home)])
      }
      for column in [FormulaColumn.required, .readOnly, .constraint, .defaultValue]
      where elements[index].formulas.has(column) {
        rules[.init(element: index, column: column)] = note(column, of: index)
      }
      if !elements[index].isCalculated { note(.calculation, of: index) }
    }
  }

  private mutating func add(_ kind: Computation.Kind, _ index: Int, _ column: FormulaColumn) {
    guard let formula = elements[index].formulas[column] else { return }
    plan.steps.append(
      Computation(kind: kind, element: index, formula: formula, home: elements[index].home))
    dependencies.append(note(column, of: index))
  }

  @discardableResult
  private mutating func note(_ column: FormulaColumn, of index: Int) -> [Dependency] {
    guard let formula = elements[index].formulas[column] else { return [] }
    let reading = finder.reading(of: formula.expression, at: index)
    lost += reading.lost.map { (index, column, $0) }
    dependencyCount += reading.dependencies.count
    return reading.dependencies
  }

  private mutating func layOut() {
    plan.triggered = Array(repeating: [], count: elements.count)
    plan.repeats = Array(repeating: [], count: elements.count)
    plan.byPath = finder.byPath
    plan.byName.reserveCapacity(elements.count)
    for index in elements.indices {
      for trigger in elements[index].triggers { plan.triggered[trigger].append(index) }
      let around = index == 0 ? [] : plan.repeats[elements[index].parent]
      plan.repeats[index] = around + (elements[index].type == .repeating ? [index] : [])
      plan.members[elements[index].home ?? -1, default: []].append(index)
      if elements[index].isKnownByName { plan.byName[elements[index].name] = index }
    }
  }

  private mutating func sort() {
    let sorted = order()
    cycles = sorted.cycles.map { $0.map { plan.steps[$0] } }
    guard cycles.isEmpty else { return }
    let steps = plan.steps
    plan.steps = sorted.order.map { steps[$0] }
    let read = sorted.order.map { dependencies[$0] }
    plan.ranks = Array(repeating: [], count: elements.count)
    plan.readers = Array(repeating: [], count: elements.count)
    for (rank, step) in plan.steps.enumerated() {
      plan.ranks[step.element].append(rank)
      for dependency in read[rank] {
        plan.readers[dependency.element].append(.init(rank: rank, shared: dependency.shared))
      }
    }
    Certainty(elements, plan, read, rules).write(to: &plan)
  }

  /// A count may read the instances of its own repeat (« un autre, tant que… »), which is not a
  /// cycle. It needs no place in the order, since it runs when what it reads changes.
  private func order() -> TopologicalOrder {
    var edges = edges()
    var sorted = TopologicalOrder(edges, count: plan.steps.count)
    for _ in 0..<Self.countLimit {
      let steps = sorted.cycles.flatMap { zip($0, $0.dropFirst() + $0.prefix(1)) }
      let opened = steps.filter { plan.steps[$0.1].kind == .count }
      if opened.isEmpty { break }
      for (maker, count) in opened { edges[maker].removeAll { $0 == count } }
      sorted = TopologicalOrder(edges, count: plan.steps.count)
    }
    return sorted
  }

  /// No real questionnaire has more counts that read their own instances.
  private static let countLimit = 50

  /// By step: those that come after it.
  private func edges() -> [[Int]] {
    var made: [[Int]] = Array(repeating: [], count: elements.count)
    for (index, step) in plan.steps.enumerated() { made[step.element].append(index) }
    var edges: [[Int]] = Array(repeating: [], count: plan.steps.count)
    for (reader, step) in plan.steps.enumerated() {
      for dependency in dependencies[reader] {
        for maker in makers(of: dependency.element, made) where isEdge(maker, to: reader) {
          edges[maker].append(reader)
        }
      }
      // What is in a repeat is computed once its instances are there.
      for around in plan.repeats[step.element] where step.kind != .count || around != step.element {
        for maker in made[around] where plan.steps[maker].kind == .count {
          edges[maker].append(reader)
        }
      }
    }
    return edges
  }

  private func isEdge(_ maker: Int, to reader: Int) -> Bool {
    guard maker == reader else { return true }
    // A filter may read what was chosen; `once` reads what it gave.
    switch plan.steps[reader].kind {
    case .choices, .count: return false
    case .value:
      return plan.steps[reader].formula?.expression.calls(.once) == false
    case .relevance: return true
    }
  }

  /// What changes an element as others see it: its value, and the relevance and number of all
  /// around.
  private func makers(of element: Int, _ made: [[Int]]) -> [Int] {
    var (makers, around) = (made[element], element)
    while around != 0 {
      around = elements[around].parent
      makers += made[around].filter { [.relevance, .count].contains(plan.steps[$0].kind) }
    }
    return makers
  }
}

import XPath

extension FormInstance {
  /// Computes what waits, in order, then the calculations that changes triggered, until nothing
  /// waits.
  mutating func settle() {
    growths = [:]
    drainAndSuggest()
    // Each at most once: two questions that trigger each other do not run for ever.
    var done: Set<Place> = []
    while let next = fired.subtracting(done).min(by: Self.isBefore) {
      done.insert(next)
      fired.remove(next)
      if let formula = form.elements[next.element].formulas[.calculation] {
        store(computed(formula, at: next), at: next)
        given[next] = nil
      }
      drainAndSuggest()
    }
    fired = []
  }

  /// Instances that a count has just added have their defaults at once, but for those of the
  /// opening.
  private mutating func drainAndSuggest() {
    drain()
    if !isOpening { suggestInFresh(at: .newInstance) }
  }

  private static func isBefore(_ one: Place, _ other: Place) -> Bool {
    (one.element, one.block) < (other.element, other.block)
  }

  /// Runs everything that waits, except triggers.
  mutating func drain() {
    while let (rank, waiting) = pending.removeFirst() {
      running = rank
      for block in waiting where !blocks[block].isRemoved {
        run(form.plan.steps[rank], rank: rank, block: block)
      }
      running = nil
    }
  }

  private mutating func run(_ step: Computation, rank: Int, block: Int) {
    let place = Place(block: block, element: step.element)
    switch step.kind {
    case .relevance: updateRelevance(of: place, step.formula)
    case .value:
      if let formula = step.formula { store(computed(formula, at: place), at: place) }
    case .choices:
      if trust == .own || !form.plan.isUncertain[rank] { dropUnoffered(at: place) }
    case .count: updateCount(of: step.element, in: block)
    }
  }

  /// Writes a text and schedules what reads it.
  mutating func store(_ text: String, at place: Place) {
    let node = node(place)
    guard evaluation.tree.value(node) != text else { return }
    evaluation.tree.setValue(text, of: node)
    changed(place)
  }

  mutating func changed(_ place: Place) {
    for reader in form.plan.readers[place.element] {
      wake(reader.rank, in: reached(by: reader, from: place.block))
    }
    for target in form.plan.triggered[place.element] {
      let shared = form.plan.repeats[target].last { form.plan.repeats[place.element].contains($0) }
      for block in reached(form.elements[target].home, shared: shared, from: place.block) {
        let triggered = Place(block: block, element: target)
        if !heldBack.contains(triggered) { fired.insert(triggered) }
      }
    }
  }

  mutating func wake(_ rank: Int, in woken: [Int]) {
    guard rank != running else { return }
    for block in woken { pending.insert(rank, block: block) }
  }

  func reached(by reader: ComputationPlan.Reader, from block: Int) -> [Int] {
    reached(form.plan.steps[reader.rank].home, shared: reader.shared, from: block)
  }

  /// The blocks of a home in the same instance of a shared repeat.
  private func reached(_ home: Int?, shared: Int?, from block: Int) -> [Int] {
    guard let home else { return [0] }
    guard let shared, form.plan.repeats[home].contains(shared),
      let base = self.block(of: shared, around: block)
    else { return blocks(of: home) }
    return blocks(of: home, under: base)
  }

  private func block(of home: Int, around block: Int) -> Int? {
    var current = block
    while blocks[current].home != home {
      if current == 0 { return nil }
      current = blocks[current].parent
    }
    return current
  }

  /// Every block of a home; that of the form for nil.
  func blocks(of home: Int?, under base: Int = 0) -> [Int] {
    guard let home else { return [0] }
    let line = form.plan.repeats[home]
    let start = blocks[base].home.flatMap { line.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return line[start...].reduce([base]) { bases, inner in
      bases.flatMap { blocks[$0].blocks[inner] ?? [] }
    }
  }
}

/// Which places a change reaches, and which stand around a place.
extension InstanceDocument {
  /// Whether neither the element nor a group around it is hidden.
  func isRelevant(_ place: Place) -> Bool {
    var (block, element) = (place.block, place.element)
    while true {
      if !blocks.isRelevant(form.elements[element].slot, in: block) { return false }
      if element == 0 { return true }
      if form.elements[element].type == .repeating { block = blocks.parent(of: block) }
      element = form.elements[element].parent
    }
  }

  /// The place of the group around.
  func parent(of place: Place) -> Place {
    let isRepeat = form.elements[place.element].type == .repeating
    let block = isRepeat ? blocks.parent(of: place.block) : place.block
    return Place(block: block, element: form.elements[place.element].parent)
  }

  /// The instance of an element that goes with a block: its own, or that of a block around.
  func place(of element: Int, seenFrom block: Int) -> Place? {
    blocks.block(of: form.elements[element].home, around: block).map {
      Place(block: $0, element: element)
    }
  }

  /// Every block of a home; that of the form for nil.
  func blocks(of home: Int?, under base: Int = 0) -> [Int] {
    guard let home else { return [0] }
    let line = form.plan.repeats[home]
    let start = blocks.home(of: base).flatMap { line.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return line[start...].reduce([base]) { bases, inner in
      bases.flatMap { blocks.instances(of: inner, in: $0) }
    }
  }

  /// The blocks of a home that are the block of the place or stand in it.
  func blocks(of home: Int?, in place: Place) -> [Int] {
    if home == blocks.home(of: place.block) { return [place.block] }
    return blocks(of: home, under: place.block)
  }

  /// The blocks in which a reader looks again when something changed in a block.
  func reached(by reader: ComputationPlan.Reader, from block: Int) -> [Int] {
    reached(form.plan.steps[reader.rank].home, shared: reader.shared, from: block)
  }

  /// The calculations that a change of this place triggers.
  func triggered(by place: Place) -> [Place] {
    let around = form.plan.repeats[place.element]
    return form.plan.triggered[place.element].flatMap { target in
      let shared = form.plan.repeats[target].last(where: around.contains)
      return reached(form.elements[target].home, shared: shared, from: place.block).map {
        Place(block: $0, element: target)
      }
    }
  }

  /// The blocks of a home in the same instance of a shared repeat.
  private func reached(_ home: Int?, shared: Int?, from block: Int) -> [Int] {
    guard let home else { return [0] }
    guard let shared, form.plan.repeats[home].contains(shared),
      let base = blocks.block(of: shared, around: block)
    else { return blocks(of: home) }
    return blocks(of: home, under: base)
  }
}

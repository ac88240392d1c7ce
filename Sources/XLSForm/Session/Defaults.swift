import XPath

/// Defaults that are computed run once, when their instance is made; the last one to write wins:
/// literal, metadata, calculation, computed default (the order of Web Forms).
extension FormInstance {
  mutating func computeDefaults(in block: Int, at moment: DefaultMoments) {
    suggest(in: block, at: moment)
    settle()
  }

  /// Runs the defaults of a block and of those inside it, recomputing after each what depends on
  /// it.
  mutating func suggest(in block: Int, at moment: DefaultMoments) {
    var blocks = [block]
    while let next = blocks.popLast() {
      freshBlocks.removeAll { $0 == next }
      for element in form.plan.members[self.blocks[next].home ?? -1] ?? [] {
        guard let formula = form.elements[element].formulas[.defaultValue],
          form.elements[element].defaultMoments.contains(moment)
        else { continue }
        let place = Place(block: next, element: element)
        store(computed(formula, at: place), at: place)
        drain()
      }
      blocks += self.blocks[next].blocks.sorted { $0.key < $1.key }.flatMap(\.value).reversed()
    }
  }

  /// The first time everything is computed, then all defaults.
  mutating func open() {
    settle()
    suggest(in: 0, at: .opening)
    suggestInFresh(at: .opening)
    isOpening = false
    settle()
  }

  /// A default may make instances, whose defaults may make others.
  mutating func suggestInFresh(at moment: DefaultMoments) {
    while let fresh = freshBlocks.popLast() { suggest(in: fresh, at: moment) }
  }

  /// What is said in words of a language: labels of choices, names of months.
  mutating func wakeSpoken() {
    for (rank, step) in form.plan.steps.enumerated() {
      guard let expression = step.formula?.expression,
        expression.calls(.choiceName, .formatDate, .formatDateTime)
      else { continue }
      wake(rank, in: blocks(of: step.home))
    }
  }
}

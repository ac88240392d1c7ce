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
    var waiting = [block]
    while let next = waiting.popLast() {
      removeFreshBlock(next)
      for element in form.plan.members[blocks.home(of: next) ?? -1] ?? [] {
        guard let formula = form.elements[element].formulas[.defaultValue],
          form.elements[element].defaultMoments.contains(moment)
        else { continue }
        let place = Place(block: next, element: element)
        let text = computed(formula, at: place)
        store(mayBeSuggested(text, at: place) ? text : "", at: place)
        drain()
      }
      waiting += blocks[next].blocks.sorted { $0.key < $1.key }.flatMap(\.value).reversed()
    }
  }

  /// What could not be an answer would be sent, and refused, without anyone having said it.
  private func mayBeSuggested(_ text: String, at place: Place) -> Bool {
    let type = form.elements[place.element].type
    guard type.isAsked, let answer = AnswerText.answer(text, to: type) else { return true }
    return takes(answer, at: place)
  }

  /// A default may make instances, whose defaults may make others.
  mutating func suggestInFresh(at moment: DefaultMoments) {
    while let fresh = popFreshBlock() { suggest(in: fresh, at: moment) }
  }
}

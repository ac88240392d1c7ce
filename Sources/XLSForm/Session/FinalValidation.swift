extension FormSession {
  /// Checks everything shown again before it is sent: an answer may break a rule since another one
  /// changed.
  package var findings: [AnswerFinding] {
    var instance = instance
    let places = instance.places
    return overflowFindings + places.flatMap { findings(at: $0, &instance) }
  }

  /// A number of instances that no form can hold is reported at the question that gives it.
  private var overflowFindings: [AnswerFinding] {
    instance.growth.overflows.filter(isThere).compactMap {
      repeated in
      form.elements[repeated.element].countElement.flatMap {
        instance.place(of: $0, seenFrom: repeated.block)
      }
    }.map { finding(.tooManyInstances, at: $0) }.sorted { $0.question < $1.question }
  }

  private func isThere(_ repeated: RepeatPlace) -> Bool {
    guard !instance.blocks.isRemoved(repeated.block) else { return false }
    let parent = form.elements[repeated.element].parent
    return instance.isRelevant(Place(block: repeated.block, element: parent))
  }

  private func findings(at place: Place, _ instance: inout FormInstance) -> [AnswerFinding] {
    guard instance.isRelevant(place) else { return [] }
    let element = form.elements[place.element]
    guard element.type.isAsked || element.type == .note else { return [] }
    if instance.text(place).isEmpty {
      let isMissing = instance.given[place] != .refused && instance.isRequired(place)
      return isMissing ? [finding(.missing, at: place)] : []
    }
    return instance.keepsConstraint(place) ? [] : [finding(.constraint, at: place)]
  }
}

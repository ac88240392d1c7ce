extension FormSession {
  /// Everything shown, looked at again before it is sent: an answer may break a rule since another one
  /// was changed.
  package var findings: [AnswerFinding] {
    var session = self
    return overflowIssues + instance.places.flatMap { session.finalIssues(at: $0) }
  }

  /// A number of instances that no form can hold: told where the number is given.
  private var overflowIssues: [AnswerFinding] {
    instance.overflows.filter { !instance.blocks[$0.block].isRemoved }.compactMap { repeated in
      form.elements[repeated.element].countElement.flatMap {
        instance.place(of: $0, seenFrom: repeated.block)
      }
    }.map { finding(.tooManyInstances, at: $0) }.sorted { $0.question < $1.question }
  }

  private mutating func finalIssues(at place: Place) -> [AnswerFinding] {
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

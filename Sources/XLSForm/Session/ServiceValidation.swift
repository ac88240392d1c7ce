import Writing

/// Checks a sheet that comes from outside: replays its answers and refuses those to questions that
/// the person cannot have been asked. What a service cannot compute as the device did (clock,
/// chance, answers that are not kept) is accepted.
extension Form {
  /// Everything that is wrong with a sheet: unknown keys first, then in the order of the form.
  package func validate(_ sheet: AnswerSheet, at moment: FormMoment = .undated) -> [AnswerFinding] {
    findings(of: sheet) { FormInstance(opening: self, at: moment) }
  }

  func findings(
    of sheet: AnswerSheet, _ opened: () -> FormInstance
  ) -> [AnswerFinding] {
    guard sheet.answers.count <= SheetLimit.answers else {
      return [AnswerFinding(question: "", reason: .sheetTooLarge)]
    }
    var received = ReceivedSheet(opened(), sheet)
    return received.findings()
  }
}

private struct ReceivedSheet {
  private var instance: FormInstance
  private var sent: [Place: Answer] = [:]
  private var unknown: [AnswerFinding] = []
  private let assistance: [AnswerFinding]
  private let form: Form

  init(_ opened: FormInstance, _ sheet: AnswerSheet) {
    form = opened.form
    instance = opened
    assistance = (sheet[Assistance.key].map(Assistance.reasons) ?? []).map {
      AnswerFinding(question: Assistance.key, reason: $0)
    }
    let keys = sheet.answers.keys.filter { $0 != Assistance.key }.sorted()
    let gaps = RepeatGaps.keys(among: keys, form)
    instance.makeRoom(for: keys.filter { !gaps.contains($0) })
    for key in keys {
      if gaps.contains(key) {
        unknown.append(AnswerFinding(question: key, reason: .repeatGap))
      } else if let place = instance.place(key), instance.key(place) == key, isSendable(place) {
        sent[place] = sheet[key]
      } else {
        unknown.append(AnswerFinding(question: key, reason: .unknownQuestion))
      }
    }
    takeInAll()
  }

  /// Repeats while the answers of a round make new instances, of which nothing was sent or which were
  /// taken back. What a trigger writes was sent with the rest.
  private mutating func takeInAll() {
    var known = 0
    for _ in 0..<Self.rounds {
      let fresh = instance.places.filter { $0.block >= known }
      known = instance.blocks.indices.upperBound
      for place in fresh where form.plan.isQuestion[place.element] {
        takeIn(sent[place], at: place)
      }
      instance.checkCounts(readingTheirOwn: false)
      instance.settleWithoutTriggers()
      if instance.blocks.indices.upperBound == known { break }
    }
    instance.checkCounts(readingTheirOwn: true)
    instance.settleWithoutTriggers()
  }

  /// A count may depend on another count; no questionnaire goes deeper.
  private static let rounds = 10

  mutating func findings() -> [AnswerFinding] {
    let withdrawn = Set(instance.given.removedChoices.map(\.place))
    var findings = unknown + assistance
    for place in instance.places {
      for reason in reasons(at: place, isWithdrawn: withdrawn.contains(place)) {
        findings.append(AnswerFinding(question: instance.key(place), reason: reason))
      }
    }
    return findings
  }

  /// Without an answer the text is emptied, since the person took the default back. An answer of
  /// another kind counts as empty.
  private mutating func takeIn(_ answer: Answer?, at place: Place) {
    guard let answer else { return instance.store("", at: place) }
    let isSound = kindReasons(answer, place).isEmpty
    instance.record(answer, as: isSound ? instance.text(answer, at: place) : "", at: place)
  }

  private func isSendable(_ place: Place) -> Bool {
    guard form.elements[place.element].isKept else { return false }
    return switch form.elements[place.element].type {
    case .calculate, .hidden: true
    case let type: type.isAsked
    }
  }

  private mutating func reasons(at place: Place, isWithdrawn: Bool) -> [AnswerFinding.Reason] {
    let isShown = instance.isRelevant(place)
    let isDoubtful = form.plan.hasUncertainRelevance[place.element]
    guard let answer = sent[place] else {
      guard isShown, !isDoubtful, isAskedAndKept(place), instance.text(place).isEmpty,
        isCertain(.required, place)
      else { return [] }
      return instance.isRequired(place) ? [.missing] : []
    }
    guard isShown || isDoubtful else { return [.hiddenQuestion] }
    guard form.plan.isQuestion[place.element] else { return computedReasons(answer, at: place) }
    let kind = kindReasons(answer, place)
    guard kind.isEmpty else { return kind }
    if isWithdrawn { return [.unknownChoice] }
    guard isShown else { return [] }
    // A condition may have held after the answer was given: only what is never asked is refused.
    if form.isNeverAsked(place.element), !isSuggestion(answer, place) { return [.readOnly] }
    let isBroken = isCertain(.constraint, place) && !instance.keepsConstraint(place)
    return isBroken ? [.constraint] : []
  }

  /// Elements are read where they stand: a copy of one costs more than the rest of a check.
  private func isAskedAndKept(_ place: Place) -> Bool {
    form.elements[place.element].isKept && form.elements[place.element].type.isAsked
  }

  /// A calculation is sent as what it gave: any other value was made up.
  private mutating func computedReasons(_ answer: Answer, at place: Place) -> [AnswerFinding.Reason]
  {
    let text = instance.text(answer, at: place)
    if text.unicodeScalars.count > AnswerCheck.textLimit { return [.textTooLong] }
    if text.unicodeScalars.contains(where: \.isUnsafe) { return [.unsafeCharacter] }
    if form.plan.hasUncertainValue[place.element] { return [] }
    return text == instance.text(place) ? [] : [.wrongCalculation]
  }

  private func kindReasons(_ answer: Answer, _ place: Place) -> [AnswerFinding.Reason] {
    instance.kindReasons(answer, at: place)
  }

  private func isCertain(_ column: FormulaColumn, _ place: Place) -> Bool {
    !form.plan.uncertainRules.contains(.init(element: place.element, column: column))
  }

  private func isSuggestion(_ answer: Answer, _ place: Place) -> Bool {
    let element = form.elements[place.element]
    return element.formulas.has(.defaultValue) || !element.triggers.isEmpty
      || form.beginning[instance.pathKey(place)] != nil
      || instance.text(answer, at: place) == element.literalDefault
  }
}

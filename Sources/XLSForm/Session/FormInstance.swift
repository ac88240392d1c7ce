import XPath

/// A form being filled: its document and what people said. Every change ends with `settle()`, which
/// brings all that depends on it up to date.
struct FormInstance: Sendable {
  private(set) var given = GivenAnswers()
  private(set) var growth = RepeatGrowth()
  /// While it opens, everything is computed once before any default.
  private(set) var isOpening = true
  private(set) var tracked: TrackedDocument
  private let trust: Trust

  /// The service leaves alone what it cannot compute as the device did.
  enum Trust: Sendable, Hashable {
    case own, sent
  }

  init(_ form: Form, at moment: FormMoment, language: Int, trust: Trust = .own) {
    self.trust = trust
    tracked = TrackedDocument(form, at: moment, language: language)
    makeRoom(for: form.beginning.keys.sorted { ($0.count, $0) < ($1.count, $1) })
    for (key, text) in form.beginning {
      guard let place = place(key), begins(text, at: place) else { continue }
      tracked.write(text, at: place)
    }
    tracked.writeMetadata(moment)
  }

  /// Computes everything for the first time, then all defaults.
  mutating func open() {
    settle()
    suggest(in: 0, at: .opening)
    suggestInFresh(at: .opening)
    isOpening = false
    settle()
  }
}

/// What is computed again after a change.
extension FormInstance {
  /// Computes what waits, in order, then the calculations that changes triggered, until nothing
  /// waits.
  mutating func settle() {
    growth.beginStep()
    drainAndSuggest()
    // Each at most once: two questions that trigger each other do not run for ever.
    var done: Set<Place> = []
    while let next = tracked.nextTriggered(besides: done) {
      done.insert(next)
      if let formula = form.elements[next.element].formulas[.calculation] {
        store(computed(formula, at: next), at: next)
        given.forget(next)
      }
      drainAndSuggest()
    }
    tracked.forgetTriggered()
  }

  /// What a trigger wrote at these places stands as it was left: the answers that set it off are
  /// not new ones.
  mutating func settle(holdingBack places: Set<Place>) {
    tracked.holdBackTriggered(places)
    settle()
    tracked.holdBackTriggered([])
  }

  mutating func settleWithoutTriggers() {
    tracked.forgetTriggered()
    settle()
  }

  /// The defaults of instances that a count has just added come at once, but not while the form
  /// opens.
  private mutating func drainAndSuggest() {
    drain()
    if !isOpening { suggestInFresh(at: .newInstance) }
  }

  /// Runs everything that waits, except triggers.
  mutating func drain() {
    while let (rank, waiting) = tracked.nextStep() {
      for block in waiting where !tracked.document.blocks.isRemoved(block) {
        let step = form.plan.steps[rank]
        if step.kind == .choices, trust == .sent, form.plan.isUncertain[rank] { continue }
        run(step, in: block)
      }
    }
  }
}

/// Formulas, and what they write.
extension FormInstance {
  mutating func evaluated(_ formula: Formula, at place: Place) -> String {
    tracked.evaluated(formula, at: place)
  }

  mutating func holds(_ formula: Formula, at place: Place) -> Bool {
    tracked.holds(formula, at: place)
  }

  mutating func nodes(_ formula: Formula, at place: Place) -> [NodeReference]? {
    tracked.nodes(formula, at: place)
  }

  /// Writes a text and schedules what reads it.
  mutating func store(_ text: String, at place: Place) {
    tracked.store(text, at: place)
  }

  mutating func setRelevant(_ isRelevant: Bool, at place: Place) {
    tracked.setRelevant(isRelevant, at: place)
  }

  mutating func speak(_ language: Int) {
    tracked.speak(language)
    settle()
  }
}

/// What people said.
extension FormInstance {
  /// Writes an answer, before anything is computed from it.
  mutating func record(_ answer: Answer, as text: String, at place: Place) {
    given.record(answer, at: place)
    store(text, at: place)
  }

  mutating func forget(at place: Place) {
    given.forget(place)
    store("", at: place)
    settle()
  }

  mutating func removeChoices(_ names: [String], keeping kept: [String], at place: Place) {
    given.remove(names, keeping: kept, at: place)
    store(kept.joined(separator: " "), at: place)
  }

  mutating func forgetRemovedChoices() {
    given.forgetRemovedChoices()
  }

  /// Whether the author's rule takes the answer, with everything else as it stands.
  func isAllowed(_ answer: Answer, at place: Place) -> Bool {
    guard form.elements[place.element].formulas[.constraint] != nil else { return true }
    var trial = self
    trial.tracked.write(text(answer, at: place), at: place)
    return trial.keepsConstraint(place)
  }
}

/// Instances of repeats.
extension FormInstance {
  @discardableResult
  mutating func addBlock(of home: Int, in parent: Int) -> Int? {
    tracked.addBlock(of: home, in: parent)
  }

  /// Removes an instance with all its answers.
  mutating func removeBlock(_ block: Int) {
    tracked.removeBlock(block)
    let blocks = blocks
    given.forget { blocks.isRemoved($0.block) }
  }

  mutating func instancesChanged(of home: Int, in parent: Int) {
    tracked.instancesChanged(of: home, in: parent)
  }

  /// Makes as many instances as a count asks for, as far as a form can hold them. A number that goes
  /// down takes no instance away: those that are too many are set aside with their answers, and come
  /// back if it goes up.
  mutating func count(_ repeated: RepeatPlace, _ wanted: Double) {
    let limit = InstanceDocument.repeatLimit
    growth.note(repeated, isOverflow: wanted > Double(limit))
    let count = Int(min(max(wanted, 0), Double(limit)))
    let instances = blocks.instances(of: repeated.element, in: repeated.block)
    let isWrong = instances.enumerated().contains { blocks.isBeyondCount($1) != ($0 >= count) }
    guard isWrong || count > instances.count, growth.change(repeated) else { return }
    for (place, block) in instances.enumerated() { tracked.setBeyondCount(place >= count, block) }
    if isWrong { instancesChanged(of: repeated.element, in: repeated.block) }
    if count > instances.count { raise(repeated, from: instances.count, to: count) }
  }

  private mutating func raise(_ repeated: RepeatPlace, from before: Int, to count: Int) {
    var added: [Int] = []
    while before + added.count < count,
      let new = addBlock(of: repeated.element, in: repeated.block)
    {
      added.append(new)
    }
    if before + added.count < count { growth.note(repeated, isOverflow: true) }
    growth.add(fresh: added)
    if !added.isEmpty { instancesChanged(of: repeated.element, in: repeated.block) }
  }

  /// Sets aside the instances that were brought and are too many.
  mutating func checkCounts(readingTheirOwn: Bool) {
    tracked.checkCounts(readingTheirOwn: readingTheirOwn)
  }

  /// The next instance whose defaults are still to come.
  mutating func popFreshBlock() -> Int? {
    growth.popFresh()
  }

  mutating func removeFreshBlock(_ block: Int) {
    growth.removeFresh(block)
  }
}

import XPath

/// A document that keeps track of what must be computed again after each change.
struct TrackedDocument: Sendable {
  private(set) var document: InstanceDocument
  private var pending: PendingSteps
  private var triggered = TriggeredCalculations()

  init(_ form: Form, at moment: FormMoment, language: Int) {
    pending = PendingSteps(count: form.plan.steps.count)
    document = InstanceDocument(form, at: moment)
    document.speak(language)
    for block in document.blocks.indices { schedule(block) }
  }

  mutating func store(_ text: String, at place: Place) {
    if document.setText(text, at: place) { changed(place) }
  }

  /// Writes a text without scheduling what reads it.
  mutating func write(_ text: String, at place: Place) {
    document.setText(text, at: place)
  }

  mutating func setRelevant(_ isRelevant: Bool, at place: Place) {
    if document.setRelevant(isRelevant, at: place) { relevanceChanged(under: place) }
  }

  /// An instance that its count no longer asks for is as if it were hidden.
  mutating func setBeyondCount(_ isBeyond: Bool, _ block: Int) {
    guard let home = document.blocks.home(of: block), document.setBeyondCount(isBeyond, block)
    else { return }
    relevanceChanged(under: Place(block: block, element: home))
  }

  private mutating func relevanceChanged(under place: Place) {
    guard place.element == 0 || document.isRelevant(document.parent(of: place)) else { return }
    for element in place.element..<document.form.elements[place.element].end {
      for block in document.blocks(of: document.form.elements[element].home, in: place) {
        relevanceChanged(of: Place(block: block, element: element))
      }
    }
  }

  /// Schedules what reads the element, whose answers may have left their list while it was hidden.
  private mutating func relevanceChanged(of place: Place) {
    for rank in document.form.plan.ranks[place.element]
    where document.form.plan.steps[rank].kind == .choices {
      pending.wake(rank, in: [place.block])
    }
    guard !document.form.plan.readers[place.element].isEmpty else { return }
    changed(place)
  }

  private mutating func changed(_ place: Place) {
    for reader in document.form.plan.readers[place.element] {
      pending.wake(reader.rank, in: document.reached(by: reader, from: place.block))
    }
    for calculation in document.triggered(by: place) { triggered.insert(calculation) }
  }

  /// Schedules what is said in words of the language: labels of choices, names of months.
  mutating func speak(_ language: Int) {
    document.speak(language)
    for (rank, step) in document.form.plan.steps.enumerated() {
      guard let expression = step.formula?.expression,
        expression.calls(.choiceName, .formatDate, .formatDateTime)
      else { continue }
      pending.wake(rank, in: document.blocks(of: step.home))
    }
  }
}

/// Instances of repeats.
extension TrackedDocument {
  /// Adds an instance at the end of a repeat. Returns nil when there are too many already.
  mutating func addBlock(of home: Int, in parent: Int) -> Int? {
    let first = document.blocks.indices.upperBound
    guard let block = document.addBlock(of: home, in: parent) else { return nil }
    for added in first..<document.blocks.indices.upperBound { schedule(added) }
    return block
  }

  /// Instances that a draft or a sheet brings may be more than their counts ask for. A count that reads
  /// its own instances is one for itself: it waits until all that is in them is there.
  mutating func checkCounts(readingTheirOwn: Bool) {
    let plan = document.form.plan
    for rank in plan.steps.indices where plan.steps[rank].kind == .count {
      let step = plan.steps[rank]
      let source = document.form.elements[step.element].countElement
      let isOwn = source.map { plan.ranks[$0].contains { $0 > rank } } ?? false
      if isOwn == readingTheirOwn { pending.wake(rank, in: document.blocks(of: step.home)) }
    }
  }

  mutating func removeBlock(_ block: Int) {
    guard let home = document.blocks.home(of: block) else { return }
    document.removeBlock(block)
    instancesChanged(of: home, in: document.blocks.parent(of: block))
  }

  /// Schedules everything that is computed in a new block.
  private mutating func schedule(_ block: Int) {
    let form = document.form
    for element in form.plan.members[document.blocks.home(of: block) ?? -1] ?? [] {
      for rank in form.plan.ranks[element] where form.plan.steps[rank].kind != .count {
        pending.insert(rank, block: block)
      }
      for child in form.elements[element].children where form.elements[child].type == .repeating {
        for rank in form.plan.ranks[child] where form.plan.steps[rank].kind == .count {
          pending.insert(rank, block: block)
        }
      }
    }
  }

  /// Positions and node-sets have changed: wakes whatever reads the repeat from outside, and all
  /// that is computed in its instances.
  mutating func instancesChanged(of home: Int, in parent: Int) {
    let plan = document.form.plan
    let around = document.blocks.home(of: parent).map { plan.repeats[$0] } ?? []
    for element in home..<document.form.elements[home].end {
      for reader in plan.readers[element] where reader.shared.map(around.contains) ?? true {
        pending.wake(reader.rank, in: document.reached(by: reader, from: parent))
      }
      for rank in plan.ranks[element] {
        let step = plan.steps[rank]
        let isOwnCount = step.kind == .count && step.element == home
        if !isOwnCount { pending.wake(rank, in: document.blocks(of: step.home, under: parent)) }
      }
    }
  }
}

/// The steps and calculations that are still to be done.
extension TrackedDocument {
  mutating func nextStep() -> (rank: Int, blocks: [Int])? {
    pending.removeFirst()
  }

  mutating func nextTriggered(besides done: Set<Place>) -> Place? {
    triggered.removeFirst(besides: done)
  }

  mutating func forgetTriggered() {
    triggered.removeAll()
  }

  mutating func holdBackTriggered(_ places: Set<Place>) {
    triggered.holdBack(places)
  }
}

/// Formulas, and what devices write.
extension TrackedDocument {
  mutating func evaluated(_ formula: Formula, at place: Place) -> String {
    document.evaluated(formula, at: place)
  }

  mutating func holds(_ formula: Formula, at place: Place) -> Bool {
    document.holds(formula, at: place)
  }

  mutating func nodes(_ formula: Formula, at place: Place) -> [NodeReference]? {
    document.nodes(formula, at: place)
  }

  mutating func writeMetadata(_ moment: FormMoment) {
    document.writeMetadata(moment)
  }
}

/// One item of what is shown now, in order: what is asked, what is said between questions, where
/// instances are added.
enum FlowItem: Sendable, Hashable {
  case question(Place)
  /// A note, or a question that is shown and not asked.
  case note(Place)
  case title(Place)
  case offer(RepeatPlace)

  /// Nil for an item that is only shown.
  var stop: Cursor? {
    switch self {
    case .question(let place): .question(place)
    case .offer(let place): .offer(place)
    case .note, .title: nil
    }
  }
}

extension FormSession {
  var flow: [FlowItem] {
    var walk = FlowWalk(instance: instance)
    walk.enter(Place.root)
    return walk.items
  }

  /// The first stop after a cursor where something is left to say; nil starts at the beginning.
  func nextUnanswered(after cursor: Cursor?) -> Cursor {
    let stops = flow.compactMap(\.stop)
    let start = cursor.flatMap { stops.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return stops[start...].first(where: isUnanswered) ?? .end
  }
}

private struct FlowWalk {
  /// Read-only conditions are evaluated on the way.
  private var instance: FormInstance
  /// Elements are read in place, because copying each one of a form is expensive.
  private let elements: [FormElement]
  private(set) var items: [FlowItem] = []

  init(instance: FormInstance) {
    self.instance = instance
    elements = instance.form.elements
  }

  mutating func enter(_ place: Place) {
    let index = place.element
    guard instance.blocks.isRelevant(elements[index].slot, in: place.block) else { return }
    switch elements[index].type {
    case .group, .repeating:
      if elements[index].words.has(.label) { items.append(.title(place)) }
      for child in elements[index].children { enter(child, in: place.block) }
    case .note:
      // A note that is required stops the person: nothing can answer it.
      let required = elements[index].formulas[.required]
      let isWanted = required.map { instance.holds($0, at: place) } ?? false
      let isStop = isWanted && instance.text(place).isEmpty
      items.append(isStop ? .question(place) : .note(place))
    case let type where type.isAsked:
      // A computed question without a label is not shown.
      if !instance.isReadOnly(place) {
        items.append(.question(place))
      } else if elements[index].words.has(.label) {
        items.append(.note(place))
      }
    default: break
    }
  }

  private mutating func enter(_ child: Int, in block: Int) {
    guard elements[child].type == .repeating else {
      return enter(Place(block: block, element: child))
    }
    let blocks = instance.blocks.instances(of: child, in: block)
    for inner in blocks { enter(Place(block: inner, element: child)) }
    // When every instance is hidden, so is the offer of one more.
    let isShown =
      blocks.isEmpty
      || blocks.contains { instance.blocks.isRelevant(elements[child].slot, in: $0) }
    if elements[child].isOpenEnded, isShown {
      items.append(.offer(RepeatPlace(block: block, element: child)))
    }
  }
}

extension Form {
  /// Whether a plain `yes` makes it read-only, or a group around it.
  func isNeverAsked(_ element: Int) -> Bool {
    var element = element
    while elements[element].formulas[.readOnly]?.constant != true {
      if element == 0 { return false }
      element = elements[element].parent
    }
    return true
  }
}

/// All that is shown now, in order: what is asked, what is said between, where instances are added.
enum FlowItem: Sendable, Hashable {
  case question(Place)
  /// A note, or a question that is shown and not asked.
  case note(Place)
  case title(Place)
  case offer(RepeatPlace)

  /// nil for what nobody stops at.
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

  /// The first stop after a place where something is left to say; nil begins at the beginning.
  func nextUnanswered(after cursor: Cursor?) -> Cursor {
    let stops = flow.compactMap(\.stop)
    let start = cursor.flatMap { stops.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return stops[start...].first(where: isUnanswered) ?? .end
  }
}

private struct FlowWalk {
  /// Read-only conditions are evaluated on the way.
  var instance: FormInstance
  var items: [FlowItem] = []

  mutating func enter(_ place: Place) {
    let form = instance.form
    guard instance.blocks[place.block].isRelevant[form.elements[place.element].slot] else { return }
    let element = form.elements[place.element]
    switch element.type {
    case .group, .repeating:
      if element.words[.label] != nil { items.append(.title(place)) }
      for child in element.children { enter(child, in: place.block) }
    case .note:
      // A note that is required stops the person: nothing can answer it.
      let isWanted = element.formulas[.required].map { instance.holds($0, at: place) } ?? false
      let isStop = isWanted && instance.text(place).isEmpty
      items.append(isStop ? .question(place) : .note(place))
    case let type where type.isAsked:
      // A question that is computed and says nothing is not for people.
      if !instance.isReadOnly(place) {
        items.append(.question(place))
      } else if element.words[.label] != nil {
        items.append(.note(place))
      }
    default: break
    }
  }

  private mutating func enter(_ child: Int, in block: Int) {
    let element = instance.form.elements[child]
    guard element.type == .repeating else { return enter(Place(block: block, element: child)) }
    let blocks = instance.blocks[block].blocks[child] ?? []
    for inner in blocks { enter(Place(block: inner, element: child)) }
    // Where every instance is hidden, so is the offer of one more.
    let isShown =
      blocks.isEmpty
      || blocks.contains { inner in
        instance.blocks[inner].isRelevant[element.slot]
      }
    if element.countElement == nil, isShown {
      items.append(.offer(RepeatPlace(block: block, element: child)))
    }
  }
}

extension FormInstance {
  /// Shown and not asked, by its own rule or as it is computed.
  mutating func isReadOnly(_ place: Place) -> Bool {
    let element = form.elements[place.element]
    if element.isAlwaysReadOnly { return true }
    return element.formulas[.readOnly].map { holds($0, at: place) } ?? false
  }
}

import XPath

/// What each kind of computation does to the instance.
extension FormInstance {
  /// Returns an empty text when the formula cannot be evaluated, and keeps the reason for
  /// explanations.
  mutating func evaluated(_ formula: Formula, at place: Place) -> String {
    evaluation.node = node(place)
    do {
      let text = try formula.expression.string(in: &evaluation)
      failures[place] = nil
      return text
    } catch {
      failures[place] = error.message
      return ""
    }
  }

  /// The value as the node's type stores it: a date question keeps no time (`date(now())`).
  mutating func computed(_ formula: Formula, at place: Place) -> String {
    let text = evaluated(formula, at: place)
    guard form.elements[place.element].type == .date, let mark = text.firstIndex(of: "T") else {
      return text
    }
    let day = String(text[..<mark])
    return CivilDate(day) == nil ? text : day
  }

  /// A rule that cannot be evaluated hides nothing and refuses nothing.
  mutating func holds(_ formula: Formula, at place: Place) -> Bool {
    if let constant = formula.constant { return constant }
    evaluation.node = node(place)
    do {
      return try formula.expression.boolean(in: &evaluation)
    } catch {
      failures[place] = error.message
      return true
    }
  }

  mutating func updateRelevance(of place: Place, _ formula: Formula?) {
    guard let formula else { return }
    let flag = holds(formula, at: place)
    let slot = form.elements[place.element].slot
    guard blocks[place.block].isRelevant[slot] != flag else { return }
    blocks[place.block].isRelevant[slot] = flag
    evaluation.tree.setRelevant(flag, of: node(place))
    guard place.element == 0 || isRelevant(parent(of: place)) else { return }
    for element in place.element..<form.elements[place.element].end {
      for block in blocks(of: form.elements[element].home, in: place) {
        changedRelevance(of: Place(block: block, element: element))
      }
    }
  }

  /// Schedules what reads the element, whose answers may have left their list while it was hidden.
  private mutating func changedRelevance(of place: Place) {
    for rank in form.plan.ranks[place.element] where form.plan.steps[rank].kind == .choices {
      wake(rank, in: [place.block])
    }
    guard !form.plan.readers[place.element].isEmpty else { return }
    changed(place)
  }

  /// The blocks of a home that are the block of the place or stand in it.
  private func blocks(of home: Int?, in place: Place) -> [Int] {
    if home == blocks[place.block].home { return [place.block] }
    return blocks(of: home, under: place.block)
  }

  mutating func dropUnoffered(at place: Place) {
    let type = form.elements[place.element].type
    let text = text(place)
    guard !text.isEmpty, isRelevant(place) else { return }
    let offered = Set(offeredItems(at: place).map(\.name))
    let names = type.takesSeveral ? text.split(separator: " ").map(String.init) : [text]
    let kept = names.filter(offered.contains)
    guard kept.count < names.count else { return }
    if given[place] != nil {
      removedChoices.append(.init(place: place, names: names.filter { !offered.contains($0) }))
    }
    if kept.isEmpty { given[place] = nil }
    store(kept.joined(separator: " "), at: place)
  }

  /// The choices of a question as they are offered now.
  mutating func offeredItems(at place: Place) -> [ChoiceItem] {
    guard let list = list(of: place.element) else { return [] }
    guard let formula = form.elements[place.element].formulas[.choiceFilter],
      let items = form.secondary.places[ExternalChoices.stem(list.name)]
    else { return list.offered }
    evaluation.node = node(place)
    do {
      let nodes = try formula.expression.nodes(in: &evaluation)
      return nodes.compactMap { items[$0.node].map { list.items[$0] } }
        .filter { list.offers($0.name) }
    } catch {
      failures[place] = error.message
      return list.offered
    }
  }

  /// A number that goes down takes no instance away (ODK): their answers would be lost.
  mutating func updateCount(of home: Int, in block: Int) {
    guard let source = form.elements[home].countElement,
      let place = self.place(of: source, seenFrom: block)
    else { return }
    // A count that is not shown, or not answered, asks for none.
    let text = isRelevant(place) ? text(place) : ""
    let wanted = NumberText.read(text).map { $0.isFinite ? $0 : 0 } ?? 0
    let before = blocks[block].blocks[home]?.count ?? 0
    let count = Int(min(max(wanted, 0), Double(Self.repeatLimit)))
    let repeated = RepeatPlace(block: block, element: home)
    overflows.remove(repeated)
    if wanted > Double(Self.repeatLimit) { overflows.insert(repeated) }
    guard count > before, growths[repeated, default: 0] < Self.growthLimit else { return }
    growths[repeated, default: 0] += 1
    var added: [Int] = []
    while before + added.count < count, let new = addBlock(of: home, in: block) {
      added.append(new)
    }
    freshBlocks += added.reversed()
    if !added.isEmpty { instancesChanged(of: home, in: block) }
  }

  /// The instance of an element that goes with a block: its own, or that of a block around.
  func place(of element: Int, seenFrom block: Int) -> Place? {
    var current = block
    while blocks[current].home != form.elements[element].home {
      if current == 0 { return nil }
      current = blocks[current].parent
    }
    return Place(block: current, element: element)
  }
}

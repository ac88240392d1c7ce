import XPath

extension FormInstance {
  /// The slots of a new block, before its nodes are there.
  mutating func fill(block: Int) {
    let count = form.plan.members[blocks[block].home ?? -1]?.count ?? 0
    blocks[block].nodes = Array(repeating: InstanceTree.root, count: count)
    blocks[block].isRelevant = Array(repeating: true, count: count)
  }

  /// The node of an element and all under it, with their literal defaults. A repeat whose number is
  /// not given begins with one instance.
  mutating func build(_ element: Int, in block: Int, under parent: InstanceTree.Node) {
    let node = evaluation.tree.append(
      form.elements[element].name, to: parent, value: form.elements[element].literalDefault)
    furnish(element, in: block, node)
  }

  private mutating func furnish(_ element: Int, in block: Int, _ node: InstanceTree.Node) {
    blocks[block].nodes[form.elements[element].slot] = node
    for rank in form.plan.ranks[element] where form.plan.steps[rank].kind != .count {
      pending.insert(rank, block: block)
    }
    for child in form.elements[element].children {
      if form.elements[child].type != .repeating {
        build(child, in: block, under: node)
      } else if form.elements[child].countElement == nil {
        addBlock(of: child, in: block)
      } else {
        for rank in form.plan.ranks[child] where form.plan.steps[rank].kind == .count {
          pending.insert(rank, block: block)
        }
      }
    }
  }

  /// The instances that the form begins with, and what their nodes hold.
  mutating func begin() {
    makeRoom(for: form.beginning.keys.sorted { ($0.count, $0) < ($1.count, $1) })
    for (key, text) in form.beginning {
      guard let place = place(key), begins(text, at: place) else { continue }
      evaluation.tree.setValue(text, of: node(place))
    }
  }

  /// What could not be an answer is left out, as a default is; one that is set later stands.
  private func begins(_ text: String, at place: Place) -> Bool {
    let element = form.elements[place.element]
    if element.type.isContainer { return false }
    if text.isEmpty { return !element.cells.has(.defaultValue) }
    return AnswerText.answer(text, to: element.type).map { takes($0, at: place) } ?? true
      || !element.type.isAsked
  }

  /// Adds an instance at the end of a repeat. Returns nil when there are too many already.
  @discardableResult
  mutating func addBlock(of home: Int, in parent: Int) -> Int? {
    let element = form.elements[home]
    let before = blocks[parent].blocks[home] ?? []
    let size = form.plan.members[home]?.count ?? 0
    guard before.count < Self.repeatLimit,
      blocks.count * max(size, 1) < Self.nodeLimit
    else { return nil }
    let block = blocks.count
    blocks.append(
      RepeatBlock(home: home, parent: parent, number: before.count + 1, nodes: [], isRelevant: []))
    fill(block: block)
    blocks[parent].blocks[home, default: []].append(block)
    let node: InstanceTree.Node
    if let former = formerSibling(of: home, in: parent, before) {
      node = evaluation.tree.insert(element.name, after: former)
    } else {
      node = evaluation.tree.append(
        element.name, to: self.node(Place(block: parent, element: element.parent)))
    }
    furnish(home, in: block, node)
    return block
  }

  /// Where the new instance stands in the document: after the last one, else after what comes
  /// before the repeat in the form.
  private func formerSibling(
    of home: Int, in parent: Int, _ before: [Int]
  ) -> InstanceTree.Node? {
    if let last = before.last { return node(Place(block: last, element: home)) }
    let siblings = form.elements[form.elements[home].parent].children
    for sibling in siblings.prefix(while: { $0 != home }).reversed() {
      if form.elements[sibling].type != .repeating {
        return node(Place(block: parent, element: sibling))
      }
      if let last = blocks[parent].blocks[sibling]?.last {
        return node(Place(block: last, element: sibling))
      }
    }
    return nil
  }

  /// Removes an instance with all its answers.
  mutating func removeBlock(_ block: Int) {
    guard let home = blocks[block].home else { return }
    evaluation.tree.detach(node(Place(block: block, element: home)))
    let siblings = (blocks[blocks[block].parent].blocks[home] ?? []).filter { $0 != block }
    blocks[blocks[block].parent].blocks[home] = siblings
    for (place, sibling) in siblings.enumerated() { blocks[sibling].number = place + 1 }
    var gone = [block]
    while let next = gone.popLast() {
      blocks[next].isRemoved = true
      gone += blocks[next].blocks.values.joined()
    }
    given = given.filter { !blocks[$0.key.block].isRemoved }
    instancesChanged(of: home, in: blocks[block].parent)
  }

  /// Positions and node-sets have changed: wakes whatever reads the repeat from outside, and all
  /// that is computed in its instances.
  mutating func instancesChanged(of home: Int, in parent: Int) {
    let around = blocks[parent].home.map { form.plan.repeats[$0] } ?? []
    for element in home..<form.elements[home].end {
      for reader in form.plan.readers[element] where reader.shared.map(around.contains) ?? true {
        wake(reader.rank, in: reached(by: reader, from: parent))
      }
      for rank in form.plan.ranks[element] {
        let step = form.plan.steps[rank]
        let isOwnCount = step.kind == .count && step.element == home
        if !isOwnCount { wake(rank, in: blocks(of: step.home, under: parent)) }
      }
    }
  }

  mutating func writeMetadata(_ moment: FormMoment) {
    for (index, element) in form.elements.enumerated() where element.home == nil {
      guard case .metadata(let kind) = element.type else { continue }
      let place = Place(block: 0, element: index)
      evaluation.tree.setValue(value(of: kind, moment), of: node(place))
    }
  }

  private mutating func value(of metadata: Metadata, _ moment: FormMoment) -> String {
    switch metadata {
    case .start, .end: moment.text("now()", &evaluation)
    case .today: moment.text("today()", &evaluation)
    case .deviceID: moment.deviceID
    case .username: moment.username
    case .phoneNumber: moment.phoneNumber
    case .email: moment.email
    case .subscriberID: moment.subscriberID
    case .simSerial: moment.simSerial
    }
  }
}

extension FormMoment {
  /// Uses the function of the language, so that both always agree.
  fileprivate func text(_ call: String, _ evaluation: inout EvaluationScope) -> String {
    guard let expression = try? Expression(call) else { return "" }
    return (try? expression.string(in: &evaluation)) ?? ""
  }
}

import Foundation
import Writing
import XPath

/// The document that expressions read, with the blocks that find its nodes.
struct InstanceDocument: Sendable {
  let form: Form
  private(set) var blocks: InstanceBlocks
  /// Holds the tree, so that no copy of it is made for an evaluation.
  private var evaluation: EvaluationScope
  /// Formulas that could not be evaluated, and why.
  private(set) var failures: [Place: String] = [:]

  /// In nodes. No real questionnaire grows beyond it; one that would is told.
  private static let nodeLimit = 50_000
  static let repeatLimit = 1000

  init(_ form: Form, at moment: FormMoment) {
    self.form = form
    blocks = InstanceBlocks(slots: form.plan.members[-1]?.count ?? 0)
    evaluation = EvaluationScope(
      tree: InstanceTree(),
      secondary: form.secondary.trees.sorted { $0.key < $1.key }.map {
        SecondaryInstance(id: $0.key, tree: $0.value)
      },
      clock: EvaluationClock(now: moment.now, timeZone: moment.timeZone),
      random: SeededRandom(seed: moment.seed))
    evaluation.hidesNotANumber = true
    build(0, in: 0, under: InstanceTree.root)
  }

  /// As the form is answered.
  var now: Date { evaluation.clock.now }

  func node(_ place: Place) -> InstanceTree.Node {
    blocks.node(form.elements[place.element].slot, in: place.block)
  }

  func text(_ place: Place) -> String {
    evaluation.tree.value(node(place))
  }

  /// The language of labels and of the names of months.
  mutating func speak(_ language: Int) {
    let form = form
    evaluation.language =
      form.languages.indices.contains(language) ? form.languages[language].primaryCode : "fr"
    if evaluation.language.isEmpty { evaluation.language = "fr" }
    evaluation.choiceLabel = { value, path in
      let names = path.split(separator: "/").map { $0.prefix { $0 != "[" }.trimmed }
      guard let element = form.plan.byPath["/" + names.joined(separator: "/")],
        let list = form.elements[element].type.list,
        let item = form.lists[list]?.item(named: value)
      else { return nil }
      return item.label.text(language, default: form.defaultIndex)
    }
  }

  /// Returns whether the text is a new one.
  @discardableResult
  mutating func setText(_ text: String, at place: Place) -> Bool {
    let node = node(place)
    guard evaluation.tree.value(node) != text else { return false }
    evaluation.tree.setValue(text, of: node)
    return true
  }

  /// Returns whether it changed.
  mutating func setRelevant(_ isRelevant: Bool, at place: Place) -> Bool {
    let slot = form.elements[place.element].slot
    return changeRelevance(of: place, slot) { $0.setRelevant(isRelevant, slot, in: place.block) }
  }

  /// Returns whether that changed what is there.
  mutating func setBeyondCount(_ isBeyond: Bool, _ block: Int) -> Bool {
    guard let home = blocks.home(of: block), blocks.isBeyondCount(block) != isBeyond else {
      return false
    }
    return changeRelevance(of: Place(block: block, element: home), 0) {
      $0.setBeyondCount(isBeyond, block)
    }
  }

  private mutating func changeRelevance(
    of place: Place, _ slot: Int, _ change: (inout InstanceBlocks) -> Void
  ) -> Bool {
    let before = blocks.isRelevant(slot, in: place.block)
    change(&blocks)
    let after = blocks.isRelevant(slot, in: place.block)
    guard before != after else { return false }
    evaluation.tree.setRelevant(after, of: node(place))
    return true
  }
}

/// Formulas, evaluated with a place as their context.
extension InstanceDocument {
  /// Returns an empty text when the formula cannot be evaluated.
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

  /// Returns nil when the formula cannot be evaluated.
  mutating func nodes(_ formula: Formula, at place: Place) -> [NodeReference]? {
    evaluation.node = node(place)
    do {
      return try formula.expression.nodes(in: &evaluation)
    } catch {
      failures[place] = error.message
      return nil
    }
  }

  func text(of node: NodeReference) -> String {
    evaluation.string(node)
  }

  mutating func writeMetadata(_ moment: FormMoment) {
    for (index, element) in form.elements.enumerated() where element.home == nil {
      guard case .metadata(let kind) = element.type else { continue }
      setText(moment.text(kind, &evaluation), at: Place(block: 0, element: index))
    }
  }
}

/// Instances of repeats, made and removed.
extension InstanceDocument {
  /// Builds the node of an element and all under it, with their literal defaults. A repeat without
  /// a count begins with one instance.
  private mutating func build(_ element: Int, in block: Int, under parent: InstanceTree.Node) {
    let node = evaluation.tree.append(
      form.elements[element].name, to: parent, value: form.elements[element].literalDefault)
    furnish(element, in: block, node)
  }

  private mutating func furnish(_ element: Int, in block: Int, _ node: InstanceTree.Node) {
    blocks.setNode(node, of: form.elements[element].slot, in: block)
    for child in form.elements[element].children {
      if form.elements[child].type != .repeating {
        build(child, in: block, under: node)
      } else if form.elements[child].countElement == nil {
        addBlock(of: child, in: block)
      }
    }
  }

  /// Adds an instance at the end of a repeat. Returns nil when there are too many already.
  @discardableResult
  mutating func addBlock(of home: Int, in parent: Int) -> Int? {
    let element = form.elements[home]
    let before = blocks.instances(of: home, in: parent)
    let size = form.plan.members[home]?.count ?? 0
    guard before.count < Self.repeatLimit,
      blocks.indices.count * max(size, 1) < Self.nodeLimit
    else { return nil }
    let former = formerSibling(of: home, in: parent, before)
    let block = blocks.add(home, in: parent, slots: size)
    let node: InstanceTree.Node
    if let former {
      node = evaluation.tree.insert(element.name, after: former)
    } else {
      node = evaluation.tree.append(
        element.name, to: self.node(Place(block: parent, element: element.parent)))
    }
    furnish(home, in: block, node)
    return block
  }

  /// The node after which a new instance stands: that of the last instance, or else of what comes
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
      if let last = blocks.instances(of: sibling, in: parent).last {
        return node(Place(block: last, element: sibling))
      }
    }
    return nil
  }

  mutating func removeBlock(_ block: Int) {
    guard let home = blocks.home(of: block) else { return }
    evaluation.tree.detach(node(Place(block: block, element: home)))
    blocks.remove(block)
  }
}

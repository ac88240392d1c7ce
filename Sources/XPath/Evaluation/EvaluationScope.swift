package import Foundation

/// Everything that an expression can read. Nothing is global, and nothing comes from the machine.
package struct EvaluationScope: Sendable {
  package var tree: InstanceTree
  package let secondary: [SecondaryInstance]
  /// The context node, which `current()` gives and whose value `once()` keeps.
  package var node: InstanceTree.Node
  package let clock: EvaluationClock
  /// Code of the language of month and day names.
  package var language: String
  /// The label of a choice, for `jr:choice-name(value, path)`.
  package var choiceLabel: (@Sendable (_ value: String, _ path: String) -> String?)?
  /// Forms write a number that is none as an empty text: NaN and the infinities are values inside an
  /// expression, and reach neither people nor answers.
  package var hidesNotANumber = false
  /// The budget that each evaluation starts with.
  package var budget = EvaluationBudget()

  private(set) var focus = Focus(reference: NodeReference(instance: 0, node: InstanceTree.root))
  private var remaining = EvaluationBudget()
  private var random: SeededRandom

  package init(
    tree: InstanceTree, node: InstanceTree.Node = InstanceTree.root,
    secondary: [SecondaryInstance] = [], clock: EvaluationClock,
    random: SeededRandom = SeededRandom(seed: 0), language: String = "fr",
    choiceLabel: (@Sendable (_ value: String, _ path: String) -> String?)? = nil
  ) {
    self.tree = tree
    self.node = node
    self.secondary = secondary
    self.clock = clock
    self.random = random
    self.language = language
    self.choiceLabel = choiceLabel
  }

  package func string(_ reference: NodeReference) -> String {
    tree(reference.instance).value(reference.node)
  }
}

/// What `instance('id')` and `pulldata('id', …)` read.
package struct SecondaryInstance: Sendable {
  package var id: String
  package var tree: InstanceTree

  package init(id: String, tree: InstanceTree) {
    self.id = id
    self.tree = tree
  }
}

/// The moment that `now()` and `today()` give, in the person's time zone.
package struct EvaluationClock: Sendable, Hashable {
  package var now: Date
  package var timeZone: TimeZone

  package init(now: Date, timeZone: TimeZone) {
    self.now = now
    self.timeZone = timeZone
  }
}

/// The node being evaluated, and its position among those that a predicate filters.
struct Focus: Sendable, Hashable {
  var reference: NodeReference
  var position = 1
  var size = 1
}

extension EvaluationScope {
  mutating func begin() {
    focus = Focus(reference: NodeReference(instance: 0, node: node))
    remaining = budget
  }

  mutating func move(to focus: Focus) {
    self.focus = focus
  }

  mutating func draw<Value>(_ draw: (inout SeededRandom) -> Value) -> Value {
    draw(&random)
  }

  @inline(__always)
  mutating func spend(_ steps: Int) throws(EvaluationError) {
    remaining.steps -= steps
    if remaining.steps < 0 {
      throw EvaluationError("Cette formule demande trop de calculs. Simplifiez-la.")
    }
  }

  /// Runs a walk of the document, which counts its own steps down.
  @inline(__always)
  mutating func spend<Value>(on walk: (inout Int) -> Value) throws(EvaluationError) -> Value {
    let value = walk(&remaining.steps)
    try spend(1)
    return value
  }

  /// Charges a text that was just made to the budget.
  mutating func counted(_ text: String) throws(EvaluationError) -> String {
    let bytes = text.utf8.count
    guard bytes <= remaining.bytes else {
      throw EvaluationError("Cette formule fabrique un texte trop long. Raccourcissez-le.")
    }
    try spend(bytes / 16)
    return text
  }

  /// 0 is the main instance.
  func tree(_ instance: Int) -> InstanceTree {
    secondary.indices.contains(instance - 1) ? secondary[instance - 1].tree : tree
  }
}

import Writing
import XPath

/// A form being filled: the document that expressions read, the blocks that find its nodes, and
/// what people said. Every change ends with `settle()`, which brings all that depends on it up to
/// date.
struct FormInstance: Sendable {
  let form: Form
  /// Holds the document, so that no copy of it is made for an evaluation.
  var evaluation: EvaluationScope
  var blocks: [RepeatBlock] = []
  /// The answers that the person gave, hidden or not. Every other value is a default or a
  /// calculation.
  var given: [Place: Given] = [:]
  var pending: PendingSteps
  /// The computation that is running, which must not wake itself.
  var running: Int?
  /// Calculations that wait for their trigger, once all others are done.
  var fired: Set<Place> = []
  /// Those that a draft brings as they were left: nothing sets them off while it is taken in.
  var heldBack: Set<Place> = []
  var removedChoices: [RemovedChoices] = []
  /// How often the number of instances was raised since the last answer: a number that feeds on
  /// itself (`count(${r}) + 1`) would not stop.
  var growths: [RepeatPlace: Int] = [:]
  /// Instances that a count has added: their defaults are still to come.
  var freshBlocks: [Int] = []
  /// While it opens, everything is computed once before any default.
  var isOpening = true
  /// Repeats that were to have more instances than a form can hold.
  var overflows: Set<RepeatPlace> = []
  /// Formulas that could not be evaluated, and why.
  var failures: [Place: String] = [:]
  /// The service leaves alone what it cannot compute as the device did.
  var trust = Trust.own

  enum Given: Sendable, Hashable {
    case answered, refused
  }

  enum Trust: Sendable, Hashable {
    case own, sent
  }

  struct RemovedChoices: Sendable, Hashable {
    var place: Place
    var names: [String]
  }

  /// In nodes. No real questionnaire grows beyond it.
  static let nodeLimit = 20_000
  static let repeatLimit = 1000
  /// Between two answers, for one repeat.
  static let growthLimit = 100

  init(_ form: Form, at moment: FormMoment, language: Int) {
    self.form = form
    pending = PendingSteps(count: form.plan.steps.count)
    evaluation = EvaluationScope(
      tree: InstanceTree(),
      secondary: form.secondary.trees.sorted { $0.key < $1.key }.map {
        SecondaryInstance(id: $0.key, tree: $0.value)
      },
      clock: EvaluationClock(now: moment.now, timeZone: moment.timeZone),
      random: SeededRandom(seed: moment.seed))
    speak(language)
    blocks.append(RepeatBlock(home: nil, parent: 0, nodes: [], isRelevant: []))
    fill(block: 0)
    build(0, in: 0, under: InstanceTree.root)
    begin()
    writeMetadata(moment)
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

  func node(_ place: Place) -> InstanceTree.Node {
    blocks[place.block].nodes[form.elements[place.element].slot]
  }

  func text(_ place: Place) -> String {
    evaluation.tree.value(node(place))
  }

  /// Whether neither the element nor a group around it is hidden.
  func isRelevant(_ place: Place) -> Bool {
    var (block, element) = (place.block, place.element)
    while true {
      if !blocks[block].isRelevant[form.elements[element].slot] { return false }
      if element == 0 { return true }
      if form.elements[element].type == .repeating { block = blocks[block].parent }
      element = form.elements[element].parent
    }
  }

  /// The place of the group around.
  func parent(of place: Place) -> Place {
    let element = form.elements[place.element]
    let block = element.type == .repeating ? blocks[place.block].parent : place.block
    return Place(block: block, element: element.parent)
  }

  /// All the choices of a question, before any filter.
  func list(of element: Int) -> ChoiceList? {
    form.elements[element].type.list.flatMap { form.lists[$0] }
  }
}

/// The computations of a form in dependency order, with what reads what, so that an answer only
/// reruns what depends on it.
struct ComputationPlan: Sendable, Hashable {
  /// In topological order: the index of a computation is its rank.
  var steps: [Computation] = []
  /// By element: who must look again when its value, its relevance or its instances change.
  var readers: [[Reader]] = []
  /// By element: the ranks of what is computed for it.
  var ranks: [[Int]] = []
  /// By element: whose calculation its change triggers.
  var triggered: [[Int]] = []
  /// By element: the repeats around it, outermost first, its own instances included.
  var repeats: [[Int]] = []
  /// The elements of each repeat's instances, in the order of their slots; -1 for the form itself.
  var members: [Int: [Int]] = [:]
  /// By element: whether a person is asked it, at least in some cases.
  var isQuestion: [Bool] = []
  /// What names an answer in other tools: written in XForms, computed nowhere here.
  var instanceName: Formula?
  /// By rank: what the service cannot compute again, as it depends on what is never sent.
  var isUncertain: [Bool] = []
  /// By element: the same, of its value.
  var hasUncertainValue: [Bool] = []
  /// By element: whether the service can tell if it was asked.
  var hasUncertainRelevance: [Bool] = []

  /// Rules of the same kind: constraints, required and read-only conditions.
  var uncertainRules: Set<Rule> = []
  /// Elements by path, and those that one name is enough to find.
  var byPath: [String: Int] = [:]
  var byName: [String: Int] = [:]

  struct Rule: Sendable, Hashable {
    var element: Int
    var column: FormulaColumn
  }

  struct Reader: Sendable, Hashable {
    var rank: Int
    /// The repeat of which reader and read are in the same instance; nil: every instance reads.
    var shared: Int?
  }
}

/// One thing computed for each instance of an element.
struct Computation: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// Whether it is relevant.
    case relevance
    /// What a calculation gives.
    case value
    /// Which chosen answers are still offered.
    case choices
    /// How many instances a repeat has.
    case count
  }

  var kind: Kind
  var element: Int
  /// Nil for a count, which another element holds.
  var formula: Formula?
  /// The repeat in whose instances this is computed: a count is computed around its own repeat.
  var home: Int?
}

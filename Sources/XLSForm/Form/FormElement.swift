import XPath

/// When a default is computed.
struct DefaultMoments: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// Of the form, for the instances of repeats that it begins with.
  static let opening = DefaultMoments(rawValue: 1)
  static let newInstance = DefaultMoments(rawValue: 2)
  static let always: DefaultMoments = [.opening, .newInstance]
}

/// One row of the survey, groups and repeats included: a node of the form's tree, which is an array
/// in the order of the form. Element 0 is the root.
package struct FormElement: Sendable, Hashable {
  package var name: String
  package var type: ElementType
  /// Index of the group it stands in; the root's own index is 0.
  package var parent = 0
  package var children: [Int] = []
  /// Its row in the sheet, nil for what the engine adds.
  var row: Int?
  /// `/data/enfants/age`.
  package var path = ""
  var words = ByColumn<WordColumn, Wording>()
  var media: [Medium: Wording] = [:]
  /// As cells are written; `formulas` holds what was understood of them.
  var cells = ByColumn<FormulaColumn, String>()
  var formulas = ByColumn<FormulaColumn, Formula>()
  var triggerCell = ""
  /// Elements whose change runs the calculation, instead of anything it reads.
  var triggers: [Int] = []
  /// Where the default is not computed.
  var literalDefault = ""
  /// When a computed default runs: an XForm may ask for one of the two alone.
  var defaultMoments = DefaultMoments.always
  /// The element that holds the number of instances of a repeat.
  var countElement: Int?
  /// The question, in a repeat, whose answers are the choices of this one.
  var choiceSource: Int?
  /// The repeat whose number this is, where the engine added it: what is wrong with it is told
  /// there.
  var countOf = ""
  /// A repeat to which nobody adds, as an XForm may say.
  var isClosed = false
  /// As it is written: other tools tell capitals apart.
  var appearanceCell = ""
  package var sensitivity = ""
  /// As it is written; `questionClass` says what it means.
  var classCell = ""
  /// As it is written; `ComparedIndicator` says what it means.
  var comparedCell = ""
  /// As it is written; `participationLevel` says what it means.
  var levelCell = ""
  /// What the question was called in former versions of the form, separated by blanks.
  var formerCell = ""
  /// As it is written; `linkingRole` says what it means.
  var linkingCell = ""
  /// Not kept: used in memory, never sent.
  package var isKept = true

  /// Index after its last descendant.
  var end = 0
  /// The innermost repeat around the element; a repeat is around its own instances.
  var home: Int?
  /// Index among the elements of the same home.
  var slot = 0
  /// The name, where one name is enough to say which: unique and outside repeats.
  var isKnownByName = true

  package var appearance: Set<String> {
    Set(appearanceCell.lowercased().split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// What its author wrote a formula of it under: the count of a repeat is written with the repeat.
  func written(_ column: String) -> (column: String, name: String) {
    countOf.isEmpty ? (column, name) : (FormulaColumn.repeatCount.rawValue, countOf)
  }

  func wording(_ column: WordColumn) -> Wording {
    words[column] ?? Wording()
  }

  /// Computed at each change of what it reads, over whatever a person typed.
  @inline(__always)
  var isCalculated: Bool {
    triggers.isEmpty && formulas.has(.calculation)
  }

  /// Whether a person says how many instances a repeat has.
  var isOpenEnded: Bool {
    countElement == nil && !isClosed
  }

  /// Asked for and answered by a person, at least in some cases.
  package var isQuestion: Bool {
    type.isAsked && !isAlwaysReadOnly
  }

  /// Its calculation is `once(…)`, which leaves alone what the node holds.
  var keepsAnswers: Bool {
    formulas[.calculation]?.expression.isCall(of: .once) == true
  }

  /// Inlined, because a call copies the whole element and this is asked of each one at each answer.
  @inline(__always)
  var isAlwaysReadOnly: Bool {
    formulas[.readOnly]?.constant == true || isCalculated && !keepsAnswers
  }
}

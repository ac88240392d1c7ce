/// A component of linked figures as the search for a pattern sees it: moves of unknown cells away
/// from the true table, rows that stay where their figures are shown, and targets that must be able
/// to move.
struct SuppressionModel: Sendable {
  /// A distinct sum that is printed or marked.
  struct Row: Sendable {
    /// Over the open cells.
    var form: LinearForm
    /// By how much the sum may fall before it contradicts its mark.
    var fall: Int
    var state: RowState
  }

  enum RowState: Sendable, Hashable {
    /// Released: it never moves.
    case fixed
    /// Hidden by an earlier release and not printed now.
    case withheld
    /// Moves where the group is hidden.
    case grouped(Int)

    var group: Int? {
      if case .grouped(let group) = self { group } else { nil }
    }
  }

  /// Candidates shown or hidden together.
  struct Group: Sendable {
    var figures: [Int]
    var level: Figure.Level
    /// The largest of its values.
    var size: Int
    var mustHide: Bool
  }

  /// A sum whose value must stay unknown.
  struct Target: Sendable {
    var form: LinearForm
    var figure: Int
  }

  let system: CellSystem
  /// The cells that readers do not know to be zero; forms number them by position.
  let cells: [Int]
  private(set) var relations: [LinearForm] = []
  private(set) var rows: [Row] = []
  private(set) var groups: [Group] = []
  /// The largest first.
  private(set) var targets: [Target] = []

  private let numbers: [Int]
  private let isZero: [Bool]

  init(_ system: CellSystem) {
    self.system = system
    let merged = MergedFigures(system)
    let isZero = merged.knownZeros
    var numbers = Array(repeating: 0, count: system.table.count)
    let cells = system.table.indices.filter { !isZero[$0] }
    for (number, cell) in cells.enumerated() { numbers[cell] = number }
    self.isZero = isZero
    self.numbers = numbers
    self.cells = cells
    relations = Self.distinct(system.equations.map(reduced))
    addGroupsAndRows(merged)
    addTargets()
  }

  func truth(_ cell: Int) -> Int { system.table[cells[cell]] }

  /// A form of the system over the open cells.
  func reduced(_ form: LinearForm) -> LinearForm {
    form.keeping { !isZero[$0] }.renumbered(numbers)
  }

  /// The groups of sensitive figures and of those that an earlier release hid.
  var mustHide: GroupSet {
    var set = GroupSet(capacity: groups.count)
    for (number, group) in groups.enumerated() where group.mustHide { set.insert(number) }
    return set
  }

  func figures(of hidden: GroupSet) -> Set<Int> {
    Set(hidden.members.flatMap { groups[$0].figures })
  }

  private mutating func addGroupsAndRows(_ merged: MergedFigures) {
    groups = merged.groups
    var numberOfForm: [LinearForm: Int] = [:]
    for (index, figure) in system.figures.enumerated() where figure.standing != .unprinted {
      let form = reduced(figure.form)
      if form.terms.isEmpty { continue }
      let state = merged.state(of: index)
      let fall = system.values[index] - system.leastHidden(index)
      if let number = numberOfForm[form] {
        rows[number].fall = min(rows[number].fall, fall)
        if rows[number].state != .fixed, state != .withheld { rows[number].state = state }
      } else {
        numberOfForm[form] = rows.count
        rows.append(Row(form: form, fall: fall, state: state))
      }
    }
  }

  private mutating func addTargets() {
    var known: Set<LinearForm> = []
    for (index, figure) in system.figures.enumerated() where figure.isSensitive {
      let form = reduced(figure.form)
      if known.insert(form).inserted { targets.append(Target(form: form, figure: index)) }
    }
    targets.sort { one, other in
      let (first, second) = (system.values[one.figure], system.values[other.figure])
      return first == second ? one.figure < other.figure : first > second
    }
  }

  private static func distinct(_ forms: [LinearForm]) -> [LinearForm] {
    var seen: Set<LinearForm> = []
    return forms.filter { !$0.terms.isEmpty && seen.insert($0).inserted }
  }
}

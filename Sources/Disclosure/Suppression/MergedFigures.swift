/// Which candidates of a system are shown or hidden together: those of one group, and those with
/// the same sum.
struct MergedFigures {
  private(set) var groups: [SuppressionModel.Group] = []
  private(set) var knownZeros: [Bool] = []
  private var groupOfFigure: [Int: Int] = [:]
  private let system: CellSystem

  init(_ system: CellSystem) {
    self.system = system
    knownZeros = Array(repeating: false, count: system.table.count)
    // Sums that differ only by known zeros are the same, and groups tell which zeros are shown.
    merge()
    knownZeros = system.knownZeros { isShownZero($0) }
    merge()
  }

  func state(of figure: Int) -> SuppressionModel.RowState {
    switch system.figures[figure].standing {
    case .released: .fixed
    case .withheld, .unprinted: .withheld
    case .candidate: groupOfFigure[figure].map { .grouped($0) } ?? .fixed
    }
  }

  /// Zeros are shown, unless they are sensitive, hidden before, or stand beside what is not zero.
  private func isShownZero(_ figure: Int) -> Bool {
    guard system.values[figure] == 0 else { return false }
    switch system.figures[figure].standing {
    case .released: return true
    case .withheld, .unprinted: return false
    case .candidate: return groupOfFigure[figure] == nil
    }
  }

  private mutating func merge() {
    groups = []
    groupOfFigure = [:]
    let forms = system.figures.map { figure in figure.form.keeping { !knownZeros[$0] } }
    var released: Set<LinearForm> = []
    var withheld: Set<LinearForm> = []
    for (form, figure) in zip(forms, system.figures) {
      if figure.standing == .released { released.insert(form) }
      if figure.standing == .withheld { withheld.insert(form) }
    }
    for members in members(forms) {
      let mustHide = members.contains {
        system.figures[$0].isSensitive
          || withheld.contains(forms[$0]) && !released.contains(forms[$0])
      }
      // Nothing of it can be hidden any more, or nothing of it needs to be.
      let isKnown = members.allSatisfy { forms[$0].terms.isEmpty || released.contains(forms[$0]) }
      let isZero = members.allSatisfy { system.values[$0] == 0 }
      if !mustHide && (isKnown || isZero) { continue }
      for member in members { groupOfFigure[member] = groups.count }
      groups.append(
        SuppressionModel.Group(
          figures: members,
          level: members.map { system.figures[$0].level }.min() ?? .projectDetail,
          size: members.map { system.values[$0] }.max() ?? 0, mustHide: mustHide))
    }
  }

  /// The candidates, merged.
  private func members(_ forms: [LinearForm]) -> [[Int]] {
    var sets = DisjointSets(count: system.figures.count)
    var firstOfForm: [LinearForm: Int] = [:]
    var firstOfGroup: [Int: Int] = [:]
    let candidates = system.figures.indices.filter { system.figures[$0].standing == .candidate }
    for index in candidates {
      if !forms[index].terms.isEmpty {
        sets.join([firstOfForm[forms[index], default: index], index])
        firstOfForm[forms[index]] = firstOfForm[forms[index]] ?? index
      }
      if let group = system.figures[index].group {
        sets.join([firstOfGroup[group, default: index], index])
        firstOfGroup[group] = firstOfGroup[group] ?? index
      }
    }
    var members: [Int: [Int]] = [:]
    for index in candidates { members[sets.group(of: index), default: []].append(index) }
    return members.keys.sorted().compactMap { members[$0] }
  }
}

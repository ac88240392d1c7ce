/// A move away from the true table that agrees with all that readers know, if the groups that it
/// alters are hidden.
struct Witness: Sendable {
  struct Change: Sendable {
    var cell: Int
    var by: Double
  }

  /// How far a row, or a target, moves.
  struct Shift: Sendable {
    var number: Int
    var by: Double
  }

  /// By open cell, those that change.
  let changes: [Change]
  /// Whether all changes are whole, so that the moved table is one of counts.
  let isWhole: Bool
  let rows: [Shift]
  let targets: [Shift]
  let altered: GroupSet

  /// - Parameter move: by open cell, as a solver found it.
  init(_ move: [Double], in index: RowIndex) {
    self.init(move.enumerated().map { Change(cell: $0, by: $1) }, in: index)
  }

  /// - Parameter found: by any open cells, as a solver found it.
  init(_ found: [Change], in index: RowIndex) {
    var changes: [Change] = []
    var isWhole = true
    for change in found where abs(change.by) > Self.noise {
      let rounded = change.by.rounded()
      let isNearlyWhole = abs(change.by - rounded) < Self.noise
      if isNearlyWhole && rounded == 0 { continue }
      changes.append(Change(cell: change.cell, by: isNearlyWhole ? rounded : change.by))
      isWhole = isWhole && isNearlyWhole
    }
    self.changes = changes
    self.isWhole = isWhole
    rows = index.rows.shifts(by: changes)
    targets = index.targets.shifts(by: changes)
    altered = index.groups(of: rows)
  }

  static let noise = 1e-6
}

/// The rows and targets that each open cell has a share in.
struct RowIndex: Sendable {
  let rows: Transposed
  let targets: Transposed
  private let groupOfRow: [Int?]
  private let groupCount: Int

  init(_ model: SuppressionModel) {
    rows = Transposed(model.rows.map(\.form), cells: model.cells.count)
    targets = Transposed(model.targets.map(\.form), cells: model.cells.count)
    groupOfRow = model.rows.map { row in
      if case .grouped(let group) = row.state { group } else { nil }
    }
    groupCount = model.groups.count
  }

  func groups(of rows: [Witness.Shift]) -> GroupSet {
    var set = GroupSet(capacity: groupCount)
    for row in rows {
      if let group = groupOfRow[row.number] { set.insert(group) }
    }
    return set
  }

  /// Forms by cell.
  struct Transposed: Sendable {
    private var shares: [[Witness.Shift]]
    private let formCount: Int

    init(_ forms: [LinearForm], cells: Int) {
      formCount = forms.count
      shares = Array(repeating: [], count: cells)
      for (number, form) in forms.enumerated() {
        for term in form.terms {
          shares[term.cell].append(.init(number: number, by: Double(term.coefficient)))
        }
      }
    }

    /// The forms that the changes move, in order.
    func shifts(by changes: [Witness.Change]) -> [Witness.Shift] {
      var sums = Array(repeating: 0.0, count: formCount)
      for change in changes {
        for share in shares[change.cell] { sums[share.number] += share.by * change.by }
      }
      var shifts: [Witness.Shift] = []
      for (number, sum) in sums.enumerated() where abs(sum) > Witness.noise {
        shifts.append(.init(number: number, by: sum))
      }
      return shifts
    }
  }
}

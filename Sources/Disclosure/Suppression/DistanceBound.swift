/// How far a sum can move under any pattern, as the solver's multipliers of the rows prove it: the
/// amount that no pattern takes away, and what each hidden group adds.
///
/// By Farkas' lemma multipliers that show a distance to be out of reach bound it under all patterns,
/// so that one failure spares most of the later ones.
struct DistanceBound: Sendable {
  private let always: Double
  private let additions: [(group: Int, by: Double)]

  /// - Parameters:
  ///   - form: the sum; its fall is bounded where `sign` is negative.
  ///   - multipliers: by sum of the shape, as added to the form once.
  init(_ form: LinearForm, sign: Double, multipliers: [Double], _ shape: MoveShape) {
    var always = 0.0
    var additions: [Int: Double] = [:]
    func add(_ amount: Double, _ state: SuppressionModel.RowState?, isBound: Bool) {
      guard amount > 0 else { return }
      switch state {
      case .grouped(let group): additions[group, default: 0] += amount
      case .withheld: always += amount
      case .fixed: break
      case nil: if !isBound { always += amount }
      }
    }
    var slopes = Array(repeating: 0.0, count: shape.cells.count)
    for term in form.terms { slopes[term.cell] += sign * Double(term.coefficient) }
    for (sum, multiplier) in zip(shape.sums, multipliers) where abs(multiplier) > Self.noise {
      for term in sum.form.terms { slopes[term.cell] += multiplier * Double(term.coefficient) }
      let amount =
        multiplier > 0 ? multiplier * Double(sum.fall) : -multiplier * Double(shape.rise)
      // A sum without a state is a relation, which never moves.
      add(amount, sum.state, isBound: true)
    }
    for (cell, slope) in zip(shape.cells, slopes) where abs(slope) > Self.noise {
      let amount = slope > 0 ? slope * Double(cell.rise) : -slope * Double(cell.fall)
      // A cell without a state is not printed, and moves under all patterns.
      add(amount, cell.state, isBound: false)
    }
    self.always = always
    self.additions = additions.map { (group: $0.key, by: $0.value) }
  }

  func distance(hiding pattern: GroupSet) -> Double {
    additions.reduce(always) { pattern.contains($1.group) ? $0 + $1.by : $0 }
  }

  private static let noise = 1e-9
}

/// The bounds found so far of how far each target can rise and fall.
struct DistanceBounds: Sendable {
  private var rises: [[DistanceBound]]
  private var falls: [[DistanceBound]]

  init(targetCount: Int) {
    rises = Array(repeating: [], count: targetCount)
    falls = rises
  }

  mutating func add(_ bound: DistanceBound, of target: Int, _ sense: Sense) {
    if sense == .most {
      Self.add(bound, to: &rises[target])
    } else {
      Self.add(bound, to: &falls[target])
    }
  }

  /// The least of what the bounds allow; infinite where there is none.
  func distance(of target: Int, _ sense: Sense, hiding pattern: GroupSet) -> Double {
    (sense == .most ? rises : falls)[target].reduce(.infinity) {
      min($0, $1.distance(hiding: pattern))
    }
  }

  private static func add(_ bound: DistanceBound, to bounds: inout [DistanceBound]) {
    if bounds.count == kept { bounds.removeFirst() }
    bounds.append(bound)
  }

  private static let kept = 8
}

/// The least or greatest value of a form over a region, and a table that has it.
struct Extreme: Sendable {
  var value: Int
  var table: [Int]
}

extension FeasibleRegion {
  /// Tries the linear relaxation first: its rounded corner is often feasible, and then exact.
  func extreme(
    _ sense: Sense, of form: LinearForm, by program: borrowing LinearProgram
  ) throws(AuditError) -> Extreme {
    guard let answer = program.extreme(sense, of: form) else { throw .contradiction }
    let bound = answer.wholeBound(sense)
    let corner = answer.point.map { Int($0.rounded()) }
    if contains(corner), form.value(in: corner) == bound {
      return Extreme(value: bound, table: corner)
    }
    guard let table = IntegerProgram.extreme(sense, of: form, in: self) else { throw .unfinished }
    let value = form.value(in: table)
    guard contains(table), sense == .least ? value >= bound : value <= bound else {
      throw .contradiction
    }
    return Extreme(value: value, table: table)
  }
}

extension LinearProgram.Answer {
  /// Rounded inwards: a whole count cannot reach the fraction.
  func wholeBound(_ sense: Sense) -> Int {
    let slack = 1e-6 * max(1, abs(bound))
    return Int(sense == .least ? (bound - slack).rounded(.up) : (bound + slack).rounded(.down))
  }
}

extension FeasibleRegion {
  /// Any table of the region, when no true one is known.
  func someTable() -> [Int]? {
    let nothing = LinearForm([:])
    let program = LinearProgram(self)
    guard let answer = program.extreme(.least, of: nothing) else { return nil }
    let corner = answer.point.map { Int($0.rounded()) }
    if contains(corner) { return corner }
    return IntegerProgram.extreme(.least, of: nothing, in: self)
      .flatMap { contains($0) ? $0 : nil }
  }
}

/// Two alternatives to the true table: plus `up` times these changes, and minus `down` times.
///
/// Both are feasible for a reader who sees only figures that the changes leave alone. An altered
/// figure differs by at least `up + down` between the two.
package struct CountExchange: Sendable, Hashable {
  package struct Change: Sendable, Hashable {
    package var cell: Int
    /// 1 or −1 when all coefficients are 1.
    package var by: Int
  }

  package var changes: [Change]
  package var up: Int
  package var down: Int

  package func upper(of table: [Int]) -> [Int] {
    moved(table, times: up)
  }

  package func lower(of table: [Int]) -> [Int] {
    moved(table, times: -down)
  }

  private func moved(_ table: [Int], times: Int) -> [Int] {
    var moved = table
    for change in changes { moved[change.cell] += times * change.by }
    return moved
  }
}

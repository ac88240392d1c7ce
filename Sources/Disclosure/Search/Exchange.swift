/// A way from the true table to two others: `up` times these changes, or `down` times against them.
///
/// Both are possible tables for whoever only sees figures that the changes leave alone. A figure
/// that they alter differs by `up + down` at least between the two.
package struct Exchange: Sendable, Hashable {
  package struct Change: Sendable, Hashable {
    package var cell: Int
    /// 1 or −1, where all coefficients are 1.
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

import Monitoring

/// The changes of one sitting that can be undone, and those undone that can be made again. What was
/// done together is undone together.
struct EntryHistory: Sendable {
  private var done: [[CellChange]] = []
  private var undone: [[CellChange]] = []

  var lastDone: [CellChange]? { done.last }
  var lastUndone: [CellChange]? { undone.last }

  func changes(of cell: Cell) -> [CellChange] { done.joined().filter { $0.cell == cell } }

  /// New changes; what was undone before can no longer be made again.
  mutating func record(_ changes: [CellChange]) {
    done.append(changes)
    undone = []
  }

  mutating func recordUndo() {
    if let changes = done.popLast() { undone.append(changes) }
  }

  mutating func recordRedo() {
    if let changes = undone.popLast() { done.append(changes) }
  }
}

/// The changes of one sitting that can be undone, and those undone that can be made again.
struct EntryHistory: Sendable {
  private var done: [CellChange] = []
  private var undone: [CellChange] = []

  var lastDone: CellChange? { done.last }
  var lastUndone: CellChange? { undone.last }

  /// A new change; what was undone before can no longer be made again.
  mutating func record(_ change: CellChange) {
    done.append(change)
    undone = []
  }

  mutating func recordUndo() {
    if let change = done.popLast() { undone.append(change) }
  }

  mutating func recordRedo() {
    if let change = undone.popLast() { done.append(change) }
  }
}

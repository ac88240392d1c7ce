import XPath

/// A block: the form itself, or one instance of a repeat, with the nodes of its elements.
struct RepeatBlock: Sendable {
  /// The repeat, nil for the form itself.
  var home: Int?
  /// The block that holds it.
  var parent: Int
  /// Which instance of its repeat it is, from 1.
  var number = 1
  /// By slot.
  var nodes: [InstanceTree.Node]
  /// By slot: the result of the element's own condition, whatever the groups around it.
  var isRelevant: [Bool]
  /// More than its count asks for, for now: what was said in it is kept, and is not there.
  var isBeyondCount = false
  /// By repeat: its instances, in order.
  var blocks: [Int: [Int]] = [:]
  /// Its index is never used again.
  var isRemoved = false

  init(home: Int?, parent: Int, slots: Int) {
    self.home = home
    self.parent = parent
    nodes = Array(repeating: InstanceTree.root, count: slots)
    isRelevant = Array(repeating: true, count: slots)
  }
}

/// The blocks of a form being filled. The first one is the form itself.
struct InstanceBlocks: Sendable {
  private var all: [RepeatBlock]

  init(slots: Int) {
    all = [RepeatBlock(home: nil, parent: 0, slots: slots)]
  }

  subscript(block: Int) -> RepeatBlock {
    all[block]
  }

  /// Those of removed blocks too.
  var indices: Range<Int> {
    all.indices
  }

  func node(_ slot: Int, in block: Int) -> InstanceTree.Node {
    all[block].nodes[slot]
  }

  /// Whether the element's own condition holds. The first slot of a block is the instance itself.
  func isRelevant(_ slot: Int, in block: Int) -> Bool {
    all[block].isRelevant[slot] && !(slot == 0 && all[block].isBeyondCount)
  }

  func isBeyondCount(_ block: Int) -> Bool {
    all[block].isBeyondCount
  }

  func home(of block: Int) -> Int? {
    all[block].home
  }

  func parent(of block: Int) -> Int {
    all[block].parent
  }

  func isRemoved(_ block: Int) -> Bool {
    all[block].isRemoved
  }

  /// The instances of a repeat, in order.
  func instances(of home: Int, in block: Int) -> [Int] {
    all[block].blocks[home] ?? []
  }

  /// Whether a block is another one or stands in it.
  func isBlock(_ block: Int, in outer: Int) -> Bool {
    var current = block
    while current != outer {
      if current == 0 { return false }
      current = all[current].parent
    }
    return true
  }

  /// The nearest block of a home among a block and those around it; nil is the home of the form.
  func block(of home: Int?, around block: Int) -> Int? {
    var current = block
    while all[current].home != home {
      if current == 0 { return nil }
      current = all[current].parent
    }
    return current
  }

  /// Adds an instance at the end of a repeat.
  mutating func add(_ home: Int, in parent: Int, slots: Int) -> Int {
    let block = all.count
    all.append(RepeatBlock(home: home, parent: parent, slots: slots))
    all[parent].blocks[home, default: []].append(block)
    all[block].number = all[parent].blocks[home]?.count ?? 1
    return block
  }

  /// Removes an instance and the blocks in it.
  mutating func remove(_ block: Int) {
    guard let home = all[block].home else { return }
    let siblings = instances(of: home, in: all[block].parent).filter { $0 != block }
    all[all[block].parent].blocks[home] = siblings
    for (place, sibling) in siblings.enumerated() { all[sibling].number = place + 1 }
    var gone = [block]
    while let next = gone.popLast() {
      all[next].isRemoved = true
      gone += all[next].blocks.values.joined()
    }
  }

  mutating func setNode(_ node: InstanceTree.Node, of slot: Int, in block: Int) {
    all[block].nodes[slot] = node
  }

  mutating func setBeyondCount(_ isBeyond: Bool, _ block: Int) {
    all[block].isBeyondCount = isBeyond
  }

  mutating func setRelevant(_ isRelevant: Bool, _ slot: Int, in block: Int) {
    all[block].isRelevant[slot] = isRelevant
  }
}

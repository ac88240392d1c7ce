import XPath

/// One instance of an element.
struct Place: Sendable, Hashable {
  /// Index among the blocks of the instance.
  var block: Int
  var element: Int

  static let root = Place(block: 0, element: 0)
}

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
  /// By slot: the result of the element's own condition, groups around it apart.
  var isRelevant: [Bool]
  /// By repeat: its instances, in order.
  var blocks: [Int: [Int]] = [:]
  /// Removed. Its index is never used again.
  var isRemoved = false
}

/// One instance of an element.
struct Place: Sendable, Hashable {
  /// Index among the blocks of the instance.
  var block: Int
  var element: Int

  static let root = Place(block: 0, element: 0)
}

/// A repeat in the block that holds its instances.
struct RepeatPlace: Sendable, Hashable {
  var block: Int
  var element: Int
}

/// A queue whose first element is removed in amortized constant time.
struct Deque<Element> {
  private var elements: [Element] = []
  private var head = 0

  var isEmpty: Bool { head == elements.count }
  var count: Int { elements.count - head }
  var first: Element? { isEmpty ? nil : elements[head] }

  mutating func append(_ element: Element) {
    elements.append(element)
  }

  mutating func removeFirst() {
    head += 1
    // Compacts once half of the storage is spent, so that each element moves once on average.
    if head * 2 >= elements.count {
      elements.removeFirst(head)
      head = 0
    }
  }

  mutating func popFirst() -> Element? {
    guard let element = first else { return nil }
    removeFirst()
    return element
  }

  /// Removes the first element that fits.
  mutating func remove(where fits: (Element) -> Bool) -> Element? {
    guard let index = elements[head...].firstIndex(where: fits) else { return nil }
    return elements.remove(at: index)
  }

  mutating func removeAll() -> ArraySlice<Element> {
    defer { self = Deque() }
    return elements[head...]
  }
}

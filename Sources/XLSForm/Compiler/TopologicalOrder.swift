/// Sorts every vertex after those that lead to it (Kahn 1962), or gives the cycles that prevent it.
struct TopologicalOrder {
  private(set) var order: [Int] = []
  /// The shortest cycle of each tangle: `[a, b]` when a leads to b and b to a.
  private(set) var cycles: [[Int]] = []

  init(_ edges: [[Int]], count: Int) {
    var waiting = Array(repeating: 0, count: count)
    for target in edges.joined() { waiting[target] += 1 }
    order = (0..<count).filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for target in edges[order[next]] {
        waiting[target] -= 1
        if waiting[target] == 0 { order.append(target) }
      }
      next += 1
    }
    var knotted = Self.rings(among: (0..<count).filter { waiting[$0] > 0 }, edges)
    for vertex in knotted.sorted() where knotted.contains(vertex) {
      guard cycles.count < Self.cycleLimit else { return }
      guard let cycle = Self.cycle(through: vertex, edges, among: knotted) else { continue }
      cycles.append(cycle)
      knotted.subtract(cycle)
    }
  }

  /// Drops vertices that a cycle leads to but that lead back to none.
  private static func rings(among knotted: [Int], _ edges: [[Int]]) -> Set<Int> {
    var left = Set(knotted)
    var (makers, followers): ([Int: [Int]], [Int: Int]) = ([:], [:])
    for vertex in knotted {
      let targets = edges[vertex].filter(left.contains)
      followers[vertex] = targets.count
      for target in targets { makers[target, default: []].append(vertex) }
    }
    var ends = knotted.filter { followers[$0] == 0 }
    while let end = ends.popLast() {
      left.remove(end)
      for maker in makers[end] ?? [] {
        followers[maker, default: 0] -= 1
        if followers[maker] == 0 { ends.append(maker) }
      }
    }
    return left
  }

  /// An author corrects a few, then checks the form again.
  private static let cycleLimit = 10

  /// Breadth first: the first way back is the shortest.
  private static func cycle(
    through start: Int, _ edges: [[Int]], among knotted: Set<Int>
  ) -> [Int]? {
    var (former, queue, next): ([Int: Int], [Int], Int) = ([:], [start], 0)
    while next < queue.count {
      let vertex = queue[next]
      next += 1
      for target in edges[vertex] where knotted.contains(target) {
        if target == start {
          var line = [vertex]
          while let last = line.last, last != start, let before = former[last] {
            line.append(before)
          }
          return line.reversed()
        }
        if former[target] == nil {
          former[target] = vertex
          queue.append(target)
        }
      }
    }
    return nil
  }
}

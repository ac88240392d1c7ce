/// Groups of connected things, built from pairs (union–find).
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The same number for all members of a group.
  mutating func group(of member: Int) -> Int {
    var root = member
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  mutating func join(_ members: [Int]) {
    guard let first = members.first else { return }
    for member in members.dropFirst() {
      let roots = (group(of: first), group(of: member))
      parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
    }
  }
}

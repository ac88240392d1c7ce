/// Paths, homes and slots: where each element stands.
enum FormPlaces {
  static func placed(_ elements: [FormElement]) -> [FormElement] {
    var placed = elements
    var filled: [Int: Int] = [:]
    for index in placed.indices {
      let parent = placed[index].parent
      placed[index].path = (index == 0 ? "" : placed[parent].path) + "/" + placed[index].name
      let inherited = index == 0 ? nil : placed[parent].home
      if !placed[parent].isKept { placed[index].isKept = false }
      placed[index].home = placed[index].type == .repeating ? index : inherited
      let home = placed[index].home ?? -1
      placed[index].slot = filled[home, default: 0]
      filled[home, default: 0] += 1
    }
    for index in placed.indices.reversed() {
      placed[index].end = placed[index].children.last.map { placed[$0].end } ?? index + 1
    }
    var counts: [String: Int] = [:]
    counts.reserveCapacity(placed.count)
    for index in placed.indices { counts[placed[index].name, default: 0] += 1 }
    for index in placed.indices {
      placed[index].isKnownByName = placed[index].home == nil && counts[placed[index].name] == 1
    }
    return placed
  }
}

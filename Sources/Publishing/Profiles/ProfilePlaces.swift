import Monitoring

/// A table of an opinion by profile as rows of projects and columns of groups, to be moved about.
struct ProfilePlaces {
  /// Favourable, by project then by group.
  private(set) var favourable: [[Int]]
  /// All people, the same way.
  private(set) var people: [[Int]]
  /// The inner cell of each.
  let cells: [[Int]]
  private let areas: [Set<Area>]
  private let former: [[Int]]

  /// - Parameter told: the areas over which the table may be told.
  init(_ table: ProfileTable, _ inner: InnerCells, told: Set<Area>) {
    let raw = table.raw
    let turnouts = raw.survey.turnout
    let positions = turnouts.map { turnout in
      table.profile.everyAnswer.map { answer in
        table.parts(of: WaveFigure(name: "", counts: [answer]), in: [turnout])[0]
      }
    }
    favourable = positions.map { $0.map { table.table.counts[$0].value } }
    former = favourable
    people = turnouts.map { turnout in
      table.profile.everyAnswer.map { raw.value(of: $0, turnout) }
    }
    // The last cell of a count is that of its own version.
    cells = positions.map { $0.map { inner.cells(of: table.table.counts[$0]).upperBound - 1 } }
    areas = turnouts.map { turnout in
      Set(raw.areas.filter { $0.turnout.contains(turnout) }.map(\.area)).intersection(told)
    }
  }

  var projects: Range<Int> { favourable.indices }
  var groups: Range<Int> { favourable.first?.indices ?? 0..<0 }

  /// What changed, by inner cell.
  var changes: [(cell: Int, by: Int)] {
    projects.flatMap { project in
      groups.compactMap { group in
        let by = favourable[project][group] - former[project][group]
        return by == 0 ? nil : (cells[project][group], by)
      }
    }
  }

  /// Projects that together are in the told areas of another, each area once: one like it, or one for
  /// each. A project of which nothing is told needs none.
  func counterparts(of project: Int) -> [[Int]] {
    guard !areas[project].isEmpty else { return [[]] }
    let others = projects.filter { $0 != project }
    let single = others.filter { isAlike($0, project) }.map { [$0] }
    guard areas[project].count > 1 else { return single }
    let alone = areas[project].sorted { $0.key < $1.key }.map { area in
      others.filter { areas[$0] == [area] }
    }
    return single
      + alone.reduce([[]]) { chosen, choices in
        chosen.flatMap { own in choices.map { own + [$0] } }
      }
  }

  private func isAlike(_ one: Int, _ other: Int) -> Bool { areas[one] == areas[other] }

  /// How far two groups of a project can change sides, and as many the other way in other projects.
  func room(rising group: Int, _ falling: Int, in project: Int, against others: [Int]) -> Int {
    others.reduce(
      min(people[project][group] - favourable[project][group], favourable[project][falling])
    ) { room, other in
      min(room, people[other][falling] - favourable[other][falling], favourable[other][group])
    }
  }

  mutating func exchange(
    rising group: Int, _ falling: Int, in project: Int, against others: [Int], by count: Int
  ) {
    favourable[project][group] += count
    favourable[project][falling] -= count
    for other in others {
      favourable[other][falling] += count
      favourable[other][group] -= count
    }
  }

  /// Makes room for other numbers of favourable people in each project. Returns false where it cannot.
  mutating func follow(_ totals: [Int]) -> Bool {
    var open = totals
    // Those of several areas need one counterpart in each, and come first.
    for project in projects.sorted(by: { areas[$0].count > areas[$1].count })
    where open[project] != 0 {
      let sign = open[project] > 0 ? 1 : -1
      for others in counterparts(of: project) {
        for group in groups {
          let room = others.reduce(min(sign * open[project], reach(sign, project, group))) {
            min($0, -sign * open[$1], reach(-sign, $1, group))
          }
          guard room > 0 else { continue }
          for (own, sign) in [(project, sign)] + others.map({ ($0, -sign) }) {
            favourable[own][group] += sign * room
            open[own] -= sign * room
          }
        }
      }
    }
    for giver in projects {
      for taker in projects where areas[taker] == areas[giver] {
        while open[giver] < 0, open[taker] > 0,
          let path = path(from: .project(giver), to: .project(taker))
        {
          let count = min(-open[giver], open[taker], room(on: path))
          pass(count, along: path)
          open[giver] += count
          open[taker] -= count
        }
      }
    }
    return open.allSatisfy { $0 == 0 }
  }

  /// Makes room for other numbers of people in each group. Returns false where it cannot.
  mutating func follow(people changes: [[Int]]) -> Bool {
    for project in projects {
      for group in groups { people[project][group] += changes[project][group] }
    }
    for project in projects {
      for group in groups {
        while favourable[project][group] > people[project][group] {
          let excess = favourable[project][group] - people[project][group]
          guard let path = path(from: .group(group), to: .project(project)) else { return false }
          let count = min(excess, room(on: path))
          pass(count, along: path)
          favourable[project][group] -= count
        }
      }
    }
    return true
  }

  // MARK: Paths

  /// A project gives favourable people of a group up, or a group gives them to a project.
  private enum Node: Hashable {
    case project(Int)
    case group(Int)
  }

  /// How far a place can go up, or down.
  private func reach(_ sign: Int, _ project: Int, _ group: Int) -> Int {
    sign > 0 ? people[project][group] - favourable[project][group] : favourable[project][group]
  }

  /// From a project to a group it falls, from a group to a project it rises.
  private func reach(_ from: Node, _ to: Node) -> Int {
    switch (from, to) {
    case (.project(let project), .group(let group)): reach(-1, project, group)
    case (.group(let group), .project(let project)): reach(1, project, group)
    default: 0
    }
  }

  private func room(on path: [Node]) -> Int {
    zip(path, path.dropFirst()).map(reach).min() ?? 0
  }

  private mutating func pass(_ count: Int, along path: [Node]) {
    for step in zip(path, path.dropFirst()) {
      switch step {
      case (.project(let project), .group(let group)): favourable[project][group] -= count
      case (.group(let group), .project(let project)): favourable[project][group] += count
      default: break
      }
    }
  }

  /// The shortest one along which something can pass, through projects of the same areas.
  private func path(from start: Node, to end: Node) -> [Node]? {
    guard case .project(let last) = end else { return nil }
    let alike = projects.filter { areas[$0] == areas[last] }
    var reached: [Node: Node] = [start: start]
    var open = [start]
    while let node = open.first, reached[end] == nil {
      open.removeFirst()
      let next: [Node] =
        switch node {
        case .project: groups.map(Node.group)
        case .group: alike.map(Node.project)
        }
      for other in next where reached[other] == nil && reach(node, other) > 0 {
        reached[other] = node
        open.append(other)
      }
    }
    guard reached[end] != nil else { return nil }
    var path = [end]
    while let first = path.first, first != start, let before = reached[first] {
      path.insert(before, at: 0)
    }
    return path
  }
}

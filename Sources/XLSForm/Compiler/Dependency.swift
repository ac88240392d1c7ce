import XPath

/// An element that a formula reads, and whether in its own instance of a repeat or in all.
struct Dependency: Hashable, Comparable {
  var element: Int
  var shared: Int?

  static func < (one: Dependency, other: Dependency) -> Bool {
    (one.element, one.shared ?? -1) < (other.element, other.shared ?? -1)
  }
}

/// Finds the elements that paths lead to.
struct DependencyFinder {
  let elements: [FormElement]
  let byPath: [String: Int]

  init(_ elements: [FormElement]) {
    self.elements = elements
    var byPath: [String: Int] = [:]
    byPath.reserveCapacity(elements.count)
    for index in elements.indices.reversed() { byPath[elements[index].path] = index }
    self.byPath = byPath
  }

  struct Reading {
    /// Once each, in the order of the form.
    var dependencies: [Dependency] = []
    /// Paths that lead nowhere in the form.
    var lost: [String] = []
  }

  func reading(of expression: Expression, at element: Int) -> Reading {
    let paths = expression.paths
    var reading = Reading()
    if paths.isEmpty { return reading }
    // Most paths begin at the root, and ask for none of these.
    let isRelative = paths.contains { $0.origin != .root }
    let names = isRelative ? elements[element].path.split(separator: "/").map(String.init) : []
    for path in paths {
      guard let target = path.names(from: names) else { continue }
      let found = matches(target)
      if found.isEmpty, isLost(path, target) {
        let lost = "/" + target.joined(separator: "/")
        if !reading.lost.contains(lost) { reading.lost.append(lost) }
      }
      let stay = home(keptBy: path, at: element)
      for match in found {
        reading.dependencies.append(Dependency(element: match, shared: shared(match, stay)))
      }
    }
    reading.dependencies = Self.once(reading.dependencies)
    return reading
  }

  /// Leaves out what is above the form, attributes and comments, which never change; and `null`,
  /// which does not exist in XPath and by which authors mean an empty list of nodes.
  private func isLost(_ path: PathReference, _ target: [String]) -> Bool {
    (target.first == elements[0].name || path.origin == .root && path.steps.count > 1)
      && !path.steps.contains("text()") && !target.contains("*")
      && target.dropFirst().first != "meta"
      && !(path.steps.count == 1 && path.steps[0].lowercased() == "null")
  }

  private static func once(_ dependencies: [Dependency]) -> [Dependency] {
    var once: [Dependency] = []
    for dependency in dependencies.sorted() where once.last != dependency {
      once.append(dependency)
    }
    return once
  }

  /// With `*`, every element that the path may lead to.
  private func matches(_ names: [String]) -> [Int] {
    guard names.contains(where: { $0 == "*" || $0.isEmpty || $0 == "." }) else {
      return byPath["/" + names.joined(separator: "/")].map { [$0] } ?? []
    }
    guard !names.contains(where: \.isEmpty) else { return Array(elements.indices) }
    var found = [0]
    for (depth, name) in names.enumerated() where name != "." {
      if depth == 0 { continue }
      found = found.flatMap { elements[$0].children }.filter {
        name == "*" || elements[$0].name == name
      }
    }
    return found
  }

  /// A relative path stays in the instance that it does not climb out of.
  private func home(keptBy path: PathReference, at element: Int) -> Int? {
    guard path.origin == .node else { return nil }
    var base = element
    for _ in path.steps.prefix(while: { $0 == ".." || $0 == "." }) where base != 0 {
      base = elements[base].parent
    }
    return elements[base].home
  }

  /// Only where the target is in that repeat too: going up and down again may leave it.
  private func shared(_ target: Int, _ home: Int?) -> Int? {
    var around = elements[target].home
    while let current = around {
      if current == home { return home }
      around = elements[elements[current].parent].home
    }
    return nil
  }
}

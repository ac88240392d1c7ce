import Writing
import XPath

/// Which path stands for `${name}`: relative inside the same repeat, absolute elsewhere.
struct References {
  let elements: [FormElement]
  private let byName: [String: [Int]]
  private let names: [String]

  init(_ elements: [FormElement]) {
    self.elements = elements
    byName = Dictionary(grouping: elements.indices.dropFirst()) { elements[$0].name }
    names = elements.indices.dropFirst().map { elements[$0].name }
  }

  /// The name that was most likely meant.
  func nearest(_ name: String) -> String? {
    NearestName.find(name, among: names)
  }

  enum Finding: Equatable {
    case found(Int)
    case unknown
    case ambiguous(rows: [Int])
  }

  /// One of several elements of the same name is meant where it alone shares the repeat.
  func find(_ name: String, from context: Int) -> Finding {
    guard let candidates = byName[name] else { return .unknown }
    if candidates.count == 1 { return .found(candidates[0]) }
    let near = candidates.filter { sharedRepeat(context, $0) != nil }
    if near.count == 1 { return .found(near[0]) }
    return .ambiguous(rows: candidates.compactMap { elements[$0].row })
  }

  func path(
    to target: Int, from context: Int, _ use: ReferenceUse, isIndex: Bool
  ) -> ReferencePath {
    let readsAllInstances = use.enclosingFunctions.last == .indexedRepeat && !isIndex
    guard !use.isInLiteral, !readsAllInstances, sharedRepeat(context, target) != nil else {
      return ReferencePath(.root, ancestors(of: target).reversed().map { elements[$0].name })
    }
    return ReferencePath(
      use.isInPredicate ? .current : .node, relativeSteps(to: target, from: context))
  }

  func isIn(_ target: Int, _ repeating: Int?) -> Bool {
    repeating.map { target != $0 && ancestors(of: target).contains($0) } ?? false
  }

  /// From an instance of the repeat that holds the target.
  func path(to target: Int, inEach repeating: Int) -> ReferencePath {
    let names = ancestors(of: target).prefix { $0 != repeating }.map { elements[$0].name }
    return ReferencePath(.node, ["."] + names.reversed())
  }

  /// The innermost repeat that holds the target, and that the context is in or is.
  private func sharedRepeat(_ context: Int, _ target: Int) -> Int? {
    guard elements[target].home != nil else { return nil }
    let around = ancestors(of: target).dropFirst()
    let own = Set(ancestors(of: context))
    return around.first { elements[$0].type == .repeating && own.contains($0) }
  }

  private func relativeSteps(to target: Int, from context: Int) -> [String] {
    let above = ancestors(of: context)
    // An element that reads itself goes up to its group and down again.
    let targetLine = ancestors(of: target)
    let common = targetLine.dropFirst().first { above.contains($0) } ?? 0
    let ups = above.firstIndex(of: common) ?? 0
    let downs = targetLine.prefix { $0 != common }.reversed().map { elements[$0].name }
    let climb = ups == 0 ? ["."] : Array(repeating: "..", count: ups)
    return climb + downs
  }

  /// The element itself first, the root last.
  func ancestors(of element: Int) -> [Int] {
    var line = [element]
    while let last = line.last, last != 0 { line.append(elements[last].parent) }
    return line
  }
}

/// `indexed-repeat(node, group, index, …)`: which `${…}` of a source stand in an index, and so are
/// read from where the expression stands.
enum IndexedRepeat {
  static func indexOrdinals(in source: String) -> Set<Int> {
    // Most formulas have no hyphen, which looking for one byte is enough to tell.
    guard source.utf8.contains(UInt8(ascii: "-")), source.contains("indexed-repeat") else {
      return []
    }
    var (frames, ordinals, ordinal): ([(isIndexed: Bool, argument: Int)], Set<Int>, Int) =
      ([], [], 0)
    var word = ""
    var characters = source[...]
    while let character = characters.popFirst() {
      if character == "$", characters.first == "{" {
        if let frame = frames.last(where: \.isIndexed), frame.argument >= 2,
          frame.argument.isMultiple(of: 2)
        {
          ordinals.insert(ordinal)
        }
        ordinal += 1
      } else if character == "(" {
        frames.append((word == "indexed-repeat", 0))
      } else if character == ")" {
        _ = frames.popLast()
      } else if character == ",", let last = frames.indices.last {
        frames[last].argument += 1
      }
      if character.isLetter || character == "-" {
        word.append(character)
      } else if !character.isWhitespace {
        word = ""
      }
    }
    return ordinals
  }
}

import Foundation

/// The parts of a typed number, before any limit or meaning is given to them.
struct TypedDigits {
  private(set) var isNegative = false
  private(set) var whole: [Int] = []
  private(set) var mark: Character?
  private(set) var fraction: [Int] = []
  private var isGrouped = false

  /// Returns nil where the text is not a sign, digits in any script, thousands in groups of three,
  /// and at most one decimal mark between digits. A final full stop ends a sentence, not a number.
  init?(_ text: String) {
    var rest = text[...]
    while let first = rest.first, Self.spaces.contains(first) { rest.removeFirst() }
    while let last = rest.last, Self.spaces.contains(last) { rest.removeLast() }
    if rest.last == "." { rest.removeLast() }
    if let sign = rest.first, sign == "+" || TypedNumber.isMinus(sign) {
      isNegative = sign != "+"
      rest.removeFirst()
    }
    let end = rest.firstIndex(where: Self.marks.contains) ?? rest.endIndex
    guard readWhole(rest[..<end]) else { return nil }
    if end < rest.endIndex {
      mark = rest[end]
      guard let digits = Self.digits(rest[rest.index(after: end)...]) else { return nil }
      fraction = digits
    }
  }

  private mutating func readWhole(_ text: Substring) -> Bool {
    let separator = text.first(where: { $0.decimalDigit == nil })
    guard let separator else {
      whole = Self.digits(text) ?? []
      return !whole.isEmpty
    }
    guard Self.separators.contains(separator) else { return false }
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
      .map(Self.digits)
    guard let first = groups.first ?? nil, first.count <= 3 else { return false }
    whole = first
    for group in groups.dropFirst() {
      guard let group, group.count == 3 else { return false }
      whole += group
    }
    isGrouped = true
    return true
  }

  /// Returns nil where the text is empty or holds anything but digits.
  private static func digits(_ text: Substring) -> [Int]? {
    let digits = text.compactMap(\.decimalDigit)
    return digits.isEmpty || digits.count < text.count ? nil : digits
  }

  var value: Decimal {
    let number = Self.number(whole + fraction)
    let scaled = Decimal(sign: .plus, exponent: -fraction.count, significand: number)
    return isNegative ? -scaled : scaled
  }

  /// The other reading of `1.234`. Returns nil where the writing leaves no doubt.
  var asThousands: Decimal? {
    guard mark == ".", fraction.count == 3, whole.count <= 3, whole != [0], !isGrouped
    else { return nil }
    let number = Self.number(whole + fraction)
    return isNegative ? -number : number
  }

  private static func number(_ digits: [Int]) -> Decimal {
    digits.reduce(Decimal(0)) { $0 * 10 + Decimal($1) }
  }

  private static let marks: Set<Character> = [",", ".", "\u{66B}"]
  private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
  private static let separators = spaces.union(["'", "’"])
}

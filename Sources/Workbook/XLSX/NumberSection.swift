import Foundation
import Writing

/// One section of the format of a number.
struct NumberSection {
  enum Piece: Equatable {
    /// `0`, `#` or `?`
    case digit(Character)
    case literal(String)
    case point, percent
    /// The number as in the format General.
    case general
  }

  private(set) var isFirst = false
  private var pieces: [Piece] = []
  private var groups = false
  /// Commas after the last digit: each divides by a thousand.
  private var thousands = 0
  private var condition: (sign: String, bound: Decimal)?
  /// Letters of dates, texts, fractions and exponents are read elsewhere, or not at all.
  private var isForeign = false

  /// A section may be a mere word: « aucun » for zero.
  var isReadable: Bool {
    !isForeign
  }

  var isPlain: Bool {
    isReadable
      && pieces.contains {
        switch $0 {
        case .digit: true
        case .general: hasUnit
        default: false
        }
      }
  }

  var hasUnit: Bool {
    pieces.contains {
      switch $0 {
      case .percent: true
      case .literal(let text): text.contains { !$0.isWhitespace && !"-+()./".contains($0) }
      default: false
      }
    }
  }

  var hasCondition: Bool {
    condition != nil
  }

  func takes(_ number: Decimal) -> Bool {
    guard let condition else { return true }
    return switch condition.sign {
    case "<": number < condition.bound
    case "<=": number <= condition.bound
    case ">": number > condition.bound
    case ">=": number >= condition.bound
    case "<>": number != condition.bound
    default: number == condition.bound
    }
  }

  static func sections(of code: String) -> [NumberSection] {
    var scanner = NumberFormatScanner(code)
    var sections = scanner.sections()
    if !sections.isEmpty { sections[0].isFirst = true }
    return sections
  }

  mutating func add(_ piece: Piece) {
    pieces.append(piece)
  }

  mutating func addComma() {
    groups = true
    thousands += 1
  }

  /// A comma between digits asks for groups; those that no digit follows divide.
  mutating func addDigit(_ digit: Character) {
    thousands = 0
    pieces.append(.digit(digit))
  }

  mutating func add(bracketed inside: String) {
    let sign = String(inside.prefix { "<>=".contains($0) })
    if inside.hasPrefix("$") {
      // `[$€-40C]`: what stands before the hyphen is shown.
      add(.literal(String(inside.dropFirst().prefix { $0 != "-" })))
    } else if !sign.isEmpty, let bound = Decimal(string: String(inside.dropFirst(sign.count))) {
      condition = (sign, bound)
    }
  }

  mutating func refuse() {
    isForeign = true
  }
}

/// What a number looks like in a section.
extension NumberSection {
  func text(_ number: Decimal) -> String {
    var number = number
    for piece in pieces where piece == .percent { number *= 100 }
    for _ in 0..<thousands { number /= 1000 }
    if pieces.contains(.general) { return general(number) }
    let point = pieces.firstIndex(of: .point) ?? pieces.endIndex
    let decimals = pieces[point...].count(where: \.isDigit)
    let digits = ("\(number.rounded(to: decimals))" as String).split(separator: ".")
    let fraction = digits.count > 1 ? String(digits[1]) : ""
    let whole = whole(pieces[..<point], Array(digits.first ?? "0"))
    return (whole + self.fraction(pieces[point...], fraction)).trimmed
  }

  private func general(_ number: Decimal) -> String {
    pieces.map { piece in
      switch piece {
      case .general: "\(number)".replacing(".", with: hasUnit ? "," : ".")
      case .literal(let text): text
      case .percent: "%"
      default: ""
      }
    }.joined().trimmed
  }

  /// From the right, as digits fill their places; the first place takes all that are left.
  private func whole(_ pieces: ArraySlice<Piece>, _ digits: [Character]) -> String {
    var (rest, shown, count) = (digits == ["0"] ? [] : digits, "", 0)
    let places = pieces.count(where: \.isDigit)
    var place = 0
    for piece in pieces.reversed() {
      guard case .digit(let wanted) = piece else {
        shown = words(piece) + shown
        continue
      }
      place += 1
      var taken = [rest.popLast() ?? (wanted == "0" ? "0" : nil)].compactMap(\.self)
      if place == places { while let digit = rest.popLast() { taken.append(digit) } }
      for digit in taken {
        if groups, hasUnit, count > 0, count.isMultiple(of: 3) { shown = "\u{202F}" + shown }
        shown = String(digit) + shown
        count += 1
      }
    }
    return shown
  }

  private func fraction(_ pieces: ArraySlice<Piece>, _ digits: String) -> String {
    var (rest, shown, optional) = (digits[...], "", "")
    for piece in pieces {
      switch piece {
      case .digit(let wanted):
        let digit = rest.popFirst() ?? "0"
        optional.append(digit)
        if wanted == "0" || rest.contains(where: { $0 != "0" }) || digit != "0" {
          shown += optional
          optional = ""
        }
      case .point: shown += hasUnit ? "," : "."
      default:
        optional = ""
        shown += words(piece)
      }
    }
    // `0.##` shows « 12 », not « 12, ».
    return shown.hasSuffix(",") || shown.hasSuffix(".") ? String(shown.dropLast()) : shown
  }

  private func words(_ piece: Piece) -> String {
    switch piece {
    case .literal(let text): text
    case .percent: isAfterBlank(piece) ? "%" : "\u{A0}%"
    default: ""
    }
  }

  private func isAfterBlank(_ piece: Piece) -> Bool {
    guard let place = pieces.firstIndex(of: piece), place > 0,
      case .literal(let text) = pieces[place - 1]
    else { return false }
    return text.last?.isWhitespace == true
  }
}

extension NumberSection.Piece {
  fileprivate var isDigit: Bool {
    if case .digit = self { true } else { false }
  }
}

import Foundation
package import Monitoring
import Writing

/// A value as a holder types it in a cell: `1 234,5`, `12/40`, `=112+6`.
package enum TypedValue: Sendable, Hashable {
  /// `formula`: the text that the value was computed from.
  case value(Measured, formula: String?)
  /// `1.234` can be read in two ways; the holder chooses.
  case ambiguous([Measured])
  /// What is wrong and how to write it.
  case refused(String)

  package static func reading(_ text: String, for indicator: Indicator) -> TypedValue {
    let text = text.trimmingCharacters(in: .whitespaces)
    let isFormula = text.hasPrefix("=")
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let wanted = indicator.measure.isQuotient ? 2 : 1
    guard !text.contains("\t") else { return .refused(severalPasted(text)) }
    guard text.utf8.count <= 200, parts.count == wanted else {
      return .refused(howToWrite(indicator, typed: text))
    }
    var numbers: [[Decimal]] = []
    for part in parts {
      guard let readings = isFormula ? sum(part) : number(part) else {
        return .refused(howToWrite(indicator, typed: text))
      }
      numbers.append(readings)
    }
    let values: [Measured] =
      wanted == 1
      ? numbers[0].map(Measured.number)
      : numbers[0].flatMap { upper in
        numbers[1].map { .quotient(numerator: upper, denominator: $0) }
      }
    return values.count == 1
      ? .value(values[0], formula: isFormula ? text : nil) : .ambiguous(values)
  }

  private static func howToWrite(_ indicator: Indicator, typed: String) -> String {
    let numbers = indicator.measure.isQuotient ? "deux nombres" : "un nombre"
    return
      "«\u{A0}\(shortened(typed))\u{A0}» n’est pas compris. \(indicator.code) s’écrit avec \(numbers), par exemple \(indicator.writingExamples)."
  }

  /// A tab looks like the space between thousands, which would be right.
  private static func severalPasted(_ typed: String) -> String {
    let values = typed.split(separator: "\t").map { $0.trimmingCharacters(in: .whitespaces) }
    return
      "Plusieurs valeurs ont été collées à la fois\u{A0}: «\u{A0}\(shortened(values.joined(separator: "\u{A0}» et «\u{A0}")))\u{A0}», séparées par une tabulation. N’en donner qu’une par case."
  }

  private static func shortened(_ typed: String) -> String {
    typed.count > 40 ? "\(typed.prefix(40))…" : typed
  }

  private static func number(_ text: Substring) -> [Decimal]? {
    switch TypedNumber.reading(String(text)) {
    case .number(let value): [value]
    case .ambiguous(let first, let second): [first, second]
    case .notANumber: nil
    }
  }

  /// `=112+6-3`: unambiguous numbers only, rather than a question about each.
  private static func sum(_ text: Substring) -> [Decimal]? {
    var total = Decimal(0)
    var term = ""
    var sign = Decimal(1)
    for character in text.drop(while: { $0 == "=" }) + "+" {
      guard character == "+" || TypedNumber.isMinus(character) else {
        term.append(character)
        continue
      }
      guard case .number(let value) = TypedNumber.reading(term) else { return nil }
      total += sign * value
      sign = character == "+" ? 1 : -1
      term = ""
    }
    return [total]
  }
}

extension Indicator {
  /// What may be typed in its cells: no decimals where it wants none.
  package var writingExamples: String {
    if measure.isQuotient { return "12/40" }
    return "225 ou \(decimals == 0 ? "1\u{A0}234" : "1\u{A0}234,5"), ou une somme\u{A0}: =112+6"
  }
}

import Foundation
import Writing

/// How a cell shows its number: `00`, `0%`, `#,##0.00\ "€"`, `0#" "##" "##" "##" "##`, with a section
/// each for positive numbers, negative ones and zero (ECMA-376, 18.8.31). A number that is shown with
/// its unit is read by people, and so written as in French; a bare one has a point and no thousands,
/// since a formula may read it.
struct NumberPattern {
  private let sections: [NumberSection]

  /// Nil where the code shows no plain number: General, text, fractions, exponents.
  init?(_ code: String) {
    let sections = NumberSection.sections(of: code)
    guard let first = sections.first, first.isPlain else { return nil }
    self.sections = sections
  }

  var hasUnit: Bool {
    sections[0].hasUnit
  }

  /// As a person sees it.
  func text(_ number: Double) -> String {
    guard let exact = Decimal(string: generalText(number)) else { return generalText(number) }
    let section = section(for: exact)
    // A section for negative numbers alone says itself how they are shown.
    let isSigned = exact < 0 && (section.isFirst || section.hasCondition)
    let text = section.text(abs(exact))
    let showsDigits = text.contains { "123456789".contains($0) }
    return (isSigned && showsDigits ? "-" : "") + text
  }

  private func section(for number: Decimal) -> NumberSection {
    if sections.contains(where: \.hasCondition) {
      return sections.first { $0.takes(number) } ?? sections[sections.count - 1]
    }
    if number < 0, sections.count > 1, sections[1].isReadable { return sections[1] }
    if number == 0, sections.count > 2, sections[2].isReadable { return sections[2] }
    return sections[0]
  }
}

import Foundation
package import Monitoring

extension QuarterReport {
  /// The cell that `I01`, `I01.femmes` or `I01 genre femmes` names, by code or by the words shown.
  /// Returns nil when there is none, or when two breakdowns have such a category.
  package func cell(named text: String) -> Cell? {
    let words = text.split(maxSplits: 1, whereSeparator: { $0 == "." || $0 == " " })
    guard let first = words.first,
      let indicator = indicators.first(where: { $0.code.lowercased() == first.lowercased() })
    else { return nil }
    guard words.count == 2, words[1].plain != "total" else {
      return Cell(indicatorID: indicator.id)
    }
    let wanted = words[1].plain
    let found = breakdowns(of: indicator).flatMap { disaggregation in
      disaggregation.categories.filter { $0.names(in: disaggregation).contains(wanted) }
    }
    guard let category = found.first, found.count == 1 else { return nil }
    return Cell(indicatorID: indicator.id, categoryID: category.id)
  }
}

extension Monitoring.Category {
  fileprivate func names(in disaggregation: Disaggregation) -> Set<String> {
    let own = [code.plain, name.plain]
    let places = [disaggregation.code.plain, disaggregation.name.plain]
    return Set(
      own + places.flatMap { place in own.flatMap { ["\(place) \($0)", "\(place).\($0)"] } })
  }
}

extension StringProtocol {
  /// Without capitals, accents and outer blanks, as people type when they look for a word.
  package var plain: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("’", with: "'").trimmingCharacters(in: .whitespaces)
  }
}

import Foundation
package import Monitoring
import Writing

extension QuarterReport {
  /// The cells that `I01`, `I01.femmes`, `I01 genre femmes` or `I01 par genre, femmes` may name, by
  /// code or by the words shown: several when two breakdowns have such a category.
  package func cells(named text: String) -> [Cell] {
    let words = text.split(maxSplits: 1, whereSeparator: { $0 == "." || $0 == " " })
    guard let first = words.first,
      let indicator = indicators.first(where: { $0.code.lowercased() == first.lowercased() })
    else { return [] }
    guard words.count == 2, words[1].plain != "total" else {
      return [Cell(indicatorID: indicator.id)]
    }
    let wanted = words[1].plain
    return breakdowns(of: indicator).flatMap { disaggregation in
      disaggregation.categories.filter { $0.names(in: disaggregation).contains(wanted) }
    }.map { Cell(indicatorID: indicator.id, categoryID: $0.id) }
  }

  /// For whoever typed a name that several cells answer to.
  package func ambiguity(of name: String, between cells: [Cell]) -> String {
    let labels = cells.map(label(of:)).joined(separator: "\u{A0}; ")
    return "Plusieurs cases répondent à «\u{A0}\(name)\u{A0}»\u{A0}: \(labels). "
      + "Écrire l’un de ces noms."
  }
}

extension Monitoring.Category {
  fileprivate func names(in disaggregation: Disaggregation) -> Set<String> {
    let own = [code.plain, name.plain]
    let places = [disaggregation.code.plain, disaggregation.name.plain]
    return Set(
      own
        + places.flatMap { place in
          own.flatMap { ["\(place) \($0)", "\(place).\($0)", "par \(place), \($0)"] }
        })
  }
}

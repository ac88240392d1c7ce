import Foundation
import Monitoring
import Writing

/// How a context is said, in reports and in sheets to paste.
enum ContextText {
  /// « quintile 5 sur 5, le plus défavorisé »
  static func fifth(_ number: Int) -> String {
    let ends = TransferContext.deprivationFifths
    let word =
      number == ends.upperBound
      ? ", le plus défavorisé" : number == ends.lowerBound ? ", le moins défavorisé" : ""
    return "quintile \(number) sur \(ends.upperBound)\(word)"
  }

  /// « 2,5 équivalents temps plein »
  static func posts(_ number: Decimal) -> String {
    "\(French.page.number(number)) \(number < 2 ? "équivalent temps plein" : "équivalents temps plein")"
  }

  /// Nil where nothing is told of it.
  static func team(_ context: TransferContext) -> String? {
    let parts = [context.teamFTE.map(posts), context.team].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " : ")
  }

  /// « 36 mois »
  static func duration(of project: Project) -> String {
    "\(project.startsOn.fullMonths(through: project.endsOn)) mois"
  }
}

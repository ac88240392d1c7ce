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

  /// « en partie en quartiers prioritaires (QPV) ; quintile FDep 5 sur 5, le plus défavorisé »; nil where
  /// nothing is told.
  static func territory(_ context: TransferContext) -> String? {
    let parts = [
      context.priorityDistricts.map { place($0, "quartiers prioritaires (QPV)") },
      context.ruralZones.map { place($0, "zones France ruralités (FRR)") },
      context.deprivation.map { "défavorisation FDep : \(fifth($0))" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ; ")
  }

  private static func place(_ coverage: TransferContext.Coverage, _ zones: String) -> String {
    switch coverage {
    case .whole: "en entier en \(zones)"
    case .partly: "en partie en \(zones)"
    case .none: "hors des \(zones)"
    }
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

import Monitoring
import Publishing

extension PublicationSlice {
  /// What is said in the place of a figure for which there is nothing: whether it was due, came and waits,
  /// or was left empty. Nil where something was told, or a quarter that was due did not come.
  func absence(of value: PublishedValue, _ series: PublishedSeries, in year: Int? = nil) -> String?
  {
    guard value.figure == .none else { return nil }
    let asked = Set(series.points.map(\.quarter).filter { year == nil || $0.year == year })
    // Of an indicator that was closed before the year.
    guard !asked.isEmpty else { return "non attendu" }
    let outcomes = Set(
      completeness.filter { series.projectCode == nil || $0.projectCode == series.projectCode }
        .flatMap(\.quarters).filter { asked.contains($0.quarter) }.map(\.outcome))
    guard !outcomes.isEmpty, !outcomes.contains(.overdue) else { return nil }
    if !outcomes.isDisjoint(with: QuarterOutcome.counted) { return "non renseigné" }
    return outcomes.contains(.unreviewed) ? "à relire" : "pas encore dû"
  }
}

import Foundation
import Monitoring
import Publishing
import Statistics
import Writing

/// Each project's share against its number of people, with the limits of chance.
struct FunnelFigure {
  let indicator: Indicator
  let funnel: PublishedFunnel
  let slice: PublicationSlice

  /// Returns nil where no project may be named.
  func illustration(id: String) -> Illustration? {
    guard funnel.verdict != .different,
      let exact = try? ExactFunnel(
        funnel.projects.compactMap { try? Share($0.concerned, of: $0.people) }),
      let limits = limits(of: exact)
    else { return nil }
    let chart = FunnelChart(
      points: funnel.projects.map { project in
        let share = Double(project.concerned) / Double(project.people)
        let counts =
          "\(French.page.number(Decimal(project.concerned))) sur "
          + French.page.number(Decimal(project.people))
        return FunnelChart.Point(
          label: project.code, people: project.people, share: share,
          isSmall: project.people < 30,
          detail: project.people < 30 ? counts : "\(Phrase.percent(share)) (\(counts))")
      }, limits: limits, baseline: exact.baseline)
    return Illustration(
      id: id, title: title,
      subtitle: "\(indicator.name) : part de chaque projet selon son nombre de personnes, "
        + "\(funnel.year)",
      drawing: chart.drawing(id: id, title: title), alternative: chart.description,
      note: "Trait : ensemble des projets comparés. Limites du hasard : tirets à 95 %, trait fin à "
        + "99,8 %. Point creux : moins de 30 personnes. " + Phrase.source(slice))
  }

  private var title: String {
    let beyond = funnel.projects.count { $0.position == .beyond }
    return "\(indicator.code) : "
      + (beyond == 0
        ? "aucun projet au-delà de ce que le hasard explique (99,8 %)"
        : Phrase.count(beyond, "projet", "projets") + " sur \(funnel.projects.count) au-delà de ce "
          + "que le hasard explique (99,8 %)")
  }

  private func limits(of exact: ExactFunnel) -> [FunnelChart.Limit]? {
    let people = funnel.projects.map(\.people)
    guard let least = people.min(), let most = people.max(),
      let spread = try? FunnelOverdispersion(exact)
    else { return nil }
    let start = max(5, Double(least) * 0.5)
    let step = (Double(most) * 1.05 - start) / 60
    return (0...60).compactMap { place in
      let size = Int((start + Double(place) * step).rounded())
      guard let inner = limits(size, .percent95, exact, spread),
        let outer = limits(size, .percent99Point8, exact, spread)
      else { return nil }
      return FunnelChart.Limit(people: size, inner: inner, outer: outer)
    }
  }

  private func limits(
    _ people: Int, _ confidence: Confidence, _ exact: ExactFunnel, _ spread: FunnelOverdispersion
  ) -> ClosedRange<Double>? {
    let interval =
      funnel.verdict == .comparedWidened
      ? spread.limits(people: people, confidence)
      : try? exact.limits(people: people, confidence)
    return interval.map { max(0, $0.lower)...min(1, $0.upper) }
  }
}

import Disclosure
import Foundation
import Monitoring

/// Makes the published indicators of a dataset: puts together, protects, then reads off.
struct IndicatorPublisher {
  private let dataset: AxisDataset
  private let drafts: [IndicatorDraft]
  private let goals: GoalBook
  private var protection: IndicatorProtection

  init(_ dataset: AxisDataset, secrecy: Secrecy) {
    self.dataset = dataset
    goals = GoalBook(goals: dataset.goals, year: dataset.year)
    protection = IndicatorProtection(secrecy: secrecy)
    let raw = RawFigures(dataset)
    drafts = dataset.indicators.map { IndicatorDraft($0, from: raw) }
    for draft in drafts { register(draft) }
    protection.settle()
  }

  func published() -> [PublishedIndicator] {
    drafts.map { draft in
      PublishedIndicator(
        indicator: draft.indicator,
        axis: draft.axis.map { publish($0, goal: goals.common(of: draft)) },
        projects: draft.projects.map { publish($0, goal: goals.goal(of: $0)) },
        breakdowns: draft.breakdowns.compactMap { publish($0, of: draft) })
    }
  }
}

// MARK: What adds up to what

extension IndicatorPublisher {
  private mutating func register(_ draft: IndicatorDraft) {
    for series in draft.projects { register(series) }
    if let axis = draft.axis {
      register(axis)
      let slots = axis.points.map { FigurePlace.Slot.quarter($0.quarter) } + [.year, .cumulated]
      for slot in slots {
        protection.relate(
          FigurePlace(axis, slot), toSumOf: draft.projects.map { FigurePlace($0, slot) })
      }
    }
    guard let whole = draft.whole else { return }
    for breakdown in draft.breakdowns { register(breakdown, of: whole) }
  }

  private mutating func register(_ series: RawSeries) {
    for point in series.points {
      protection.add(
        point.measured, of: series.indicator, at: FigurePlace(series, .quarter(point.quarter)))
    }
    protection.add(series.year, of: series.indicator, at: FigurePlace(series, .year))
    protection.add(series.cumulated, of: series.indicator, at: FigurePlace(series, .cumulated))
    // Over an axis, the last or highest of each project need not be in the same quarter.
    if series.project == nil, [.last, .max].contains(series.indicator.overTime) { return }
    let ofYear = series.sources(of: series.year) { $0.year == dataset.year }
    let all = series.sources(of: series.cumulated) { _ in true }
    let places = { (quarters: [Quarter]) in
      quarters.map { FigurePlace(series, .quarter($0)) }
    }
    protection.relate(FigurePlace(series, .year), toSumOf: places(ofYear))
    protection.relate(FigurePlace(series, .cumulated), toSumOf: places(all))
    guard [.sum, .weightedMean].contains(series.indicator.overTime) else { return }
    // The difference of the two totals is the sum of the earlier quarters.
    protection.relate(
      FigurePlace(series, .cumulated),
      toSumOf: [FigurePlace(series, .year)] + places(all.filter { !ofYear.contains($0) }))
  }

  private mutating func register(_ breakdown: RawBreakdown, of whole: RawSeries) {
    var parts: [FigurePlace] = []
    for (category, measured) in zip(breakdown.dimension.categories, breakdown.categories) {
      let place = FigurePlace(whole, .category(category.id))
      protection.add(measured, of: whole.indicator, at: place)
      parts.append(place)
    }
    let unknown = FigurePlace(whole, .unknown(dimension: breakdown.dimension.id))
    protection.add(breakdown.unknown, of: whole.indicator, at: unknown)
    protection.relate(FigurePlace(whole, .cumulated), toSumOf: parts + [unknown])
  }
}

// MARK: Reading off

extension IndicatorPublisher {
  private func publish(_ series: RawSeries, goal: Goal?) -> PublishedSeries {
    let year = protection.publish(series.year, at: FigurePlace(series, .year))
    let cumulated = protection.publish(series.cumulated, at: FigurePlace(series, .cumulated))
    let aim = goals.aim(of: goal)
    let baseline = protection.publish(baseline: goal?.baseline, of: series.indicator)
    var actual = cumulated
    if case .year = aim?.term { actual = year }
    return PublishedSeries(
      projectCode: series.project?.code,
      points: series.points.map { point in
        PublishedPoint(
          quarter: point.quarter,
          value: protection.publish(
            point.measured, at: FigurePlace(series, .quarter(point.quarter))),
          projectsWithValue: point.projectsWithValue, projectsExpected: point.projectsExpected)
      },
      year: year, cumulated: cumulated, baseline: baseline, aim: aim,
      attainment: attainment(
        of: series.indicator, actual: actual.figure, baseline: baseline, aim: aim),
      projectsWithValue: withValue(series), projectsExpected: expected(series),
      quartersWithValue: series.points.reduce(0) { $0 + $1.projectsWithValue },
      quartersExpected: series.points.reduce(0) { $0 + $1.projectsExpected })
  }

  private func publish(_ breakdown: RawBreakdown, of draft: IndicatorDraft) -> PublishedBreakdown? {
    guard let whole = draft.whole else { return nil }
    let lines = zip(breakdown.dimension.categories, breakdown.categories).map {
      PublishedLine(
        name: $0.name, value: protection.publish($1, at: FigurePlace(whole, .category($0.id))))
    }
    let unknown = FigurePlace(whole, .unknown(dimension: breakdown.dimension.id))
    return PublishedBreakdown(
      projectCode: whole.project?.code, dimension: breakdown.dimension.name,
      isOrdered: breakdown.dimension.isOrdered, lines: lines,
      unknown: protection.publish(breakdown.unknown, at: unknown),
      total: protection.publish(breakdown.total, at: FigurePlace(whole, .cumulated)),
      projectsWithValue: draft.projects.count { $0.cumulated?.figure != nil })
  }

  private func withValue(_ series: RawSeries) -> Int {
    guard series.project == nil else { return series.cumulated?.figure == nil ? 0 : 1 }
    return drafts.first { $0.indicator.id == series.indicator.id }?.projects
      .count { $0.cumulated?.figure != nil } ?? 0
  }

  private func expected(_ series: RawSeries) -> Int {
    series.project == nil ? dataset.projects.count : 1
  }

  private func attainment(
    of indicator: Indicator, actual: Figure, baseline: Figure, aim: Aim?
  ) -> PublishedAttainment {
    // With the target known, an attainment tells the value and the starting point.
    if aim != nil, actual == .hidden || baseline == .hidden { return .hidden }
    let attainment = Attainment.of(
      actual: actual.value, baseline: baseline.value, target: aim?.target,
      direction: indicator.direction)
    switch attainment {
    case .fraction(let fraction): return .fraction(fraction)
    case .notAssessable(let cause): return .notAssessable(cause)
    }
  }
}

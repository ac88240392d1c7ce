import Foundation
import Monitoring
import Publishing

/// What happened to a call between two of its publications, as far as they say it.
struct PublicationEvents {
  enum Side { case former, latter }

  private let former: PublicationSlice
  private let latter: PublicationSlice
  /// Quarters that count in one of them only, by project.
  private let received: [String: Set<String>]
  private let withdrawn: [String: Set<String>]

  init(from former: PublicationSlice, to latter: PublicationSlice) {
    self.former = former
    self.latter = latter
    let (before, after) = (former.countedQuarters, latter.countedQuarters)
    received = after.minus(before)
    withdrawn = before.minus(after)
  }

  /// Whether a side tells of that quarter or year at all.
  func covers(_ period: String, _ side: Side) -> Bool {
    let slice = side == .former ? former : latter
    guard let year = Int(period.prefix(4)) else { return true }
    guard !period.contains(" à ") else { return true }
    guard period.count > 4 else { return year == slice.year }
    return slice.completeness.contains { $0.quarters.contains { $0.quarter.label == period } }
  }

  func reasons(from figure: ReportFigure, to other: ReportFigure) -> [FigureChange.Reason] {
    var reasons: [FigureChange.Reason] = []
    let isProtected = figure.state.isHidden || other.state.isHidden
    // Bounds move with what else is told: they say nothing of what is behind them.
    if isProtected, figure.state.isTold, other.state.isTold { reasons.append(.protection) }
    switch other.kind {
    case .survey, .change, .profile: return reasons + (reasons.isEmpty ? [.newAnswers] : [])
    case .target where isProtected && deed(other) == nil: return reasons
    case .target: return reasons + [.revisedTarget(deed: deed(other))]
    // A trend that is told at last, or no longer, has no value on its own.
    case .trend where isProtected && reasons.isEmpty: reasons.append(.protection)
    case .attainment where hasOtherTarget(other): reasons.append(.revisedTarget(deed: deed(other)))
    default: break
    }
    let late = quarters(received, of: other)
    let gone = quarters(withdrawn, of: other)
    if !late.isEmpty { reasons.append(.lateQuarters(late)) }
    if !gone.isEmpty { reasons.append(.withdrawnQuarters(gone)) }
    return reasons.isEmpty ? [.correction] : reasons
  }

  /// Of the projects and the period of a figure.
  private func quarters(_ all: [String: Set<String>], of figure: ReportFigure) -> [String] {
    guard figure.kind != .money, figure.kind != .participation, figure.kind != .baseline else {
      return []
    }
    let codes = latter.projectCodes(of: figure.area)
    return all.filter { codes.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { code, own in
      own.filter { quarter in
        quarter.hasPrefix(figure.period) || Int(figure.period.prefix(4)) == nil
          || figure.period.contains(" à ")
      }.sorted()
        .map { "\(code) \($0)" }
    }
  }

  private func hasOtherTarget(_ figure: ReportFigure) -> Bool {
    former.target(figure) != latter.target(figure)
  }

  /// The deed of an amendment that only the latter tells.
  private func deed(_ figure: ReportFigure) -> String? {
    let codes = latter.projectCodes(of: figure.area)
    let new = latter.amendments.filter { !former.amendments.contains($0) }
    return new.first { amendment in
      amendment.projectCode.map(codes.contains) ?? true
        && amendment.changes.contains { $0.kind.isOfGoal && $0.indicatorCode == figure.code }
    }?.reference
  }
}

extension ReportFigure.State {
  fileprivate var isHidden: Bool { self == .hidden || self == .bounded }
  /// Whether something was measured.
  fileprivate var isTold: Bool { self == .value || isHidden }
}

extension PublicationSlice {
  fileprivate var countedQuarters: [String: Set<String>] {
    Dictionary(
      completeness.map { project in
        let counted = project.quarters.filter { QuarterOutcome.counted.contains($0.outcome) }
        return (project.projectCode, Set(counted.map(\.quarter.label)))
      }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func projectCodes(of area: Area) -> Set<String> {
    switch area {
    case .call: Set(projects.map(\.code))
    case .axis(let code):
      Set(projects.filter { $0.axes.contains { $0.axisCode == code } }.map(\.code))
    case .project(let code): [code]
    }
  }

  /// What a project or the call aimed at.
  fileprivate func target(_ figure: ReportFigure) -> Decimal? {
    let own = indicators.first { $0.indicator.code == figure.code }
    let series = (own?.together.map { [$0] } ?? []) + (own?.projects ?? [])
    return series.first { $0.area == figure.area }?.target?.target
  }
}

extension [String: Set<String>] {
  fileprivate func minus(_ other: [String: Set<String>]) -> [String: Set<String>] {
    reduce(into: [:]) { result, entry in
      let rest = entry.value.subtracting(other[entry.key] ?? [])
      if !rest.isEmpty { result[entry.key] = rest }
    }
  }
}

import Foundation
import Monitoring
package import Publishing

/// What changed between two publications of a call, from what they tell and nothing else: a comparison
/// cannot tell more than its two parts.
package struct FigureComparison: Sendable {
  package let changes: [FigureChange]
  /// How many figures both tell alike.
  package let unchanged: Int

  package init(from former: Publication, to latter: Publication) {
    let before = FigureList(former).figures.keyed
    let after = FigureList(latter).figures.keyed
    let events = PublicationEvents(from: former.region, to: latter.region)
    let common = after.figures.filter { before.byKey[$0.key] != nil }
    var changes = after.figures.compactMap { key, figure in
      Self.change(from: before.byKey[key], to: figure, events)
    }
    changes += before.figures.filter { after.byKey[$0.key] == nil }.map { _, figure in
      FigureChange(
        figure: figure, former: FigureReading(figure), latter: nil,
        reasons: [events.covers(figure.period, .latter) ? .anotherScope : .anotherPeriod])
    }
    self.changes = changes
    unchanged = common.count - changes.count { $0.former != nil && $0.latter != nil }
  }

  private static func change(
    from former: ReportFigure?, to figure: ReportFigure, _ events: PublicationEvents
  ) -> FigureChange? {
    let reading = FigureReading(figure)
    guard let former else {
      return FigureChange(
        figure: figure, former: nil, latter: reading,
        reasons: [events.covers(figure.period, .former) ? .anotherScope : .anotherPeriod])
    }
    guard FigureReading(former) != reading else { return nil }
    return FigureChange(
      figure: figure, former: FigureReading(former), latter: reading,
      reasons: events.reasons(from: former, to: figure))
  }
}

/// What a figure is of, whatever is told of it.
private struct ComparedFigure: Hashable {
  let kind: ReportFigure.Kind
  let code: String
  let title: String
  let area: Area
  let period: String
  let group: String
  /// Of several events of participation alike in all this.
  let rank: Int
}

extension [ReportFigure] {
  fileprivate var keyed:
    (
      figures: [(key: ComparedFigure, figure: ReportFigure)], byKey: [ComparedFigure: ReportFigure]
    )
  {
    var counts: [ComparedFigure: Int] = [:]
    let figures = map { figure -> (key: ComparedFigure, figure: ReportFigure) in
      // The state of a target stands in the group of its attainment.
      let group = figure.kind == .attainment ? "" : figure.group
      func key(_ rank: Int) -> ComparedFigure {
        ComparedFigure(
          kind: figure.kind, code: figure.code, title: figure.code.isEmpty ? figure.title : "",
          area: figure.area, period: figure.period, group: group, rank: rank)
      }
      let rank = counts[key(0), default: 0]
      counts[key(0)] = rank + 1
      return (key(rank), figure)
    }
    return (figures, Dictionary(figures.map { ($0.key, $0.figure) }) { first, _ in first })
  }
}

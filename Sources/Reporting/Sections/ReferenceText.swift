import Foundation
import Monitoring
import Publishing
import Writing

/// Those counted beside the population that the call compares with: told, not tested.
struct ReferenceText {
  private let breakdown: PublishedBreakdown
  private let indicator: Indicator
  private let lines: [(line: PublishedLine, reference: PublishedReference)]

  /// Returns nil where no category has a reference.
  init?(breakdown: PublishedBreakdown, indicator: Indicator) {
    lines = breakdown.lines.compactMap { line in line.reference.map { (line, $0) } }
    guard !lines.isEmpty else { return nil }
    self.breakdown = breakdown
    self.indicator = indicator
  }

  var sentence: String {
    let parts = lines.map { line, reference in
      "« \(line.name) » \(own(line)), et \(French.page.percent(reference.share)) dans la population "
        + "de référence"
    }
    var sources: [String] = []
    for (_, reference) in lines {
      let source = "\(reference.source), \(reference.year)"
      if !sources.contains(source) { sources.append(source) }
    }
    return "\(breakdown.disaggregation) : \(parts.joined(separator: " ; ")) "
      + "(\(sources.joined(separator: " ; ")))."
  }

  private func own(_ line: PublishedLine) -> String {
    guard indicator.measure.isShownAsShares else {
      return FigureText(indicator: indicator).text(line.value)
    }
    return breakdown.share(of: line).map { French.page.percent($0) }
      ?? PublishedFigure.hiddenMark
  }
}

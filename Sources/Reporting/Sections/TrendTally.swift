import Foundation
import Monitoring
import Publishing
import Writing

/// The trends of a slice's common indicators, each with its indicator.
struct TrendTally {
  let texts: [TrendText]

  /// Returns nil for a publication that tells none.
  init?(_ slice: PublicationSlice) {
    guard let trends = slice.trends else { return nil }
    texts = slice.indicators.compactMap { published in
      trends.first { $0.indicatorCode == published.indicator.code }
        .map { TrendText(trend: $0, indicator: published.indicator) }
    }
  }

  /// « 2 indicateurs en amélioration, 5 sans tendance établie »; nil where none is judged.
  var words: String? {
    let judgements = texts.compactMap(\.judgement)
    guard !judgements.isEmpty else { return nil }
    let order: [TrendText.Judgement] = [
      .improving, .worsening, .rising, .falling, .notEstablished,
    ]
    let counts = order.map { wanted in (wanted, judgements.count { $0 == wanted }) }
      .filter { $0.1 > 0 }
    let parts = counts.enumerated().map { place, count in
      (place == 0
        ? Phrase.count(count.1, "indicateur", "indicateurs") : String(count.1))
        + " \(count.0.ofSeveral)"
    }
    return parts.joined(separator: ", ")
  }
}

/// How a trend is said of its indicator.
struct TrendText {
  let trend: PublishedTrend
  let indicator: Indicator

  enum Judgement {
    case improving, worsening
    /// Of an indicator to be kept where it is.
    case rising, falling
    case notEstablished
  }

  /// Nil where none is possible.
  var judgement: Judgement? {
    switch (trend.verdict, indicator.direction) {
    case (.rising, .increase), (.falling, .decrease): .improving
    case (.rising, .decrease), (.falling, .increase): .worsening
    case (.rising, .maintain): .rising
    case (.falling, .maintain): .falling
    case (.notEstablished, _): .notEstablished
    case (.tooShort, _), (.hidden, _): nil
    }
  }

  var verdict: String {
    if let judgement { return judgement.words }
    return trend.verdict == .hidden ? "non communicable" : "non évaluable"
  }

  /// What must stand beside the verdict.
  var detail: String? {
    switch trend.verdict {
    case .rising, .falling:
      let parts = [trend.includesStart ? "montée en charge comprise" : nil, slope]
        .compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: " ; ")
    case .tooShort:
      return trend.span == nil
        ? "aucun projet n’a assez de trimestres" : "moins de trois années de trimestres"
    case .notEstablished, .hidden: return nil
    }
  }

  private var slope: String? {
    trend.slope.map { slope in
      let isShare = indicator.measure == .proportion
      let value = (isShare ? slope * 100 : slope).rounded(to: isShare ? 1 : indicator.decimals + 1)
      let points = isShare ? "\u{A0}" + (value.magnitude < 2 ? "point" : "points") : ""
      return "pente médiane \(value > 0 ? "+" : "")\(French.page.number(value))\(points) par an et "
        + "par projet"
    }
  }
}

extension TrendText.Judgement {
  var words: String {
    switch self {
    case .improving: "en amélioration"
    case .worsening: "en dégradation"
    case .rising: "en hausse"
    case .falling: "en baisse"
    case .notEstablished: "pas de tendance établie"
    }
  }

  var ofSeveral: String { self == .notEstablished ? "sans tendance établie" : words }
}

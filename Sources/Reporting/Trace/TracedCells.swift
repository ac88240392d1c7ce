package import Monitoring
import Publishing

/// The cells that a figure is made of, of which projects and quarters.
package struct TracedCells: Sendable, Hashable {
  /// Which of the quarters with a value count.
  package enum Use: Sendable, Hashable {
    case all
    /// The last one of each project.
    case last
    /// Those of the last year of each project of which all quarters were received.
    case lastFullYear
  }

  package let indicatorCode: String
  package let disaggregation: String?
  /// By name, nil for the total.
  package let categories: [String?]
  package let projects: [String]
  package let quarters: [Quarter]
  package let use: Use
}

extension PublicationSlice {
  /// Nil where a figure is made of no value of a quarter.
  func cells(of figure: ReportFigure) -> TracedCells? {
    guard let own = indicators.first(where: { $0.indicator.code == figure.code }),
      let series = own.series(over: figure.area)
    else { return nil }
    switch figure.kind {
    case .indicator: return own.cells(series, series.quarters(in: figure.period))
    case .attainment: return targeted(own, series)
    case .breakdown: return broken(own, series, figure)
    case .gap: return gap(own, series, figure)
    case .trend: return followed(own, series)
    case .baseline, .target, .survey, .change, .profile, .followed, .participation, .money:
      return nil
    }
  }

  private func targeted(_ own: SliceIndicator, _ series: PublishedSeries) -> TracedCells? {
    guard let target = series.target else { return nil }
    let members = own.members(of: series).filter { $0.target?.actual.figure.isKnown == true }
    let projects = members.compactMap(\.projectCode)
    switch target.term {
    case .life: return own.cells(series, series.points.map(\.quarter), projects)
    case .year(let year): return own.cells(series, series.quarters(in: "\(year)"), projects)
    case .lastFullYears:
      return own.cells(series, series.points.map(\.quarter), projects, use: .lastFullYear)
    }
  }

  /// « Inconnu » is what the categories leave of the total.
  private func broken(
    _ own: SliceIndicator, _ series: PublishedSeries, _ figure: ReportFigure
  ) -> TracedCells? {
    let breakdown = own.breakdowns.first {
      $0.area == figure.area && figure.group.hasPrefix("\($0.disaggregation)\u{A0}: ")
    }
    guard let breakdown else { return nil }
    let name = String(figure.group.dropFirst("\(breakdown.disaggregation)\u{A0}: ".count))
    let categories: [String?]
    if breakdown.lines.contains(where: { $0.name == name }) {
      categories = [name]
    } else {
      categories = [nil] + (name == "Total" ? [] : breakdown.lines.map(\.name))
    }
    return own.cells(
      series, series.points.map(\.quarter), by: breakdown.disaggregation, categories)
  }

  private func gap(
    _ own: SliceIndicator, _ series: PublishedSeries, _ figure: ReportFigure
  ) -> TracedCells? {
    let gap = gaps.first { gap in
      gap.indicatorCode == figure.code && gap.area == figure.area
        && figure.group.hasPrefix("\(gap.disaggregation)\u{A0}: \(gap.disadvantaged) ")
    }
    guard let gap else { return nil }
    let years = [gap.years.first, gap.years.last].filter { year in
      Int(figure.period).map { $0 == year } ?? true
    }
    return own.cells(
      series, series.points.map(\.quarter).filter { years.contains($0.year) },
      by: gap.disaggregation, [gap.disadvantaged, gap.reference])
  }

  private func followed(_ own: SliceIndicator, _ series: PublishedSeries) -> TracedCells? {
    let trend = trends?.first { $0.indicatorCode == own.indicator.code && $0.area == series.area }
    let quarters = series.points.map(\.quarter)
    guard let span = trend?.span else { return own.cells(series, quarters) }
    return own.cells(series, quarters.filter { (span.first...span.last).contains($0) })
  }
}

extension SliceIndicator {
  func series(over area: Area) -> PublishedSeries? {
    together?.area == area ? together : projects.first { $0.area == area }
  }

  func members(of series: PublishedSeries) -> [PublishedSeries] {
    series.projectCode == nil ? projects : [series]
  }

  fileprivate func cells(
    _ series: PublishedSeries, _ quarters: [Quarter], _ own: [String]? = nil,
    by disaggregation: String? = nil, _ categories: [String?] = [nil],
    use: TracedCells.Use? = nil
  ) -> TracedCells {
    let isSpan = quarters.count > 1
    return TracedCells(
      indicatorCode: indicator.code, disaggregation: disaggregation, categories: categories,
      projects: own ?? members(of: series).compactMap(\.projectCode), quarters: quarters,
      use: use ?? (isSpan && indicator.overTime == .last ? .last : .all))
  }
}

extension PublishedSeries {
  /// Of a period as figures name it.
  fileprivate func quarters(in period: String) -> [Quarter] {
    points.map(\.quarter).filter { quarter in
      Int(period).map { quarter.year == $0 } ?? (!period.contains("-") || quarter.label == period)
    }
  }
}

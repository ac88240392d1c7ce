import Monitoring
import Publishing

/// Over what time the value is taken that a target is held against.
extension PublishedTarget {
  /// « depuis le début », « en 2024 »
  var period: String {
    switch term {
    case .life: "depuis le début"
    case .year(let year): "en \(year)"
    case .lastFullYears: "dernière année pleine de chaque projet"
    }
  }
}

extension PublicationSlice {
  /// « en 2023 ou 2024, selon le projet »: the projects of an area may not share the period of their targets.
  func period(of target: PublishedTarget, _ indicator: Indicator) -> String {
    indicators.first { $0.indicator.code == indicator.code }?.period(of: target) ?? target.period
  }

  /// In the cell of a table, whose note has `periods(of:)`.
  func shortPeriod(of target: PublishedTarget, _ indicator: Indicator) -> String {
    judgedTerms(of: target, indicator).isEmpty ? target.period : "selon le projet"
  }

  /// What « selon le projet » stands for in a table; nil where no target of it says so.
  func periods(of targets: [(PublishedTarget?, Indicator)]) -> String? {
    let terms = targets.flatMap { target, indicator in
      target.map { judgedTerms(of: $0, indicator) } ?? []
    }
    let years = Set(terms.compactMap(\.year)).sorted().map(String.init)
    guard !years.isEmpty else { return nil }
    return "« Selon le projet » : sa dernière année pleine, \(years.joined(separator: " ou "))"
      + (terms.contains(.life) ? ", ou depuis le début" : "") + "."
  }

  private func judgedTerms(
    of target: PublishedTarget, _ indicator: Indicator
  ) -> Set<PublishedTarget.Term> {
    indicators.first { $0.indicator.code == indicator.code }?.judgedTerms(of: target) ?? []
  }
}

extension SliceIndicator {
  func period(of target: PublishedTarget) -> String {
    let terms = judgedTerms(of: target)
    let years = terms.compactMap(\.year).sorted().map(String.init)
    guard !years.isEmpty else { return target.period }
    return "en \(years.joined(separator: " ou "))"
      + (terms.contains(.life) ? " ou depuis le début" : "") + ", selon le projet"
  }

  /// Those of the projects that have a value, if one has; none where the target has a period of its own.
  fileprivate func judgedTerms(of target: PublishedTarget) -> Set<PublishedTarget.Term> {
    guard target.term == .lastFullYears else { return [] }
    let all = projects.compactMap(\.target)
    let known = all.filter(\.actual.figure.isKnown)
    let terms = Set((known.isEmpty ? all : known).map(\.term))
    return terms.contains { $0.year != nil } ? terms : []
  }
}

/// What the values are of that the targets of projects are held against.
struct TargetPeriods {
  private let terms: [PublishedTarget.Term]

  init(_ targets: [PublishedTarget]) { terms = targets.map(\.term) }

  /// « 30 sont comparées à la valeur depuis le début du projet, 14 à celle de 2024, dernière année pleine. »
  var sentence: String {
    let parts = periods.enumerated().map { position, own in
      let verb = own.number < 2 ? "est comparée" : "sont comparées"
      let value = position == 0 ? "\(verb) à la valeur" : "à celle"
      let number =
        own.number == terms.count ? (own.number < 2 ? "Elle" : "Toutes") : "\(own.number)"
      return "\(number) \(value) \(own.words)"
    }
    return parts.joined(separator: " ; ") + "."
  }

  private var periods: [(number: Int, words: String)] {
    let life = terms.count { $0 == .life }
    let years = Set(terms.compactMap(\.year)).sorted(by: >).map { year in
      (terms.count { $0 == .year(year) }, "de \(year), dernière année pleine du projet")
    }
    return (life == 0 ? [] : [(life, "depuis le début du projet")]) + years
  }
}

extension PublishedTarget.Term {
  var year: Int? { if case .year(let year) = self { year } else { nil } }
}

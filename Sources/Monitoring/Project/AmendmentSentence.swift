import Foundation
package import Writing

extension AmendmentChange {
  /// « fin : 30 juin 2025 (avant : 31 décembre 2024) »
  package func sentence(in french: French) -> String {
    // Values that are not for readers are left out.
    if former == nil, latter == nil { return "\(name)\u{A0}: modification" }
    if kind == .surveyForm, former != nil, latter != nil { return "\(name)\u{A0}: le texte change" }
    if let ending = kind.endingInList {
      if former == nil, let latter {
        return "\(name) ajouté\(ending)\u{A0}: \(shown(latter, in: french))"
      }
      if latter == nil, let former {
        return "\(name) retiré\(ending)\u{A0}: \(shown(former, in: french))"
      }
    }
    let none = kind == .status ? "selon les dates" : "rien"
    let after = latter.map { shown($0, in: french) } ?? none
    let before = former.map { shown($0, in: french) } ?? none
    return "\(name)\u{A0}: \(after) (avant\u{A0}: \(before))"
  }

  /// What is so: « fin : 30 juin 2025 ».
  package func statement(in french: French) -> String {
    kind == .surveyForm ? name : "\(name)\u{A0}: \(latter.map { shown($0, in: french) } ?? "rien")"
  }

  /// The same within what it belongs to: « unité : personnes ».
  package func part(in french: French) -> String {
    let item = place.item.map { " \($0)" } ?? ""
    return "\(kind.label)\(item)\u{A0}: \(latter.map { shown($0, in: french) } ?? "rien")"
  }

  /// What follows for those who enter figures.
  package var consequence: String? {
    guard kind == .holder, former != nil else { return replacementLoss ?? quarterNote }
    return
      "les comptes de l’ancien porteur en sont avertis\u{A0}; à la date d’effet ils ne saisissent plus, et relisent ce qu’ils ont envoyé. L’administrateur ouvre alors le projet à ceux du nouveau\u{A0}: jalon compte creer, ou jalon compte rattacher."
  }

  /// The quarters that a date opens, or leaves out of the project's life.
  private var quarterNote: String? {
    guard let former = former.flatMap(Day.init), let latter = latter.flatMap(Day.init),
      kind == .endsOn || kind == .startsOn
    else { return nil }
    let between = Quarter.covering(min(former, latter), max(former, latter))
    let changed = kind == .endsOn ? between.dropFirst() : between.dropLast()
    guard !changed.isEmpty else { return nil }
    let isOpened = (latter > former) == (kind == .endsOn)
    let labels = changed.map(\.label).joined(separator: ", ")
    return (isOpened ? "s’ouvre à la saisie" : "hors période")
      + "\u{A0}: \(labels)"
  }

  /// What changes: « cible de I02 en 2024 ».
  private var name: String {
    if kind == .suspension {
      return
        "suspension du \(place.subject.flatMap(Day.init).map { French.terminal.day($0) } ?? "?")"
    }
    if let indicatorCode {
      return "\(kind.label) de \(indicatorCode)" + (year.map { " en \($0)" } ?? "")
    }
    switch kind {
    case .partner, .projectDepartment, .committee: return kind.label
    case _ where kind.whole == .indicator:
      let owner = "\(kind.label) de l’indicateur \(place.subject ?? "")"
      return place.item.map { "\(owner), \($0)" } ?? owner
    default:
      return [kind.label, place.subject, place.item].compactMap(\.self).joined(separator: " ")
    }
  }

  private func shown(_ text: String, in french: French) -> String {
    switch kind {
    case .suspension: "jusqu’au " + (Day(text).map { french.day($0) } ?? text)
    case .endsOn, .startsOn, .latestEnd, .phase, .pinnedToday, .indicatorStartsOn,
      .indicatorEndsOn:
      Day(text).map { french.day($0) } ?? text
    case .status: ProjectStatus(rawValue: text)?.label ?? text
    case .budget, .funding, .envelope, .minimumBudget:
      Decimal(string: text).map { french.euros($0) } ?? text
    case .target, .baseline, .applicationsReceived, .projectsSelected, .minimumDuration,
      .maximumDuration, .dueDays, .peopleThreshold, .opinionThreshold, .indicatorMargin,
      .indicatorDecimals, .axisShare:
      Decimal(string: text).map { french.number($0) } ?? text
    case .isFictitious, .projectIsFictitious, .indicatorIsRequired, .indicatorTypedTwice,
      .dimensionOrder, .secondAdministrator:
      text
    case .surveyForm: "un texte"
    case .indicatorAlerts:
      text.split(separator: " ; ").map { part in
        Decimal(string: String(part)).map { french.number($0) } ?? String(part)
      }.joined(separator: "\u{A0}; ")
    case .indicatorReplaces: Replacement.shown(text)
    default: label(of: text) ?? (text.isEmpty ? "rien" : text.quoted)
    }
  }

  /// For a word of the call's file.
  private func label(of word: String) -> String? {
    switch kind {
    case .indicatorLevel: Indicator.Level.label(of: word)
    case .indicatorMeasure: Indicator.Measure.label(of: word)
    case .indicatorDirection: Indicator.Direction.label(of: word)
    case .indicatorOverTime: Indicator.OverTime.label(of: word)
    case .indicatorOverProjects: Indicator.OverProjects.label(of: word)
    case .indicatorClass: DisclosureClass.label(of: word)
    case .indicatorCounting: Counting.label(of: word)
    case .targetKind: TargetKind.label(of: word)
    case .targetPeriod: TargetPeriod.label(of: word)
    default: nil
    }
  }
}

extension AmendmentChange.Kind {
  /// How « ajouté » ends for what stands in a list; nil for what a call or a project has once.
  fileprivate var endingInList: String? {
    switch self {
    case .committee, .department, .axis, .indicator, .project, .partner, .projectDepartment: ""
    case .phase, .priority, .dimension, .category, .survey, .crossRule,
      .indicatorDimension,
      .indicatorReference, .axisShare, .suspension:
      "e"
    default: nil
    }
  }
}

import Monitoring
import Statistics

/// The groups of all opinions by profile over an area, each against everybody else who responded.
struct ProfileComparison {
  private let told: [ToldProfile]
  private let hidesProjects: Bool

  init(_ told: [ToldProfile], hidesProjects: Bool) {
    self.told = told
    self.hidesProjects = hidesProjects
  }

  /// By the name of each opinion. The differences are one family: each is judged as one of many.
  var published: [String: [PublishedProfile]] {
    let read = told.map { own in (own, own.rung?.groups.map { estimate(of: $0, own) } ?? []) }
    let pValues = read.flatMap { own, estimates in
      family(estimates, of: own).compactMap { $0?.pValue }
    }
    var adjusted = ((try? holm(pValues)) ?? pValues)[...]
    var published: [String: [PublishedProfile]] = [:]
    for (own, estimates) in read {
      let judged = family(estimates, of: own).map { estimate in
        estimate.map { $0.verdict(pValue: adjusted.removeFirst()) }
      }
      published[own.table.question.name, default: []].append(
        profile(own, estimates, isMirrored(own) ? [judged[0], judged[0]?.mirrored] : judged))
    }
    return published
  }

  /// Of two groups each is all the others: one difference.
  private func isMirrored(_ own: ToldProfile) -> Bool { own.rung?.groups.count == 2 }

  private func family(
    _ estimates: [ChangeEstimate?], of own: ToldProfile
  ) -> [ChangeEstimate?] {
    isMirrored(own) ? Array(estimates.prefix(1)) : estimates
  }

  /// Nil for those who said nothing, and where a side has too few people.
  private func estimate(of group: WaveFigure, _ own: ToldProfile) -> ChangeEstimate? {
    guard let rung = own.rung, !own.table.profile.isSilent(group) else { return nil }
    let others = WaveFigure(
      name: "others", counts: rung.groups.filter { $0.name != group.name }.flatMap(\.counts))
    guard let one = sides(of: others, own), let two = sides(of: group, own),
      [one, two].allSatisfy({ side in
        side.reduce(0) { $0 + $1.people } >= ShareReading.fewestPeople
      })
    else { return nil }
    return ChangeEstimate(first: one, last: two)
  }

  private func sides(of group: WaveFigure, _ own: ToldProfile) -> [GroupCount]? {
    let counts = own.subject.answering.map { turnout in
      try? GroupCount(
        own.table.favourable(of: group, in: [turnout]),
        of: own.table.people(of: group, in: [turnout]))
    }
    return counts.contains(nil) ? nil : counts.compactMap(\.self)
  }

  private func profile(
    _ own: ToldProfile, _ estimates: [ChangeEstimate?],
    _ verdicts: [PublishedChange.Verdict?]
  ) -> PublishedProfile {
    let groups = own.rung?.groups ?? []
    return PublishedProfile(
      question: own.table.profile.name, label: own.table.profile.question.label,
      groups: groups.indices.map { number in
        let estimate = estimates[number]
        let isTold = estimate.map { hidesProjects || !$0.isClustered } ?? false
        return PublishedProfile.Group(
          label: own.table.profile.label(of: groups[number]),
          people: own.table.people(of: groups[number], in: own.subject.turnout),
          favourable: own.table.favourable(of: groups[number], in: own.subject.turnout),
          difference: own.table.profile.isSilent(groups[number])
            ? .notCompared : PublishedProfile.Difference(verdicts[number]),
          detectable: isTold ? estimate?.figures.detectable : nil)
      })
  }
}

extension PublishedProfile.Difference {
  fileprivate init(_ verdict: PublishedChange.Verdict?) {
    self =
      switch verdict {
      case .risen: .higher
      case .fallen: .lower
      case .notEstablished: .notEstablished
      case .tooFewPeople, .questionChanged, nil: .tooFewPeople
      }
  }
}

extension PublishedChange.Verdict {
  /// The same seen from the other side.
  fileprivate var mirrored: PublishedChange.Verdict {
    switch self {
    case .risen: .fallen
    case .fallen: .risen
    case .notEstablished, .tooFewPeople, .questionChanged: self
    }
  }
}

extension WaveQuestion {
  /// In the words of the form, for people.
  fileprivate func label(of group: WaveFigure) -> String {
    if isSilent(group) { return "Sans réponse à cette question" }
    if group.name == everybodyElse { return "Toutes les autres personnes" }
    let own = choices.filter { group.counts == [.answer(name, $0.name)] }
    return own.first?.label ?? MergedLabel(self, of: group).text
  }
}

import Foundation

extension QuarterHistory {
  /// As its last version and decision leave it.
  package var state: QuarterReport.State {
    guard let last = versions.last?.number else { return .open }
    return switch acts.last(where: { $0.version == last && $0.kind != .asked })?.kind {
    case .approved: .approved
    case .returned: .returned
    case .reopened: .reopened
    case .asked, nil: .submitted
    }
  }

  /// The values of its last version.
  package var inForce: [Observation] {
    Set(observations.map(\.cell)).compactMap {
      observation(of: $0, asOf: versions.last?.number ?? 0)
    }
  }

  /// As it stood at the end of a day in Paris, whose clock all shown times are of.
  package func upTo(_ day: Day) -> QuarterHistory {
    func isPast(_ instant: Date) -> Bool {
      ParisTime.day(of: instant).map { $0 <= day } ?? false
    }
    let versions = versions.filter { isPast($0.sentAt) }
    let last = versions.last?.number ?? 0
    return QuarterHistory(
      versions: versions, observations: observations.filter { $0.version <= last },
      acts: acts.filter { isPast($0.madeAt) }, messages: messages.filter { isPast($0.writtenAt) },
      verifications: verifications.filter { isPast($0.madeAt) })
  }
}

extension QuarterReport {
  /// As it stood in a former history of its own, and of the quarter before.
  package func asOf(_ history: QuarterHistory, former: QuarterHistory?) -> QuarterReport {
    var past = self
    past.state = history.state
    past.version = history.versions.last?.number ?? 0
    past.observations = history.inForce + (former?.inForce ?? [])
    return past
  }
}

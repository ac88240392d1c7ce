import Foundation

extension QuarterHistory {
  /// As it stood at the end of a day, in Universal Time.
  package func upTo(_ day: Day) -> QuarterHistory {
    func isPast(_ instant: Date) -> Bool {
      String(instant.formatted(.iso8601).prefix(10)) <= day.description
    }
    let versions = versions.filter { isPast($0.sentAt) }
    let last = versions.last?.number ?? 0
    return QuarterHistory(
      versions: versions, observations: observations.filter { $0.version <= last },
      acts: acts.filter { isPast($0.madeAt) }, messages: messages.filter { isPast($0.writtenAt) },
      verifications: verifications.filter { isPast($0.madeAt) })
  }
}

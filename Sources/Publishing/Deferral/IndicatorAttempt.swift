import Dataset
import Disclosure
import Foundation
import Monitoring

/// An indicator protected once, with those of its changes that had better wait.
struct IndicatorAttempt: Sendable {
  /// Nil when the changes would have the whole release refused.
  let protected: ProtectedIndicator?
  /// Changes that cost a total of an axis or of the call.
  let costly: Set<Record>

  init(_ protected: ProtectedIndicator) {
    self.protected = protected
    costly = []
  }

  /// - Parameter changes: those since former releases that are told.
  init(
    _ raw: RawIndicator, goals: ProjectGoals, in release: Release, changes: Set<Record>
  ) throws(PublicationRefusal) {
    do throws(PublicationRefusal) {
      let own = try ProtectedIndicator(raw, goals: goals, in: release)
      protected = own
      costly = own.tables.reduce(into: []) {
        $0.formUnion($1.costlyChanges(among: changes, of: raw.projects.compactMap(\.project)))
      }
    } catch {
      if changes.isEmpty { throw error }
      protected = nil
      costly = changes
    }
  }
}

extension ProtectedCountTable {
  /// The changes named by what a hidden total protects; all of them where it names no project of
  /// theirs.
  fileprivate func costlyChanges(
    among changes: Set<Record>, of projects: [Project]
  ) -> Set<Record> {
    var costly: Set<Record> = []
    for (key, reason) in reasons where printings[key]?.level == .axisTotal {
      guard let target = reason.protected else { continue }
      let named = projects.filter {
        target.contains($0.id.uuidString) || FigureKey.names(target, .project(code: $0.code))
      }
      let ids = Set(named.map(\.id))
      let own = changes.filter { ids.contains($0.projectID) }
      costly.formUnion(named.isEmpty ? changes : own)
    }
    return costly
  }
}

extension HiddenSumReason {
  /// The key of what a sum is hidden for, other than itself.
  fileprivate var protected: String? {
    switch self {
    case .sensitive, .hiddenBefore: nil
    case .protects(let key), .forced(let key): key
    }
  }
}

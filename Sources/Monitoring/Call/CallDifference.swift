/// How a call's file differs from the call as it is.
package struct CallDifference: Sendable, Hashable {
  /// The call's first, then project by project.
  package var changes: [AmendmentChange]

  /// - Parameter isWhole: whether parts of what is new are named too.
  package init(from former: CallFacts, to latter: CallFacts, isWhole: Bool = false) {
    let places = Set(former.values.keys).union(latter.values.keys)
    let all = places.compactMap { place -> AmendmentChange? in
      let (before, after) = (former.values[place], latter.values[place])
      return before == after ? nil : AmendmentChange(place, former: before, latter: after)
    }
    let wholes = Set(
      all.filter { $0.former == nil || $0.latter == nil && $0.kind == .project }.map(\.place))
    changes = all.filter { change in
      // What a new definition loses is told with it.
      isWhole || change.kind == .indicatorReplaces
        || change.place.whole.map { !wholes.contains($0) } ?? true
    }.sorted { $0.place.order.lexicographicallyPrecedes($1.place.order) }
  }

  package var ofCall: [AmendmentChange] { changes.filter(\.kind.isOfCall) }
  package var ofProjects: [AmendmentChange] { changes.filter { !$0.kind.isOfCall } }

  /// The part of a call that its administrator applies, or that of its projects.
  package func part(ofCall: Bool) -> [AmendmentChange] { ofCall ? self.ofCall : ofProjects }
}

extension AmendmentPlace {
  /// What it goes with: a project that is new or gone comes or goes with all that is its.
  var whole: AmendmentPlace? {
    if let projectCode { return AmendmentPlace(.project, subject: projectCode) }
    return kind.whole.map { AmendmentPlace($0, subject: subject) }
  }

  fileprivate var order: [String] {
    let rank = AmendmentChange.Kind.allCases.firstIndex(of: kind) ?? 0
    return [
      projectCode ?? "", String(1000 + rank), subject ?? "", indicatorCode ?? "", item ?? "",
      year.map(String.init) ?? "",
    ]
  }
}

extension Audit {
  /// Shows figures again that repairs have made needless to hide, the broadest first, as long as all
  /// others keep a proof.
  func withoutNeedlessSuppression() -> Audit {
    var audit = self
    let candidates = system.candidatesInOrder().filter { hidden.contains($0) }
    let twins = Dictionary(grouping: candidates) { system.figures[$0].form }
    for figure in candidates where audit.hidden.contains(figure) {
      let same = twins[system.figures[figure].form] ?? []
      if same.contains(where: { system.figures[$0].isSensitive }) { continue }
      if let shown = audit.revealing(same) { audit = shown }
    }
    return audit
  }

  /// Returns nil if a figure that must stay unknown would be left without a proof.
  private func revealing(_ figures: [Int]) -> Audit? {
    guard let first = figures.first else { return nil }
    var audit = self
    audit.hidden.subtract(figures)
    audit.search.keep(system.figures[first].form)
    let doubtful = Set(audit.witnesses.forget(altering: first)).union(intervals.keys)
      .filter { system.mustStayUnknown($0, hidden: audit.hidden) }
    audit.intervals = [:]
    for figure in doubtful.sorted() where !audit.witnesses.isProven(figure) {
      let form = system.figures[figure].form
      guard let found = audit.search.cheapest(altering: form, attempts: 4, longest: 200),
        found.cost == 0
      else {
        return nil
      }
      _ = audit.witnesses.add(found.exchange)
      guard audit.witnesses.isProven(figure) else { return nil }
    }
    return audit
  }
}

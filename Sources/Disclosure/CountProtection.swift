/// What a set of named counts may show.
package struct CountProtection<Key: Hashable & Sendable>: Sendable {
  package let hidden: Set<Key>
  /// Why nothing may go out; everything is hidden then.
  package let refusal: Refusal?
  /// What to keep for the next release to start from.
  package let release: Release<Key>

  init(of counts: CountSystem<Key>) {
    let protection = counts.cellSystem().map { Protection(of: $0) }
    // The figures of the system stand in the order of the keys, revisions after them.
    hidden = Set(
      counts.keys.enumerated().filter { index, key in
        counts.standings[key] == .withheld || protection?.hidden.contains(index) ?? true
      }
      .map(\.element))
    refusal = protection.map(\.refusal) ?? .unaudited
    release = Release(
      entries: counts.keys.filter { counts.standings[$0] != .unprinted }.map { [hidden] in
        Release.Entry(key: $0, count: counts.counts[$0] ?? 0, isHidden: hidden.contains($0))
      },
      sums: counts.sums)
  }
}

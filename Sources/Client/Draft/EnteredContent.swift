/// What a holder enters place by place: the cells of a quarter, the lines and texts of a statement. Two drafts
/// of the same, and a draft and what was sent meanwhile, are put together place by place.
package protocol EnteredContent: DraftContent {
  associatedtype Place: Hashable & Sendable
  associatedtype Value: Hashable & Sendable

  /// The version that the draft sets out from.
  var versionRead: Int? { get }
  /// The places that the draft changes; nil for one that it empties.
  var entered: [Place: Value?] { get }

  static func began(on version: Int) -> Change
  static func changed(_ place: Place, to value: Value?) -> Change
}

extension EnteredContent {
  /// Places that both change, otherwise.
  package func differing(from other: Self) -> Set<Place> {
    Set(entered.keys.filter { other.entered[$0] != nil && other.entered[$0] != entered[$0] })
  }

  /// What of another draft comes into this one: what it alone changes, and of what differs the places that are
  /// taken. It then sets out from the older start: what was sent since is settled with both.
  package func changes(from other: Self, taking taken: Set<Place>) -> [Change] {
    let start = [versionRead, other.versionRead].compactMap(\.self).min()
    return (start.map { [Self.began(on: $0)] } ?? [])
      + other.entered.filter { entered[$0.key] == nil || taken.contains($0.key) }
      .map { Self.changed($0.key, to: $0.value) }
  }

  /// Places that this draft changes and that were sent otherwise since it was begun. What only one side changed
  /// is no conflict: it stays, or comes.
  package func conflicts(
    from base: (Place) -> Value?, to sent: (Place) -> Value?
  ) -> Set<Place> {
    Set(entered.filter { sent($0.key) != base($0.key) && sent($0.key) != $0.value }.keys)
  }
}

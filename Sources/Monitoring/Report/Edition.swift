/// Identifies a stored publication of a call, by number and by name.
package struct Edition: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// May be superseded by a later one.
    case provisional
    /// The data of an instant under a name, for those who follow the call.
    case freeze
    /// A freeze made public: known for ever.
    case release
  }

  /// Counted within the call, from 1.
  package var number: Int
  package var kind: Kind
  /// « fin 2024 »; nil for a provisional one.
  package var name: String?
  /// The year it covers.
  package var year: Int
  /// When it was made, in Paris.
  package var madeOn: Day
  /// `14:02`
  package var madeAt: String

  /// Not to be handed on: only a release was protected with all that was made public.
  package var isWorking: Bool { kind != .release }

  package init(
    number: Int, kind: Kind, name: String?, year: Int, madeOn: Day, madeAt: String
  ) {
    self.number = number
    self.kind = kind
    self.name = name
    self.year = year
    self.madeOn = madeOn
    self.madeAt = madeAt
  }
}

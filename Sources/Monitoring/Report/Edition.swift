/// Which stored publication of a call it is, and how people call it.
package struct Edition: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable {
    /// May be overtaken by a later one.
    case provisional
    /// Stands for ever under its name.
    case freeze
  }

  /// Counted within the call, from 1.
  package var number: Int
  package var kind: Kind
  /// « fin 2024 »; nothing for a provisional one.
  package var name: String?
  /// The year that it is about.
  package var year: Int
  /// When it was made, in Paris.
  package var madeOn: Day
  /// `14:02`
  package var madeAt: String

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

package import API

/// What a draft is a draft of: a quarter, or a person's answers.
package protocol DraftContent: Sendable {
  /// What one step of the work changes.
  associatedtype Change: Sendable
  /// What the service answers once it has the whole.
  associatedtype Receipt: Message
  /// How the steps of such a draft lie in its file.
  associatedtype Record: DraftRecord where Record.Content == Self

  init()

  /// Dropping it would lose nothing.
  var isEmpty: Bool { get }

  /// The fewest changes that amount to the same.
  var changes: [Change] { get }

  mutating func apply(_ change: Change)
}

/// One durable step of a draft.
package enum DraftStep<Content: DraftContent>: Sendable {
  case changed(Content.Change)
  case frozen(FrozenRequest)
  /// The service refused the frozen bytes, or the person gave them up: the draft may change again.
  case thawed
  case received(Content.Receipt)
}

/// A step as it lies in the file: a durable format with its number, apart from the types that the
/// rest of the program may change.
package protocol DraftRecord: Codable {
  associatedtype Content: DraftContent

  init(_ step: DraftStep<Content>)

  var step: DraftStep<Content> { get }
}

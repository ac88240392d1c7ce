import Disclosure

/// Why nothing can be published now.
package struct PublicationRefusal: Error, Sendable, Hashable {
  /// What it is about, what stands against it and what to do, in French.
  package let sentence: String

  init(_ refusal: Refusal, of table: CountTable) {
    sentence = "\(table.title)\u{A0}: \(refusal.sentence)"
  }
}

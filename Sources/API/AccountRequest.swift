/// What an administrator asked to be done to an account, and another one has to confirm: by the acts
/// `confirmer` and `refuser` of the account, or of the id under which it is listed until it is made.
package struct AccountRequestLine: Message, Hashable {
  package enum Act: String, Sendable, Codable {
    case add = "creer"
    case reset = "reinitialiser"
  }

  package var act: Act
  package var author: String
  package var askedAt: String
  package var expiresAt: String

  package init(act: Act, author: String, askedAt: String, expiresAt: String) {
    self.act = act
    self.author = author
    self.askedAt = askedAt
    self.expiresAt = expiresAt
  }

  enum CodingKeys: String, CodingKey {
    case act = "acte"
    case author = "par"
    case askedAt = "le"
    case expiresAt = "jusqu_au"
  }
}

/// Asking for a session: `POST /v1/sessions`.
package struct LoginRequest: Message, Hashable {
  package var login: String
  package var password: String

  package init(login: String, password: String) {
    self.login = login
    self.password = password
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case login = "identifiant"
    case password = "mot_de_passe"
  }
}

/// A session just opened. The token is shown once and kept by the client alone.
package struct LoginResponse: Message, Hashable {
  package var token: String
  package var account: AccountMessage

  package init(token: String, account: AccountMessage) {
    self.token = token
    self.account = account
  }

  enum CodingKeys: String, CodingKey {
    case token = "jeton"
    case account = "compte"
  }
}

/// Who acts: `GET /v1/sessions/current`.
package struct AccountMessage: Message, Hashable {
  package enum Kind: String, Sendable, Codable {
    case holder = "porteur"
    case evaluator = "evaluateur"
    case administrator = "administrateur"
  }

  package var login: String
  package var name: String
  package var kind: Kind
  package var isFictitious: Bool
  /// Nil when there is nothing to do; true while her password is the one that was handed to her.
  package var mustChangePassword: Bool?

  package init(
    login: String, name: String, kind: Kind, isFictitious: Bool, mustChangePassword: Bool? = nil
  ) {
    self.login = login
    self.name = name
    self.kind = kind
    self.isFictitious = isFictitious
    self.mustChangePassword = mustChangePassword
  }

  enum CodingKeys: String, CodingKey {
    case login = "identifiant"
    case name = "nom"
    case kind = "profil"
    case isFictitious = "fictif"
    case mustChangePassword = "mot_de_passe_a_changer"
  }
}

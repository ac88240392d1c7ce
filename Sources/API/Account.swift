package import Foundation

/// A new account: `POST /v1/accounts`. Projects and calls by the codes that people type.
package struct NewAccountRequest: Message, Hashable {
  package var login: String
  package var name: String
  package var kind: AccountMessage.Kind
  package var projects: [String]
  package var calls: [String]

  package init(
    login: String, name: String, kind: AccountMessage.Kind, projects: [String], calls: [String]
  ) {
    self.login = login
    self.name = name
    self.kind = kind
    self.projects = projects
    self.calls = calls
  }

  enum CodingKeys: String, CodingKey {
    case login = "identifiant"
    case name = "nom"
    case kind = "profil"
    case projects = "projets"
    case calls = "appels"
  }
}

/// An account as administrators see it.
package struct AccountLine: Message, Hashable {
  package enum State: String, Sendable, Codable {
    case active = "actif"
    case firstPassword = "premier_mot_de_passe"
    case blocked = "bloque"
    case closed = "ferme"
    case waiting = "attend_confirmation"
  }

  package var id: UUID
  package var login: String
  package var name: String
  package var kind: AccountMessage.Kind
  package var state: State
  package var projects: [String]
  package var calls: [String]
  package var lastSeenAt: String?
  package var isFictitious: Bool
  /// What waits for another administrator.
  package var request: AccountRequestLine?
  /// Those of its projects that it signs for; nil where there is none.
  package var signed: [String]?

  package init(
    id: UUID, login: String, name: String, kind: AccountMessage.Kind, state: State,
    projects: [String], calls: [String], lastSeenAt: String?, isFictitious: Bool,
    request: AccountRequestLine? = nil, signed: [String]? = nil
  ) {
    self.id = id
    self.login = login
    self.name = name
    self.kind = kind
    self.state = state
    self.projects = projects
    self.calls = calls
    self.lastSeenAt = lastSeenAt
    self.isFictitious = isFictitious
    self.request = request
    self.signed = signed
  }

  enum CodingKeys: String, CodingKey {
    case id
    case login = "identifiant"
    case name = "nom"
    case kind = "profil"
    case state = "etat"
    case projects = "projets"
    case calls = "appels"
    case lastSeenAt = "vu_le"
    case isFictitious = "fictif"
    case request = "demande"
    case signed = "signe"
  }
}

package struct AccountList: Message, Hashable {
  package var accounts: [AccountLine]

  package init(_ accounts: [AccountLine]) { self.accounts = accounts }

  enum CodingKeys: String, CodingKey {
    case accounts = "comptes"
  }
}

/// What an administrator does to an account: `POST /v1/accounts/:account/acts`.
package struct AccountActRequest: Message, Hashable {
  package enum Act: String, Sendable, Codable {
    case reset = "reinitialiser"
    case block = "bloquer"
    case unblock = "debloquer"
    case close = "fermer"
    case attach = "rattacher"
    case sign = "signer"
    case stopSigning = "ne_plus_signer"
    case confirm = "confirmer"
    case refuse = "refuser"
  }

  package var act: Act
  /// The project that is attached or signed for, by the code that people type.
  package var project: String?

  package init(_ act: Act, project: String? = nil) {
    self.act = act
    self.project = project
  }

  enum CodingKeys: String, CodingKey {
    case act = "acte"
    case project = "projet"
  }
}

/// An account after what was done to it. A first password is told here and nowhere else.
package struct AccountReply: Message, Hashable {
  package var account: AccountLine
  package var firstPassword: String?

  package init(account: AccountLine, firstPassword: String? = nil) {
    self.account = account
    self.firstPassword = firstPassword
  }

  enum CodingKeys: String, CodingKey {
    case account = "compte"
    case firstPassword = "premier_mot_de_passe"
  }
}

/// One's own password: `PUT /v1/password`.
package struct PasswordChange: Message, Hashable {
  package var former: String
  package var new: String

  package init(former: String, new: String) {
    self.former = former
    self.new = new
  }

  enum CodingKeys: String, CodingKey {
    case former = "ancien"
    case new = "nouveau"
  }
}

/// An open session: `GET /v1/accounts/:account/sessions`.
package struct SessionLine: Message, Hashable {
  package var openedAt: String
  package var seenAt: String
  package var isCurrent: Bool

  package init(openedAt: String, seenAt: String, isCurrent: Bool) {
    self.openedAt = openedAt
    self.seenAt = seenAt
    self.isCurrent = isCurrent
  }

  enum CodingKeys: String, CodingKey {
    case openedAt = "ouverte_le"
    case seenAt = "vue_le"
    case isCurrent = "courante"
  }
}

package struct SessionList: Message, Hashable {
  package var sessions: [SessionLine]

  package init(_ sessions: [SessionLine]) { self.sessions = sessions }
}

/// How many sessions ended: the answer to `DELETE /v1/accounts/:account/sessions`.
package struct ClosedSessions: Message, Hashable {
  package var number: Int

  package init(_ number: Int) { self.number = number }

  enum CodingKeys: String, CodingKey {
    case number = "fermees"
  }
}

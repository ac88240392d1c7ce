/// What evaluators of a call are told of each other's accounts: `GET /v1/notices`.
package struct NoticeLine: Message, Hashable {
  package enum Event: String, Sendable, Codable {
    case added = "compte_cree"
    case reset = "mot_de_passe_reinitialise"
    case secondAsked = "second_administrateur_demande"
    case secondLifted = "second_administrateur_leve"
  }

  package var call: String
  package var at: String
  package var event: Event
  /// Nil where no account is concerned.
  package var account: String?
  package var author: String
  /// The second administrator.
  package var confirmer: String?

  package init(
    call: String, at: String, event: Event, account: String?, author: String,
    confirmer: String? = nil
  ) {
    self.call = call
    self.at = at
    self.event = event
    self.account = account
    self.author = author
    self.confirmer = confirmer
  }

  enum CodingKeys: String, CodingKey {
    case call = "appel"
    case at = "le"
    case event = "evenement"
    case account = "compte"
    case author = "par"
    case confirmer = "confirme_par"
  }
}

package struct NoticeList: Message, Hashable {
  package var notices: [NoticeLine]

  package init(_ notices: [NoticeLine]) { self.notices = notices }

  enum CodingKeys: String, CodingKey {
    case notices = "annonces"
  }
}

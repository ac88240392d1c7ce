import API
import Foundation

/// The content of `session.json`, in format 2. Format 1 had the same keys and no number.
struct SessionRecord: Codable {
  static let format = 2

  fileprivate struct Account: Codable {
    var identifiant: String
    var nom: String
    var profil: Profile
    var fictif: Bool
  }

  fileprivate enum Profile: String, Codable {
    case holder = "porteur"
    case evaluator = "evaluateur"
    case administrator = "administrateur"
  }

  private let format: Int?
  private let service: String
  private let token: String
  private let account: Account
  private let draftKey: Data

  private enum CodingKeys: String, CodingKey {
    case format, service
    case token = "jeton"
    case account = "compte"
    case draftKey = "cle_des_brouillons"
  }

  init(_ session: Session) {
    format = Self.format
    service = session.service.description
    token = session.token
    account = Account(
      identifiant: session.account.login, nom: session.account.name,
      profil: Profile(session.account.kind), fictif: session.account.isFictitious)
    draftKey = session.draftKey.bytes
  }

  var session: Session {
    get throws {
      Session(
        service: try ServiceAddress(service), token: token,
        account: AccountMessage(
          login: account.identifiant, name: account.nom, kind: account.profil.kind,
          isFictitious: account.fictif),
        draftKey: DraftKey(bytes: draftKey))
    }
  }
}

extension SessionRecord.Profile {
  fileprivate init(_ kind: AccountMessage.Kind) {
    self =
      switch kind {
      case .holder: .holder
      case .evaluator: .evaluator
      case .administrator: .administrator
      }
  }

  fileprivate var kind: AccountMessage.Kind {
    switch self {
    case .holder: .holder
    case .evaluator: .evaluator
    case .administrator: .administrator
    }
  }
}

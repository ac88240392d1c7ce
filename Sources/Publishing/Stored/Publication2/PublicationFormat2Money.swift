import Foundation

extension PublicationFormat2 {
  struct Money: Codable {
    var project: String
    var year: Int
    var planned: Totals
    var actual: Totals?
    var unspent: StoredText<Decimal>

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case year = "annee"
      case planned = "prevu"
      case actual = "realise"
      case unspent = "non_depense"
    }

    struct Totals: Codable {
      var charges: StoredText<Decimal>
      var grant: StoredText<Decimal>
      var coFunding: StoredText<Decimal>
      var inKind: StoredText<Decimal>

      enum CodingKeys: String, CodingKey {
        case charges
        case grant = "subvention"
        case coFunding = "cofinancement"
        case inKind = "en_nature"
      }
    }
  }

  struct Reply: Codable {
    var project: String
    var year: Int?
    var text: String

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case year = "annee"
      case text = "texte"
    }
  }
}

extension PublicationFormat2.Money {
  init(_ money: PublishedMoney) {
    project = money.projectCode
    year = money.year
    planned = Totals(money.planned)
    actual = money.actual.map(Totals.init)
    unspent = StoredText(money.unspent)
  }

  func read() -> PublishedMoney {
    PublishedMoney(
      projectCode: project, year: year, planned: planned.read(), actual: actual?.read(),
      unspent: unspent.value)
  }
}

extension PublicationFormat2.Money.Totals {
  init(_ totals: PublishedMoney.Totals) {
    charges = StoredText(totals.charges)
    grant = StoredText(totals.grant)
    coFunding = StoredText(totals.coFunding)
    inKind = StoredText(totals.inKind)
  }

  func read() -> PublishedMoney.Totals {
    PublishedMoney.Totals(
      charges: charges.value, grant: grant.value, coFunding: coFunding.value,
      inKind: inKind.value)
  }
}

extension PublicationFormat2.Reply {
  init(_ reply: PublishedReply) {
    project = reply.projectCode
    year = reply.year
    text = reply.text
  }

  func read() -> PublishedReply {
    PublishedReply(projectCode: project, year: year, text: text)
  }
}

import Foundation
package import Monitoring

/// `POST /v1/calls/{call}/publications`: releases what may be told of a year.
package struct PublicationRequest: Message, Hashable {
  package var kind: Code<Edition.Kind>
  package var year: Int
  /// For a freeze, and only for it.
  package var name: String?
  /// Whether quarters count that were sent and not approved; nil is no.
  package var withUnreviewed: Bool?

  package init(
    kind: Edition.Kind, year: Int, name: String? = nil, withUnreviewed: Bool? = nil
  ) {
    self.kind = Code(kind)
    self.year = year
    self.name = name
    self.withUnreviewed = withUnreviewed
  }

  enum CodingKeys: String, CodingKey {
    case kind = "nature"
    case year = "annee"
    case name = "nom"
    case withUnreviewed = "avec_non_relues"
  }
}

/// `GET /v1/calls/{call}/publications`.
package struct PublicationList: Message, Hashable {
  package var publications: [PublicationLine]

  package init(_ publications: [PublicationLine]) { self.publications = publications }
}

/// A publication in a list, and the answer to the `POST` that makes one.
package struct PublicationLine: Message, Hashable {
  package var number: Int
  package var kind: Code<Edition.Kind>
  package var name: String?
  package var year: Int
  /// Of the data.
  package var day: Day
  package var madeOn: Day
  /// `14:02`, in Paris.
  package var madeAt: String
  /// SHA-256, in hexadecimal.
  package var digest: String

  package init(_ edition: Edition, day: Day, digest: String) {
    number = edition.number
    kind = Code(edition.kind)
    name = edition.name
    year = edition.year
    madeOn = edition.madeOn
    madeAt = edition.madeAt
    self.day = day
    self.digest = digest
  }

  enum CodingKeys: String, CodingKey {
    case number = "numero"
    case kind = "nature"
    case name = "nom"
    case year = "annee"
    case day = "donnees_au"
    case madeOn = "faite_le"
    case madeAt = "heure"
    case digest = "empreinte"
  }
}

package import Foundation
package import Monitoring
package import Postgres

/// A publication to be stored.
package struct NewPublication: Sendable {
  package var callID: UUID
  /// One more than the last publication that it was protected with.
  package var number: Int
  package var kind: Edition.Kind
  package var name: String?
  package var year: Int
  /// Of the data.
  package var day: Day
  /// SHA-256 of the content, in hexadecimal.
  package var digest: String
  package var content: String
  /// Nil for one that commits to nothing.
  package var ledger: String?
  package var data: PublicationData
  package var accountID: UUID

  package init(
    callID: UUID, number: Int, kind: Edition.Kind, name: String?, year: Int, day: Day,
    digest: String, content: String, ledger: String?, data: PublicationData, accountID: UUID
  ) {
    self.callID = callID
    self.number = number
    self.kind = kind
    self.name = name
    self.year = year
    self.day = day
    self.digest = digest
    self.content = content
    self.ledger = ledger
    self.data = data
    self.accountID = accountID
  }
}

/// A publication without its content, as a list has it.
package struct ListedPublication: Sendable, Hashable {
  package var edition: Edition
  /// Of the data.
  package var day: Day
  /// SHA-256 of the content, in hexadecimal.
  package var digest: String
}

/// A publication as it was stored.
package struct StoredPublication: Sendable {
  package var listed: ListedPublication
  package var content: String
}

/// A release, as later ones are protected with it.
package struct StoredRelease: Sendable {
  package var number: Int
  package var year: Int
  package var ledger: String
  /// Nil for one that was made before data were noted.
  package var data: PublicationData?
}

extension Transaction {
  /// Oldest first; empty if the session does not follow the call.
  package borrowing func publications(ofCall call: UUID) throws -> [ListedPublication] {
    try rows(
      Self.publicationColumns + " from jalon.publication where call_id = \(call) order by number"
    ) { try ListedPublication($0) }
  }

  /// The latest of a year, or the one that is frozen under a name, released if it was.
  package borrowing func publication(
    ofCall call: UUID, year: Int, frozenAs name: String?
  ) throws -> StoredPublication? {
    try row(
      Self.publicationColumns + """
        , content from jalon.publication
        where call_id = \(call) and year = \(year) and (\(name)::text is null or name = \(name))
        order by number desc limit 1
        """
    ) { StoredPublication(listed: try ListedPublication($0), content: try $0.get("content")) }
  }

  package borrowing func publication(
    ofCall call: UUID, number: Int
  ) throws -> StoredPublication? {
    try row(
      Self.publicationColumns + """
        , content from jalon.publication where call_id = \(call) and number = \(number)
        """
    ) { StoredPublication(listed: try ListedPublication($0), content: try $0.get("content")) }
  }

  /// All releases of a call, oldest first; of several with one ledger and without data the last.
  package borrowing func releases(ofCall call: UUID) throws -> [StoredRelease] {
    let releases = try rows(
      """
      select distinct on (ledger, noted) number, year, ledger
      from (
        select number, year, ledger, case when exists (
          select from jalon.publication_quarter own where own.publication_id = made.id
        ) then number end as noted
        from jalon.publication made
        where call_id = \(call) and ledger is not null
      ) as release
      order by ledger, noted, number desc
      """
    ) {
      (
        number: try $0.get("number", as: Int.self), year: try $0.get("year", as: Int.self),
        ledger: try $0.get("ledger", as: String.self)
      )
    }
    return try releases.sorted { $0.number < $1.number }.map {
      StoredRelease(
        number: $0.number, year: $0.year, ledger: $0.ledger,
        data: try data(of: $0.number, call: call))
    }
  }

  /// Refused by `publication_in_order` if another one came between, by `publication_name_unique` if
  /// the name is taken.
  package borrowing func add(_ publication: NewPublication) throws -> ListedPublication {
    try run(
      """
      insert into jalon.publication
        (call_id, number, year, kind, name, made_by, data_day, digest, content, ledger)
      values (\(publication.callID), \(publication.number), \(publication.year),
        \(publication.kind.rawValue), \(publication.name), \(publication.accountID),
        \(publication.day.postgresDate), decode(\(publication.digest), 'hex'), \(publication.content),
        \(publication.ledger))
      """)
    try addData(of: publication)
    return try one(
      Self.publicationColumns + """
         from jalon.publication
        where call_id = \(publication.callID) and number = \(publication.number)
        """
    ) { try ListedPublication($0) }
  }

  private static var publicationColumns: SQL {
    """
    select number, kind, name, year, data_day, encode(digest, 'hex') as digest,
      (made_at at time zone 'Europe/Paris')::date as made_on,
      to_char(made_at at time zone 'Europe/Paris', 'HH24:MI') as made_clock
    """
  }
}

extension ListedPublication {
  init(_ row: Row) throws {
    self.init(
      edition: Edition(
        number: try row.get("number"), kind: try row.choice("kind"),
        name: try row.getIfPresent("name"), year: try row.get("year"),
        madeOn: try row.day("made_on"), madeAt: try row.get("made_clock")),
      day: try row.day("data_day"), digest: try row.get("digest"))
  }
}

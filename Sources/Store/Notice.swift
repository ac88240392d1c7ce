package import Foundation
package import Postgres

/// What evaluators of a call are told of each other's accounts, and of how they are made.
package struct Notice: Sendable, Hashable {
  package enum Event: String, Sendable, CaseIterable {
    case added, reset
    case secondAsked = "second_asked"
    case secondLifted = "second_lifted"
  }

  package var callCode: String
  package var at: Date
  package var event: Event
  /// Nil where no account is concerned.
  package var accountName: String?
  package var authorName: String
  /// The second administrator.
  package var confirmerName: String?
}

extension Transaction {
  /// What the evaluators of a call are told, of the last thirty days, newest first.
  package borrowing func notices() throws -> [Notice] {
    try rows(
      """
      select call.code, notice.at, notice.event, notice.account_name, notice.author_name,
        notice.confirmer_name
      from jalon.notice join jalon.call on call.id = notice.call_id
      where notice.at > now() - interval '30 days'
      order by notice.at desc, call.code
      """
    ) { row in
      Notice(
        callCode: try row.get("code"), at: try row.get("at"), event: try row.choice("event"),
        accountName: try row.getIfPresent("account_name"), authorName: try row.get("author_name"),
        confirmerName: try row.getIfPresent("confirmer_name"))
    }
  }
}

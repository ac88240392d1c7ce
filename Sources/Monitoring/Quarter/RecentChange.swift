package import Foundation

/// Something that somebody else did, for whoever was away meanwhile.
package struct RecentChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case sent, asked, answered
    case approved, returned, reopened
    case spending, narrative, amendment
  }

  package var kind: Kind
  package var callCode: String
  /// Nil where the whole call changed.
  package var projectCode: String?
  package var quarter: Quarter?
  package var happenedAt: Date
  package var author: String?

  package init(
    kind: Kind, callCode: String, projectCode: String?, quarter: Quarter?, happenedAt: Date,
    author: String?
  ) {
    self.kind = kind
    self.callCode = callCode
    self.projectCode = projectCode
    self.quarter = quarter
    self.happenedAt = happenedAt
    self.author = author
  }

  package var label: String {
    switch kind {
    case .sent: "envoyé"
    case .asked: "réouverture demandée"
    case .answered: "réponse à une question"
    case .approved: "accepté"
    case .returned: "rendu"
    case .reopened: "rouvert"
    case .spending: "dépenses envoyées"
    case .narrative: "bilan envoyé"
    case .amendment: "avenant"
    }
  }
}

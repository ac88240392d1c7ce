package import Foundation
package import Monitoring

/// Changes of a project: `POST /v1/projects/{id}/amendments`.
package struct AmendmentRequest: Message, Hashable {
  package struct GoalLine: Sendable, Codable, Hashable {
    package var indicator: String
    package var year: Int?
    package var isBaseline: Bool
    package var value: Numeral

    package init(indicator: String, year: Int?, isBaseline: Bool, value: Decimal) {
      self.indicator = indicator
      self.year = year
      self.isBaseline = isBaseline
      self.value = Numeral(value)
    }

    enum CodingKeys: String, CodingKey {
      case indicator = "indicateur"
      case year = "annee"
      case isBaseline = "depart"
      case value = "valeur"
    }
  }

  package struct HolderLine: Sendable, Codable, Hashable {
    package var name: String
    package var siret: String?
    package var rna: String?
    package var finess: String?

    package init(_ organisation: Organisation) {
      name = organisation.name
      siret = organisation.siret
      rna = organisation.rna
      finess = organisation.finess
    }

    var organisation: Organisation {
      Organisation(name: name, siret: siret, rna: rna, finess: finess)
    }

    enum CodingKeys: String, CodingKey {
      case siret, rna, finess
      case name = "nom"
    }
  }

  /// What comes into a list, and what leaves it.
  package struct ListLine: Sendable, Codable, Hashable {
    package var added: [String]
    package var removed: [String]

    package init(added: [String], removed: [String]) {
      self.added = added
      self.removed = removed
    }

    enum CodingKeys: String, CodingKey {
      case added = "ajoutes"
      case removed = "retires"
    }
  }

  package struct SuspensionLine: Sendable, Codable, Hashable {
    package var startsOn: Day
    package var endsOn: Day

    package init(startsOn: Day, endsOn: Day) {
      self.startsOn = startsOn
      self.endsOn = endsOn
    }

    enum CodingKeys: String, CodingKey {
      case startsOn = "du"
      case endsOn = "au"
    }
  }

  package var effectiveOn: Day
  package var reason: String
  package var reference: String?
  package var endsOn: Day?
  package var isStopped: Bool
  package var budgetEUR: Numeral?
  package var fundingEUR: Numeral?
  package var goals: [GoalLine]
  package var holder: HolderLine?
  package var partners: ListLine?
  package var departments: ListLine?
  package var suspension: SuspensionLine?
  /// Whether it is only tried, and nothing written.
  package var isTrial: Bool

  package init(
    effectiveOn: Day, reason: String, reference: String?, endsOn: Day?, isStopped: Bool,
    budgetEUR: Decimal?, fundingEUR: Decimal?, goals: [GoalLine], isTrial: Bool
  ) {
    self.effectiveOn = effectiveOn
    self.reason = reason
    self.reference = reference
    self.endsOn = endsOn
    self.isStopped = isStopped
    self.budgetEUR = budgetEUR.map(Numeral.init)
    self.fundingEUR = fundingEUR.map(Numeral.init)
    self.goals = goals
    self.isTrial = isTrial
  }

  package var changes: ProjectChanges {
    var changes = ProjectChanges(
      endsOn: endsOn, isStopped: isStopped, budgetEUR: budgetEUR?.decimal,
      fundingEUR: fundingEUR?.decimal,
      goals: goals.map {
        ProjectChanges.GoalChange(
          indicatorCode: $0.indicator, year: $0.year, isBaseline: $0.isBaseline,
          value: $0.value.decimal)
      })
    changes.holder = holder?.organisation
    changes.addedPartners = partners?.added ?? []
    changes.removedPartners = partners?.removed ?? []
    changes.addedDepartments = departments?.added ?? []
    changes.removedDepartments = departments?.removed ?? []
    changes.suspension = suspension.map {
      ProjectChanges.Suspension(startsOn: $0.startsOn, endsOn: $0.endsOn)
    }
    return changes
  }

  enum CodingKeys: String, CodingKey {
    case reference
    case effectiveOn = "effet"
    case reason = "motif"
    case endsOn = "fin"
    case isStopped = "arret"
    case budgetEUR = "budget_eur"
    case fundingEUR = "subvention_eur"
    case goals = "objectifs"
    case holder = "porteur"
    case partners = "partenaires"
    case departments = "departements"
    case suspension
    case isTrial = "essai"
  }
}

/// The answer: what differs, written or only tried; and one amendment in a list.
package struct AmendmentChangeLine: Sendable, Codable, Hashable {
  package var kind: Code<AmendmentChange.Kind>
  package var project: String?
  package var subject: String?
  package var item: String?
  package var indicator: String?
  package var year: Int?
  package var former: String?
  package var latter: String?

  package init(_ change: AmendmentChange) {
    kind = Code(change.kind)
    project = change.place.projectCode
    subject = change.place.subject
    item = change.place.item
    indicator = change.indicatorCode
    year = change.year
    former = change.former
    latter = change.latter
  }

  package var change: AmendmentChange {
    AmendmentChange(
      AmendmentPlace(
        kind.value, projectCode: project, subject: subject, item: item, indicatorCode: indicator,
        year: year), former: former, latter: latter)
  }

  enum CodingKeys: String, CodingKey {
    case kind = "objet"
    case project = "projet"
    case subject = "sujet"
    case item = "element"
    case indicator = "indicateur"
    case year = "annee"
    case former = "avant"
    case latter = "apres"
  }
}

package struct AmendmentOutcome: Message, Hashable {
  package var changes: [AmendmentChangeLine]

  package init(_ changes: [AmendmentChange]) {
    self.changes = changes.map(AmendmentChangeLine.init)
  }

  enum CodingKeys: String, CodingKey { case changes = "changements" }
}

/// `GET /v1/projects/{id}/amendments`, oldest first.
package struct AmendmentList: Message, Hashable {
  package struct Line: Sendable, Codable, Hashable {
    /// Nil where the call itself is amended.
    package var project: String?
    package var effectiveOn: Day
    package var reason: String
    package var reference: String?
    package var author: String
    /// ISO 8601, UTC.
    package var madeAt: String
    package var changes: [AmendmentChangeLine]

    package init(_ amendment: Amendment) {
      project = amendment.projectCode
      effectiveOn = amendment.effectiveOn
      reason = amendment.reason
      reference = amendment.reference
      author = amendment.author
      madeAt = amendment.madeAt.formatted(.iso8601)
      changes = amendment.changes.map(AmendmentChangeLine.init)
    }

    enum CodingKeys: String, CodingKey {
      case reference
      case project = "projet"
      case effectiveOn = "effet"
      case reason = "motif"
      case author = "auteur"
      case madeAt = "le"
      case changes = "changements"
    }
  }

  package var amendments: [Line]

  package init(_ amendments: [Amendment]) {
    self.amendments = amendments.map(Line.init)
  }

  enum CodingKeys: String, CodingKey { case amendments = "avenants" }
}

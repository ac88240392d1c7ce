package import Foundation
package import Monitoring

/// `GET /v1/calls`: those that an administrator looks after, or an evaluator follows.
package struct CallList: Message, Hashable {
  package struct Line: Sendable, Codable, Hashable {
    package var id: UUID
    package var code: String
    package var title: String
    package var isFictitious: Bool

    package init(id: UUID, code: String, title: String, isFictitious: Bool) {
      self.id = id
      self.code = code
      self.title = title
      self.isFictitious = isFictitious
    }

    enum CodingKeys: String, CodingKey {
      case id, code
      case title = "titre"
      case isFictitious = "fictif"
    }
  }

  package var calls: [Line]

  package init(_ calls: [Line]) { self.calls = calls }

  enum CodingKeys: String, CodingKey { case calls = "appels" }
}

/// `GET /v1/calls/{id}`: what was in force on a day, today unless `au` says another.
package struct CallDetail: Message, Hashable {
  /// One thing that the call says, « avant » left out.
  package var facts: [AmendmentChangeLine]
  package var amendments: [AmendmentList.Line]
  /// The call's file as it would be written today.
  package var file: String

  package init(_ facts: CallFacts, amendments: [Amendment], file: String) {
    let nothing = CallFacts.none
    self.facts = CallDifference(from: nothing, to: facts, isWhole: true).changes.map(
      AmendmentChangeLine.init)
    self.amendments = amendments.map(AmendmentList.Line.init)
    self.file = file
  }

  enum CodingKeys: String, CodingKey {
    case facts = "contenu"
    case amendments = "avenants"
    case file = "fichier"
  }
}

/// A call's file as it is to become: `POST /v1/calls/{id}/amendments`.
package struct CallAmendmentRequest: Message, Hashable {
  /// The text of the file.
  package var file: String
  /// The texts of its forms by file name; those that are not given stay as they are.
  package var forms: [NamedText]
  package var effectiveOn: Day
  package var reason: String
  package var reference: String?
  /// What the difference was made from: the answer to a trial. Another state is refused.
  package var state: String?
  /// Whether it is only tried, and nothing written.
  package var isTrial: Bool

  package struct NamedText: Sendable, Codable, Hashable {
    package var name: String
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }

    enum CodingKeys: String, CodingKey {
      case name = "nom"
      case text = "texte"
    }
  }

  package init(
    file: String, forms: [NamedText], effectiveOn: Day, reason: String, reference: String?,
    state: String?, isTrial: Bool
  ) {
    self.file = file
    self.forms = forms
    self.effectiveOn = effectiveOn
    self.reason = reason
    self.reference = reference
    self.state = state
    self.isTrial = isTrial
  }

  enum CodingKeys: String, CodingKey {
    case reference
    case file = "fichier"
    case forms = "questionnaires"
    case effectiveOn = "effet"
    case reason = "motif"
    case state = "etat"
    case isTrial = "essai"
  }
}

/// What differs: the caller's part, tried or written, and what the other role applies.
package struct CallAmendmentOutcome: Message, Hashable {
  package var changes: [AmendmentChangeLine]
  package var waiting: [AmendmentChangeLine]
  /// What was understood for lack of a declaration.
  package var notices: [String]
  package var state: String

  package init(
    changes: [AmendmentChange], waiting: [AmendmentChange], notices: [String], state: String
  ) {
    self.changes = changes.map(AmendmentChangeLine.init)
    self.waiting = waiting.map(AmendmentChangeLine.init)
    self.notices = notices
    self.state = state
  }

  enum CodingKeys: String, CodingKey {
    case changes = "changements"
    case waiting = "en_attente"
    case notices = "remarques"
    case state = "etat"
  }
}

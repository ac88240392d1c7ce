package import Monitoring

/// A judgement as it travels.
package struct JudgementFields: Sendable, Codable, Hashable {
  package var kind: Code<Judgement.Kind>
  package var subject: String
  package var evidenceFor: String?
  package var evidenceAgainst: String?
  package var otherCauses: String?
  package var plausibility: Code<Judgement.Plausibility>?
  package var responsible: String?
  package var dueOn: Day?
  package var priority: Code<Judgement.Priority>?
  package var followUp: String?

  package init(_ judgement: Judgement) {
    kind = Code(judgement.kind)
    subject = judgement.subject
    evidenceFor = judgement.evidenceFor
    evidenceAgainst = judgement.evidenceAgainst
    otherCauses = judgement.otherCauses
    plausibility = judgement.plausibility.map(Code.init)
    responsible = judgement.responsible
    dueOn = judgement.dueOn
    priority = judgement.priority.map(Code.init)
    followUp = judgement.followUp
  }

  package var judgement: Judgement {
    var read = Judgement(kind: kind.value, subject: subject)
    read.evidenceFor = evidenceFor
    read.evidenceAgainst = evidenceAgainst
    read.otherCauses = otherCauses
    read.plausibility = plausibility?.value
    read.responsible = responsible
    read.dueOn = dueOn
    read.priority = priority?.value
    read.followUp = followUp
    return read
  }

  enum CodingKeys: String, CodingKey {
    case kind = "genre"
    case subject = "objet"
    case evidenceFor = "pour"
    case evidenceAgainst = "contre"
    case otherCauses = "autres_causes"
    case plausibility = "plausibilite"
    case responsible = "qui"
    case dueOn = "echeance"
    case priority = "priorite"
    case followUp = "suite"
  }
}

/// `POST /v1/axes/{id}/judgements`, by evaluators.
package struct JudgementRequest: Message, Hashable {
  /// Nil for a new one.
  package var number: Int?
  package var versionRead: Int
  package var judgement: JudgementFields
  package var isWithdrawn: Bool
  package var note: String?

  package init(
    number: Int?, versionRead: Int, judgement: Judgement, isWithdrawn: Bool, note: String?
  ) {
    self.number = number
    self.versionRead = versionRead
    self.judgement = JudgementFields(judgement)
    self.isWithdrawn = isWithdrawn
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case number = "numero"
    case versionRead = "version_lue"
    case judgement = "jugement"
    case isWithdrawn = "retire"
    case note = "raison"
  }
}

/// The answer: by which number people name it.
package struct JudgementReceipt: Message, Hashable {
  package var number: Int

  package init(number: Int) { self.number = number }

  enum CodingKeys: String, CodingKey { case number = "numero" }
}

/// `GET /v1/axes/{id}/judgements`, by kind and number.
package struct JudgementList: Message, Hashable {
  package struct Line: Sendable, Codable, Hashable {
    package var number: Int
    package var version: Int
    package var judgement: JudgementFields
    package var author: String

    enum CodingKeys: String, CodingKey {
      case version
      case number = "numero"
      case judgement = "jugement"
      case author = "auteur"
    }
  }

  package var judgements: [Line]

  package init(_ judgements: [NumberedJudgement]) {
    self.judgements = judgements.map {
      Line(
        number: $0.number, version: $0.version, judgement: JudgementFields($0.judgement),
        author: $0.author)
    }
  }

  enum CodingKeys: String, CodingKey { case judgements = "jugements" }
}

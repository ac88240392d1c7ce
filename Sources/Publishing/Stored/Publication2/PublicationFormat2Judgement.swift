import Monitoring

extension PublicationFormat2 {
  struct StoredJudgement: Codable {
    var axis: String
    var kind: String
    var subject: String
    var evidenceFor: String?
    var evidenceAgainst: String?
    var otherCauses: String?
    var plausibility: String?
    var responsible: String?
    var dueOn: StoredText<Day>?
    var priority: String?
    var followUp: String?

    enum CodingKeys: String, CodingKey {
      case axis = "axe"
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
}

extension PublicationFormat2.StoredJudgement {
  init(_ told: PublishedJudgement) {
    let judgement = told.judgement
    axis = told.axisCode
    kind = Self.kinds.word(judgement.kind)
    subject = judgement.subject
    evidenceFor = judgement.evidenceFor
    evidenceAgainst = judgement.evidenceAgainst
    otherCauses = judgement.otherCauses
    plausibility = judgement.plausibility.map(Self.plausibilities.word)
    responsible = judgement.responsible
    dueOn = judgement.dueOn.map(StoredText.init)
    priority = judgement.priority.map(Self.priorities.word)
    followUp = judgement.followUp
  }

  func read() throws -> PublishedJudgement {
    var judgement = Judgement(kind: try Self.kinds.value(kind), subject: subject)
    judgement.evidenceFor = evidenceFor
    judgement.evidenceAgainst = evidenceAgainst
    judgement.otherCauses = otherCauses
    judgement.plausibility = try plausibility.map(Self.plausibilities.value)
    judgement.responsible = responsible
    judgement.dueOn = dueOn?.value
    judgement.priority = try priority.map(Self.priorities.value)
    judgement.followUp = followUp
    return PublishedJudgement(axisCode: axis, judgement: judgement)
  }

  private static let kinds = StoredWords<Judgement.Kind> { kind in
    switch kind {
    case .contribution: "contribution"
    case .recommendation: "recommandation"
    }
  }

  private static let plausibilities = StoredWords<Judgement.Plausibility> { plausibility in
    switch plausibility {
    case .strong: "forte"
    case .middling: "moyenne"
    case .weak: "faible"
    }
  }

  private static let priorities = StoredWords<Judgement.Priority> { priority in
    switch priority {
    case .high: "haute"
    case .middling: "moyenne"
    case .low: "basse"
    }
  }
}

import Monitoring

extension PublicationFormat2 {
  struct Amendment: Codable {
    var project: String?
    var effectiveOn: StoredText<Day>
    var reference: String?
    var changes: [Change]

    enum CodingKeys: String, CodingKey {
      case reference
      case project = "projet"
      case effectiveOn = "effet"
      case changes = "changements"
    }

    struct Change: Codable {
      var kind: Code<AmendmentChange.Kind>
      var subject: String?
      var item: String?
      var indicator: String?
      var year: Int?
      var former: String?
      var latter: String?

      enum CodingKeys: String, CodingKey {
        case kind = "objet"
        case subject = "sujet"
        case item = "element"
        case indicator = "indicateur"
        case year = "annee"
        case former = "avant"
        case latter = "apres"
      }
    }
  }
}

extension PublicationFormat2.Amendment {
  init(_ amendment: PublishedAmendment) {
    project = amendment.projectCode
    effectiveOn = StoredText(amendment.effectiveOn)
    reference = amendment.reference
    changes = amendment.changes.map { change in
      Change(
        kind: Code(change.kind), subject: change.place.subject, item: change.place.item,
        indicator: change.indicatorCode, year: change.year, former: change.former,
        latter: change.latter)
    }
  }

  func read() -> PublishedAmendment {
    PublishedAmendment(
      projectCode: project, effectiveOn: effectiveOn.value, reference: reference,
      changes: changes.map { change in
        AmendmentChange(
          AmendmentPlace(
            change.kind.value, projectCode: project, subject: change.subject, item: change.item,
            indicatorCode: change.indicator, year: change.year), former: change.former,
          latter: change.latter)
      })
  }
}

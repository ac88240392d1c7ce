extension PublicationFormat2 {
  struct Inequality: Codable {
    var groups: [InequalityGroup]
    var attributableRisk: GapBounds?
    var slopeIndex: GapBounds?
    var relativeIndex: GapBounds?

    enum CodingKeys: String, CodingKey {
      case groups = "groupes"
      case attributableRisk = "par"
      case slopeIndex = "sii"
      case relativeIndex = "rii"
    }
  }

  struct InequalityGroup: Codable {
    var name: String
    var concerned: Int
    var people: Int

    enum CodingKeys: String, CodingKey {
      case name = "nom"
      case concerned = "concernees"
      case people = "personnes"
    }
  }
}

extension PublicationFormat2.Inequality {
  init(_ inequality: PublishedInequality) {
    groups = inequality.groups.map {
      PublicationFormat2.InequalityGroup(
        name: $0.name, concerned: $0.concerned, people: $0.people)
    }
    attributableRisk = inequality.attributableRisk.map(PublicationFormat2.GapBounds.init)
    slopeIndex = inequality.slopeIndex.map(PublicationFormat2.GapBounds.init)
    relativeIndex = inequality.relativeIndex.map(PublicationFormat2.GapBounds.init)
  }

  func read() -> PublishedInequality {
    PublishedInequality(
      groups: groups.map {
        PublishedInequality.Group(name: $0.name, concerned: $0.concerned, people: $0.people)
      }, attributableRisk: attributableRisk?.read(), slopeIndex: slopeIndex?.read(),
      relativeIndex: relativeIndex?.read())
  }
}

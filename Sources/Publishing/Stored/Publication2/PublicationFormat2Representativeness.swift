extension PublicationFormat2 {
  struct Representativeness: Codable {
    var indicator: String
    var disaggregation: String
    var groups: [RepresentedGroup]
    var unasked: [String]
    var projectsNotAsked: [String]?

    enum CodingKeys: String, CodingKey {
      case indicator = "indicateur"
      case disaggregation = "ventilation"
      case groups = "groupes"
      case unasked = "non_interroges"
      case projectsNotAsked = "projets_sans_enquete"
    }
  }

  struct RepresentedGroup: Codable {
    var label: String
    var answered: Int
    var supported: Int

    enum CodingKeys: String, CodingKey {
      case label = "libelle"
      case answered = "avis"
      case supported = "accompagnees"
    }
  }
}

extension PublicationFormat2.Representativeness {
  init(_ told: PublishedRepresentativeness) {
    indicator = told.indicator
    disaggregation = told.disaggregation
    groups = told.groups.map { group in
      PublicationFormat2.RepresentedGroup(
        label: group.label, answered: group.answered, supported: group.supported)
    }
    unasked = told.unasked
    projectsNotAsked = told.projectsNotAsked.isEmpty ? nil : told.projectsNotAsked
  }

  func read() -> PublishedRepresentativeness {
    PublishedRepresentativeness(
      indicator: indicator, disaggregation: disaggregation,
      groups: groups.map { group in
        PublishedRepresentativeness.Group(
          label: group.label, answered: group.answered, supported: group.supported)
      }, unasked: unasked, projectsNotAsked: projectsNotAsked ?? [])
  }
}

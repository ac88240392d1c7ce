extension PublicationFormat2 {
  struct Profile: Codable {
    var question: String
    var label: String
    var groups: [ProfileGroup]

    enum CodingKeys: String, CodingKey {
      case question
      case label = "libelle"
      case groups = "groupes"
    }
  }

  struct ProfileGroup: Codable {
    var label: String
    var people: Int
    var favourable: Int
    var difference: String
    var detectable: Int?

    enum CodingKeys: String, CodingKey {
      case label = "libelle"
      case people = "personnes"
      case favourable = "favorable"
      case difference = "ecart"
      case detectable = "detectable"
    }
  }
}

extension PublicationFormat2.Profile {
  init(_ profile: PublishedProfile) {
    question = profile.question
    label = profile.label
    groups = profile.groups.map { group in
      PublicationFormat2.ProfileGroup(
        label: group.label, people: group.people, favourable: group.favourable,
        difference: PublicationFormat2.differences.word(group.difference),
        detectable: group.detectable)
    }
  }

  func read() throws -> PublishedProfile {
    PublishedProfile(
      question: question, label: label,
      groups: try groups.map { group in
        PublishedProfile.Group(
          label: group.label, people: group.people, favourable: group.favourable,
          difference: try PublicationFormat2.differences.value(group.difference),
          detectable: group.detectable)
      })
  }
}

extension PublicationFormat2 {
  fileprivate static let differences = StoredWords<PublishedProfile.Difference> { difference in
    switch difference {
    case .higher: "superieur"
    case .lower: "inferieur"
    case .notEstablished: "non_etabli"
    case .tooFewPeople: "trop_peu"
    case .notCompared: "sans_objet"
    }
  }
}

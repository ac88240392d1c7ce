extension PublicationFormat2 {
  struct Funnel: Codable {
    var area: Area
    var indicatorCode: String
    var year: Int
    var verdict: String
    var projects: [FunnelProject]
    var projectsExpected: Int

    enum CodingKeys: String, CodingKey {
      case verdict
      case area = "perimetre"
      case indicatorCode = "indicateur"
      case year = "annee"
      case projects = "projets"
      case projectsExpected = "projets_attendus"
    }
  }

  struct FunnelProject: Codable {
    var code: String
    var concerned: Int
    var people: Int
    var position: String?

    enum CodingKeys: String, CodingKey {
      case code, position
      case concerned = "concernees"
      case people = "personnes"
    }
  }

  static let funnelVerdicts = StoredWords<PublishedFunnel.Verdict> { verdict in
    switch verdict {
    case .tooFewProjects: "trop_peu_de_projets"
    case .noVariation: "sans_variation"
    case .different: "differents"
    case .compared: "compares"
    case .comparedWidened: "compares_surdispersion"
    }
  }

  static let funnelPositions = StoredWords<PublishedFunnel.Position> { position in
    switch position {
    case .within: "dans_le_hasard"
    case .toWatch: "a_regarder"
    case .beyond: "au_dela"
    }
  }
}

extension PublicationFormat2.Funnel {
  init(_ funnel: PublishedFunnel) {
    area = PublicationFormat2.Area(funnel.area)
    indicatorCode = funnel.indicatorCode
    year = funnel.year
    verdict = PublicationFormat2.funnelVerdicts.word(funnel.verdict)
    projects = funnel.projects.map { project in
      PublicationFormat2.FunnelProject(
        code: project.code, concerned: project.concerned, people: project.people,
        position: project.position.map(PublicationFormat2.funnelPositions.word))
    }
    projectsExpected = funnel.projectsExpected
  }

  func read() throws -> PublishedFunnel {
    PublishedFunnel(
      area: try area.read(), indicatorCode: indicatorCode, year: year,
      verdict: try PublicationFormat2.funnelVerdicts.value(verdict),
      projects: try projects.map { project in
        PublishedFunnel.Project(
          code: project.code, concerned: project.concerned, people: project.people,
          position: try project.position.map(PublicationFormat2.funnelPositions.value))
      }, projectsExpected: projectsExpected)
  }
}

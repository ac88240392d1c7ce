package import Foundation
package import Monitoring

/// What `GET /v1/calls/{call}/traces` asks: a figure, by what stands in its row of a spreadsheet.
package struct FigureTraceQuery: Sendable, Hashable {
  package var year: Int
  /// « appel », « axe 2 », « P06 ».
  package var report: String
  /// Code or title.
  package var figure: String
  package var kind: String?
  package var area: String?
  package var period: String?
  package var group: String?
  package var freeze: String?

  package init(
    year: Int, report: String, figure: String, kind: String? = nil, area: String? = nil,
    period: String? = nil, group: String? = nil, freeze: String? = nil
  ) {
    self.year = year
    self.report = report
    self.figure = figure
    self.kind = kind
    self.area = area
    self.period = period
    self.group = group
    self.freeze = freeze
  }

  /// - Parameter value: of the parameter of a name. Returns nil where one is missing.
  package init?(_ value: (String) -> String?) {
    guard let year = value("annee").flatMap(Int.init), let report = value("rapport"),
      let figure = value("chiffre")
    else { return nil }
    self.init(
      year: year, report: report, figure: figure, kind: value("type"), area: value("perimetre"),
      period: value("periode"), group: value("groupe"), freeze: value(Route.freeze))
  }

  package func path(ofCall call: UUID) -> String {
    let asked = [
      ("annee", String(year)), ("rapport", report), ("chiffre", figure), ("type", kind),
      ("perimetre", area), ("periode", period), ("groupe", group), (Route.freeze, freeze),
    ].compactMap { name, value in
      value?.addingPercentEncoding(withAllowedCharacters: .alphanumerics).map { "\(name)=\($0)" }
    }
    return Route.traces.path([.call: call.inPath]) + "?" + asked.joined(separator: "&")
  }
}

/// Where a published figure comes from. It tells what is published, and of entries who, when and in which
/// version: never a value that the publication hides.
package struct FigureTraceMessage: Message, Hashable {
  package var publication: PublicationLine
  /// « axe 2 »
  package var report: String
  /// One, or several to choose from, of which nothing else is told.
  package var figures: [Figure]
  /// How it was made, in sentences.
  package var making: [String]
  package var entries: [Entry]
  package var declarations: [Declaration]
  package var waves: [Wave]
  /// Projects with a part in it whose entries the reader does not see; nil where that is not told.
  package var unshown: Int?
  package var notes: [String]
  package var isFictitious: Bool

  package init(
    publication: PublicationLine, report: String, figures: [Figure], making: [String] = [],
    entries: [Entry] = [], declarations: [Declaration] = [], waves: [Wave] = [],
    unshown: Int? = nil, notes: [String] = [], isFictitious: Bool
  ) {
    self.publication = publication
    self.report = report
    self.figures = figures
    self.making = making
    self.entries = entries
    self.declarations = declarations
    self.waves = waves
    self.unshown = unshown
    self.notes = notes
    self.isFictitious = isFictitious
  }

  package struct Figure: Sendable, Codable, Hashable {
    package var kind: String
    package var code: String
    package var title: String
    package var unit: String
    package var area: String
    package var period: String
    package var group: String
    /// As it is printed.
    package var value: String

    package init(
      kind: String, code: String, title: String, unit: String, area: String, period: String,
      group: String, value: String
    ) {
      self.kind = kind
      self.code = code
      self.title = title
      self.unit = unit
      self.area = area
      self.period = period
      self.group = group
      self.value = value
    }

    enum CodingKeys: String, CodingKey {
      case kind = "type"
      case code
      case title = "intitule"
      case unit = "unite"
      case area = "perimetre"
      case period = "periode"
      case group = "groupe"
      case value = "valeur"
    }
  }

  /// Who did something, and when (ISO 8601).
  package struct Mark: Sendable, Codable, Hashable {
    package var author: String?
    package var at: String

    package init(author: String?, at: String) {
      self.author = author
      self.at = at
    }

    enum CodingKeys: String, CodingKey {
      case author = "par"
      case at = "le"
    }
  }

  package struct Entry: Sendable, Codable, Hashable {
    package var project: String
    package var quarter: String
    /// « Genre : Femmes »; nil for the total.
    package var category: String?
    /// As the publication prints the total of the project's quarter; nil where it prints none.
    package var value: String?
    /// Why there is no number, as its holder said.
    package var missing: String?
    package var reason: String?
    /// Whether it has a part in the figure.
    package var isCounted: Bool
    /// Of the quarter, as it counts; 0 where it does not.
    package var quarterVersion: Int
    /// In which the value came.
    package var version: Int?
    package var sent: Mark?
    package var isAccepted = false
    /// By whom and when, where that is known.
    package var accepted: Mark?
    /// Whether its quarter was with its holder again, to be corrected; nil where an earlier version did not tell.
    package var isReturned: Bool?
    package var returned: Mark?
    /// « déclaré », « vérifié », « recompté, diffère ».
    package var control: String?
    package var controlledOn: String?
    package var change: Change?

    package init(project: String, quarter: String, isCounted: Bool, quarterVersion: Int) {
      self.project = project
      self.quarter = quarter
      self.isCounted = isCounted
      self.quarterVersion = quarterVersion
    }

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case quarter = "trimestre"
      case category = "modalite"
      case value = "valeur"
      case missing = "absence"
      case reason = "motif"
      case isCounted = "compte"
      case quarterVersion = "version_du_trimestre"
      case version
      case sent = "envoi"
      case isAccepted = "acceptee"
      case accepted = "acceptation"
      case isReturned = "rendue"
      case returned = "retour"
      case control = "controle"
      case controlledOn = "recompte_le"
      case change = "change_depuis"
    }
  }

  package struct Change: Sendable, Codable, Hashable {
    package var version: Int
    package var sent: Mark
    package var isAccepted: Bool

    package init(version: Int, sent: Mark, isAccepted: Bool) {
      self.version = version
      self.sent = sent
      self.isAccepted = isAccepted
    }

    enum CodingKeys: String, CodingKey {
      case version
      case sent = "envoi"
      case isAccepted = "acceptee"
    }
  }

  /// What a project declares beside its quarters.
  package struct Declaration: Sendable, Codable, Hashable {
    package var project: String
    package var title: String
    package var version: Int
    package var sent: Mark
    package var accepted: Mark?
    package var laterVersion: Int?

    package init(
      project: String, title: String, version: Int, sent: Mark, accepted: Mark?,
      laterVersion: Int?
    ) {
      self.project = project
      self.title = title
      self.version = version
      self.sent = sent
      self.accepted = accepted
      self.laterVersion = laterVersion
    }

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case title = "objet"
      case version
      case sent = "envoi"
      case accepted = "acceptation"
      case laterVersion = "version_depuis"
    }
  }

  package struct Wave: Sendable, Codable, Hashable {
    package var title: String
    package var quarter: String
    /// As the publication prints it.
    package var responses: String
    /// Nil where the reader does not see the wave.
    package var state: String?
    package var opensOn: Day?
    package var closesOn: Day?

    package init(
      title: String, quarter: String, responses: String, state: String? = nil,
      opensOn: Day? = nil, closesOn: Day? = nil
    ) {
      self.title = title
      self.quarter = quarter
      self.responses = responses
      self.state = state
      self.opensOn = opensOn
      self.closesOn = closesOn
    }

    enum CodingKeys: String, CodingKey {
      case title = "enquete"
      case quarter = "trimestre"
      case responses = "reponses"
      case state = "etat"
      case opensOn = "ouverte_le"
      case closesOn = "fermee_le"
    }
  }

  enum CodingKeys: String, CodingKey {
    case publication
    case report = "rapport"
    case figures = "chiffres"
    case making = "fabrication"
    case entries = "saisies"
    case declarations
    case waves = "vagues"
    case unshown = "projets_non_montres"
    case notes = "remarques"
    case isFictitious = "fictif"
  }
}

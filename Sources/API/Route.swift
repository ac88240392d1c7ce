package import Foundation
package import Monitoring

/// A path of the service, written once for both sides: the service routes by its template, its callers
/// fill it in. Ids travel here; people type codes.
package struct Route: Sendable, Hashable {
  /// What a path leaves open, by its name in the template.
  package enum Parameter: String, Sendable, CaseIterable {
    case project, quarter, sending, message, response, call, axis, report, account, wave, statement,
      event, medium, coding, subject
  }

  /// `/v1/projects/:project`
  package let template: String

  private init(_ template: String) { self.template = template }

  package static let sessions = Route("/v1/sessions")
  package static let currentSession = Route("/v1/sessions/current")
  package static let password = Route("/v1/password")
  package static let accounts = Route("/v1/accounts")
  package static let accountActs = Route("/v1/accounts/:account/acts")
  package static let accountSessions = Route("/v1/accounts/:account/sessions")
  package static let notices = Route("/v1/notices")
  package static let projects = Route("/v1/projects")
  package static let project = Route("/v1/projects/:project")
  package static let quarterReport = Route("/v1/projects/:project/quarters/:quarter")
  /// A sending of a quarter report, under the id that the holder's device made.
  package static let sending = Route(
    "/v1/projects/:project/quarters/:quarter/submissions/:sending")
  /// Dated changes of a project.
  package static let amendments = Route("/v1/projects/:project/amendments")
  /// Events in which people took part.
  package static let participation = Route("/v1/projects/:project/participation")
  /// One of them, under the id that its holder's device made.
  package static let participationEvent = Route("/v1/projects/:project/participation/:event")
  /// What evaluators judge of an axis.
  package static let judgements = Route("/v1/axes/:axis/judgements")
  /// How the contradictory evaluation of a project goes, and what was decided.
  package static let decision = Route("/v1/projects/:project/decision")
  /// How far a project can be carried elsewhere: ratings, their end, key functions.
  package static let transferability = Route("/v1/projects/:project/transferability")
  package static let transferSendings = Route("/v1/projects/:project/transferability/sendings")
  package static let transferReopenings = Route(
    "/v1/projects/:project/transferability/reopenings")
  package static let transferContext = Route("/v1/projects/:project/context")
  package static let keyFunctions = Route("/v1/projects/:project/functions")
  /// Letting reports show the words of a version.
  package static let clearances = Route("/v1/projects/:project/participation/:event/clearances")
  /// One's own draft of a quarter, sealed.
  package static let draftCopy = Route("/v1/projects/:project/quarters/:quarter/draft")
  /// One's own draft of a statement, sealed.
  package static let statementDraft = Route("/v1/projects/:project/drafts/:subject")
  /// What the second person of a double entry typed.
  package static let secondEntries = Route(
    "/v1/projects/:project/quarters/:quarter/second-entries")
  package static let draftKey = Route("/v1/draft-key")
  /// All that happened to a quarter, and what was said about it.
  package static let quarterHistory = Route("/v1/projects/:project/quarters/:quarter/history")
  /// All that entering a quarter begins with; the codes of its project and call are asked for after `?`.
  package static let quarterOpening = Route("/v1/openings/:quarter")
  package static let reviews = Route("/v1/reviews")
  /// Decisions on a quarter, and its holder's wish to reopen it.
  package static let reviewActs = Route("/v1/projects/:project/quarters/:quarter/acts")
  /// A message about a cell, under the id that its author's device made.
  package static let cellMessage = Route(
    "/v1/projects/:project/quarters/:quarter/messages/:message")
  package static let verifications = Route(
    "/v1/projects/:project/quarters/:quarter/verifications")
  /// What a project states of its money and in words, by year.
  package static let statements = Route("/v1/projects/:project/statements")
  package static let statement = Route("/v1/projects/:project/statements/:statement")
  package static let statementActs = Route("/v1/projects/:project/statement-acts")
  package static let calls = Route("/v1/calls")
  package static let call = Route("/v1/calls/:call")
  /// A call's file against the call as it is: what differs, tried or written.
  package static let callAmendments = Route("/v1/calls/:call/amendments")
  /// Rules across its indicators.
  package static let crossRules = Route("/v1/calls/:call/rules")
  package static let axes = Route("/v1/axes")
  /// `report` is the year, the kind and the format: `2024.pdf`, `2024-resume.pdf`.
  package static let report = Route("/v1/axes/:axis/reports/:report")
  package static let projectReport = Route("/v1/projects/:project/reports/:report")
  /// What is given back to the people of a project who answered.
  package static let projectResults = Route("/v1/projects/:project/results/:report")
  /// Of the whole call.
  package static let callReport = Route("/v1/calls/:call/reports/:report")
  package static let publications = Route("/v1/calls/:call/publications")
  /// What changed between two publications, by their numbers.
  package static let comparisons = Route("/v1/calls/:call/comparisons")
  /// Where a published figure comes from.
  package static let traces = Route("/v1/calls/:call/traces")
  /// A release as open data; `report` is its year: `2024.json`.
  package static let openData = Route("/v1/calls/:call/open-data/:report")
  /// What a release would show and hide, before anything is decided.
  package static let trials = Route("/v1/calls/:call/trials")
  /// Waves of surveys, for those who conduct them.
  package static let waves = Route("/v1/waves")
  package static let newWaves = Route("/v1/calls/:call/waves")
  package static let waveActs = Route("/v1/waves/:wave/acts")
  package static let waveForm = Route("/v1/waves/:wave/form")
  /// Pictures and voices that the form of a wave names.
  package static let waveMedia = Route("/v1/waves/:wave/media")
  package static let waveProject = Route("/v1/waves/:wave/projects/:project")
  package static let accessCodes = Route("/v1/waves/:wave/codes")
  /// Lending the key of a wave.
  package static let tallies = Route("/v1/waves/:wave/tallies")
  /// Lending the key of its series.
  package static let pairs = Route("/v1/waves/:wave/pairs")
  /// The open questions of a wave, and how far their coding by theme is.
  package static let codings = Route("/v1/waves/:wave/codings")
  /// What people wrote, for the two who code it.
  package static let codingTexts = Route("/v1/codings/:coding/texts")
  package static let codingDifferences = Route("/v1/codings/:coding/differences")
  package static let quotes = Route("/v1/codings/:coding/quotes")
  package static let codingActs = Route("/v1/codings/:coding/acts")
  /// What a publication tells of a wave.
  package static let waveResults = Route("/v1/waves/:wave/results")
  package static let surveyForm = Route("/v1/survey-forms")
  /// A person's answers, under the id that her device made.
  package static let response = Route("/v1/responses/:response")
  package static let withdrawals = Route("/v1/withdrawals")
  /// Pages for people who answer in a browser.
  package static let surveyPage = Route("/avis")
  package static let surveyWithdrawal = Route("/avis/retirer")
  /// The form as people will see it, which keeps and sends nothing.
  package static let surveyPreview = Route("/avis/apercu/:wave")
  /// A picture or a voice of the form.
  package static let surveyMedium = Route("/avis/fichiers/:wave/:medium")
  package static let surveyExitAdvice = Route("/avis/quitter")
  package static let surveyExit = Route("/avis/sortir")
  /// Pages for those who follow projects: codes stand in their addresses, as people know them.
  package static let signIn = Route("/connexion")
  package static let signOut = Route("/deconnexion")
  package static let accessibility = Route("/accessibilite")
  package static let follow = Route("/suivi")
  package static let followStyle = Route("/suivi/style.css")
  package static let followAxis = Route("/suivi/axes/:axis")
  package static let followProject = Route("/suivi/projets/:project")
  package static let followQuarter = Route("/suivi/projets/:project/:quarter")
  package static let followWaves = Route("/suivi/enquetes")
  package static let followReleases = Route("/suivi/diffusion")
  package static let followReport = Route("/suivi/rapports/:report")
  package static let ownProjects = Route("/projet")
  /// The filled table of a quarter, looked at and then sent; the project and the quarter are asked for
  /// after `?`.
  package static let ownImport = Route("/projet/import")
  package static let ownTemplate = Route("/projet/modele")
  package static let home = Route("/")
  package static let live = Route("/health/live")
  package static let ready = Route("/health/ready")
  package static let metrics = Route("/metrics")

  package static let all = [
    sessions, currentSession, password, accounts, accountActs, accountSessions, notices, projects,
    project, amendments, participation, participationEvent, clearances,
    transferability, transferSendings, transferReopenings, transferContext, keyFunctions,
    judgements, decision, quarterReport, sending, draftCopy, statementDraft, draftKey,
    secondEntries,
    quarterHistory, quarterOpening, reviews, reviewActs, cellMessage, verifications,
    statements, statement,
    statementActs, calls, call, callAmendments, crossRules, axes, report, projectReport,
    projectResults, callReport,
    publications, comparisons, traces, openData, trials, waves, newWaves, waveActs, waveForm,
    waveMedia, waveProject,
    accessCodes, tallies, pairs, codings, codingTexts, codingDifferences, quotes, codingActs,
    waveResults,
    surveyForm,
    response, withdrawals, surveyPage, surveyWithdrawal,
    surveyExitAdvice, surveyExit, surveyPreview, surveyMedium,
    signIn, signOut, accessibility, follow, followStyle, followAxis, followProject, followQuarter,
    followWaves, followReleases, followReport, ownProjects,
    ownImport, ownTemplate, home, live, ready, metrics,
  ]

  /// The names that the template leaves open, in its order.
  package var parameters: [Parameter] {
    template.split(separator: "/").filter { $0.hasPrefix(":") }.map { part in
      guard let parameter = Parameter(rawValue: String(part.dropFirst())) else {
        preconditionFailure("\(template) names a parameter that is not declared")
      }
      return parameter
    }
  }

  /// The path, with every parameter of the template filled in.
  package func path(_ values: [Parameter: String] = [:]) -> String {
    precondition(Set(parameters) == Set(values.keys), "\(template) is filled in whole")
    return template.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard part.hasPrefix(":") else { return String(part) }
      return Parameter(rawValue: String(part.dropFirst())).flatMap { values[$0] } ?? ""
    }.joined(separator: "/")
  }
}

extension Route {
  /// In place of the id of one's own account.
  package static let ownAccount = "mien"

  /// The parameter that names the day on which a call is looked at.
  package static let on = "au"

  /// The parameter that names the call of a page, where several are followed.
  package static let callCode = "appel"

  /// The parameter that names a project by its code.
  package static let projectCode = "projet"

  /// The parameter that names the freeze a report is made from; without it, the latest publication.
  package static let freeze = "gel"

  package static func report(
    on place: ReportPlace, year: Int, format: String, kind: ReportKind = .report,
    freeze name: String? = nil
  ) -> String {
    let file = "\(year)\(kind.pathSuffix).\(format)"
    let path =
      switch place {
      case .axis(let id): report.path([.axis: id.inPath, .report: file])
      case .project(let id): projectReport.path([.project: id.inPath, .report: file])
      case .call(let id): callReport.path([.call: id.inPath, .report: file])
      }
    return asking(name, of: path)
  }

  package static func results(
    ofProject project: UUID, year: Int, format: String, freeze name: String?
  ) -> String {
    asking(
      name, of: projectResults.path([.project: project.inPath, .report: "\(year).\(format)"]))
  }

  /// The parameters that name two publications.
  package static let from = "de"
  package static let to = "a"

  package static func comparison(ofCall call: UUID, from former: Int, to latter: Int) -> String {
    comparisons.path([.call: call.inPath]) + "?\(from)=\(former)&\(to)=\(latter)"
  }

  /// The parameter that names who publishes, by a registered identifier.
  package static let publisher = "organisme"

  package static func openData(
    ofCall call: UUID, year: Int, freeze name: String?, publisher organisation: String?
  ) -> String {
    let path = openData.path([.call: call.inPath, .report: "\(year).json"])
    let asked = [(freeze, name), (publisher, organisation)].compactMap { parameter, value in
      value?.addingPercentEncoding(withAllowedCharacters: .alphanumerics).map {
        "\(parameter)=\($0)"
      }
    }
    return asked.isEmpty ? path : "\(path)?\(asked.joined(separator: "&"))"
  }

  package static func results(ofWave wave: UUID, freeze name: String?) -> String {
    asking(name, of: waveResults.path([.wave: wave.inPath]))
  }

  private static func asking(_ freezeName: String?, of file: String) -> String {
    let value = freezeName?.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    return value.map { "\(file)?\(freeze)=\($0)" } ?? file
  }
}

extension DraftSubject {
  /// Of its copy at the service.
  package func path(of project: UUID) -> String {
    switch self {
    case .quarter(let quarter):
      Route.draftCopy.path([.project: project.inPath, .quarter: quarter.code])
    case .statement(let subject):
      Route.statementDraft.path([.project: project.inPath, .subject: subject.code])
    }
  }
}

extension UUID {
  /// As it stands in a path.
  package var inPath: String { uuidString.lowercased() }
}

/// What a report is about.
package enum ReportPlace: Sendable, Hashable {
  case axis(UUID)
  case project(UUID)
  case call(UUID)
}

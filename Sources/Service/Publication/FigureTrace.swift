import API
import Foundation
import Hummingbird
import Monitoring
import NIOPosix
import Postgres
import Publishing
import Reporting
import Store

/// Where a published figure comes from. A holder follows it to her own entries alone, and to what was
/// released, or cut out of a freeze for her.
struct FigureTraceRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.traces)) { request, context in
      let call = try context.id(.call)
      let token = try request.sessionToken
      let parameters = request.uri.queryParameters
      guard let query = FigureTraceQuery({ name in parameters.get(name) }),
        (2000...2099).contains(query.year)
      else { throw Problem(.badRequest) }
      let source = try await database.read(as: token) { tx, account in
        try TraceSource(tx, account, call: call, query)
      }
      // Computing: not on the threads that serve.
      let asked = try await NIOThreadPool.singleton.runIfActive {
        try AskedTrace(query, of: source)
      }
      if let writing = asked.writing {
        return Response.json(
          try await database.read(as: token) { tx, _ in
            try WritingTraceReading(asked: asked, writing: writing, call: call).message(tx)
          })
      }
      guard let trace = asked.trace else { return Response.json(asked.message) }
      let waiting =
        token.kind == .evaluator && asked.slice.waitingRecords > 0
        ? try await database.readRaw(as: token) { tx, _ in
          try tx.waiting(of: source.stored.listed.edition.number, call: call)
        } : []
      return Response.json(
        try await database.read(as: token) { tx, _ in
          try TraceReading(asked: asked, trace: trace, call: call, waiting: waiting)
            .message(tx)
        })
    }
  }
}

/// The publication that a figure is of, and whose projects are the reader's.
struct TraceSource: Sendable {
  let stored: StoredPublication
  /// Nil for an evaluator, who sees them all.
  let ownProjects: Set<String>?

  init(
    _ tx: borrowing Transaction, _ account: Account, call: UUID, _ query: FigureTraceQuery
  ) throws {
    guard try tx.axes().contains(where: { $0.callID == call }) else { throw Problem(.notFound) }
    let own = try account.kind == .holder ? tx.projects(ofCall: call) : []
    ownProjects = account.kind == .holder ? Set(own.map(\.code)) : nil
    let project = own.first { query.report.isAlike($0.code) }
    stored = try tx.stored(
      ofCall: call, project: project?.id, year: query.year, frozenAs: query.freeze,
      for: account.kind)
  }

  func shows(_ area: Area) -> Bool {
    guard let code = area.projectCode, let ownProjects else { return true }
    return ownProjects.contains(code)
  }
}

/// What was asked of a publication: the report, and the figures that it may mean.
struct AskedTrace: Sendable {
  let edition: Edition
  let slice: PublicationSlice
  let area: Area
  /// Nil where several figures bear the name, or none.
  let trace: FigureTrace?
  /// What bears the name where no figure does.
  let writing: TracedWriting?
  /// Without what is read of entries.
  let message: FigureTraceMessage
  let ownProjects: Set<String>?

  init(_ query: FigureTraceQuery, of source: TraceSource) throws {
    let listed = source.stored.listed
    let publication = try Publication.read(source.stored.content, digest: listed.digest)
    (slice, area) = try publication.slice(named: query.report, for: source)
    let figures = FigureList(slice).figures.filter { source.shows($0.area) }
    let search = FigureSearch(
      name: query.figure, kind: query.kind, area: query.area, period: query.period,
      group: query.group)
    let found = search.found(in: figures, of: area, year: slice.year)
    writing =
      found.isEmpty
      ? slice.writing(search) { source.shows(.project(code: $0)) } : nil
    guard !found.isEmpty || writing != nil else {
      throw Problem.noFigure(search, among: figures, of: area)
    }
    let isOne = Set(found.map(\.place)).count == 1
    edition = listed.edition
    trace = isOne ? FigureTrace(found, in: slice) : nil
    ownProjects = source.ownProjects
    let told: [FigureTraceMessage.Figure] =
      if let writing {
        [.init(writing, of: area, year: slice.year)]
      } else if let trace {
        [.init(trace.figure, trace.text)]
      } else {
        found.map { .init($0, $0.told) }
      }
    message = FigureTraceMessage(
      publication: PublicationLine(listed), report: area.typed, figures: told,
      making: writing?.making ?? trace?.making ?? [], isFictitious: slice.isFictitious)
  }
}

extension Publication {
  fileprivate func slice(
    named report: String, for source: TraceSource
  ) throws -> (PublicationSlice, Area) {
    let region = self.region
    let axes = region.axes.map(\.code)
    let projects = region.projects.map(\.code).filter { source.shows(.project(code: $0)) }
    if ["appel", "region", "synthese"].contains(where: report.isAlike) { return (region, .call) }
    if let code = axes.first(where: { report.isAlike("axe \($0)") }), let slice = axis(code) {
      return (slice, .axis(code: code))
    }
    if let code = projects.first(where: report.isAlike), let slice = project(code) {
      return (slice, .project(code: code))
    }
    let known = ["appel"] + axes.map { "axe \($0)" } + projects
    throw Problem(
      .notFound, title: "«\u{A0}\(report)\u{A0}» n’est pas un rapport de cette publication.",
      help: "Ses rapports\u{A0}: \(known.joined(separator: ", ")).")
  }
}

extension ReportFigure {
  /// What tells it from others.
  fileprivate var place: [String] {
    [kind.rawValue, code, title, area.typed, period, group, unit]
  }
}

extension Problem {
  fileprivate static func noFigure(
    _ search: FigureSearch, among figures: [ReportFigure], of area: Area
  ) -> Problem {
    let named = search.named(in: figures)
    guard named.isEmpty else {
      return Problem(
        .notFound,
        title:
          "«\u{A0}\(search.name)\u{A0}» est là (\(area.typed)), mais pas avec \(search.asked).",
        help: search.known(among: named).map { "\($0.name)\u{A0}: \($0.values)." }
          .joined(separator: " "))
    }
    let near = search.near(in: figures)
    return Problem(
      .notFound,
      title:
        "Aucun chiffre de ce rapport (\(area.typed)) ne s’appelle «\u{A0}\(search.name)\u{A0}».",
      help: near.isEmpty
        ? "Les noms sont ceux des colonnes «\u{A0}code\u{A0}» et «\u{A0}intitule\u{A0}» du tableur du rapport, le code d’un critère de transférabilité, ou «\u{A0}reponse\u{A0}». Ce que l’évaluateur écrit se suit par jalon evaluation voir."
        : "Peut-être\u{A0}: \(near.joined(separator: ", ")).")
  }
}

extension String {
  fileprivate func isAlike(_ other: String) -> Bool {
    FigureSearch.plain(self) == FigureSearch.plain(other)
  }
}

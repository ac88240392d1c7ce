import API
import Foundation
import Hummingbird
import Monitoring
import NIOPosix
import Postgres
import Publishing
import Reporting
import Store
import Workbook

/// What was released, as open data. A publication that was not released is refused: only a release was
/// protected with all that was made public.
struct OpenDataRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.openData)) { request, context in
      let call = try context.id(.call)
      let year = try context.openDataYear()
      let freeze = request.uri.queryParameters.get(Route.freeze)
      let publisher = try request.publisher()
      let stored = try await database.read(as: try request.sessionToken, by: [.evaluator]) {
        tx, _ in
        guard try tx.axes().contains(where: { $0.callID == call }) else {
          throw Problem(.notFound)
        }
        return try tx.released(ofCall: call, year: year, frozenAs: freeze)
      }
      // Computing: not on the threads that serve.
      return Response.json(
        try await NIOThreadPool.singleton.runIfActive {
          try OpenDataReply(of: stored, publisher: publisher)
        })
    }
  }
}

extension Transaction {
  /// The latest release of a year, or that of a freeze.
  fileprivate borrowing func released(
    ofCall call: UUID, year: Int, frozenAs name: String?
  ) throws -> StoredPublication {
    let listed = try publications(ofCall: call).last {
      $0.edition.kind == .release && $0.edition.year == year
        && (name == nil || $0.edition.name == name)
    }
    guard let listed, let stored = try publication(ofCall: call, number: listed.edition.number)
    else { throw Problem.nothingReleased(year: year) }
    return stored
  }
}

extension OpenDataReply {
  fileprivate init(of stored: StoredPublication, publisher: String?) throws {
    let publication = try Publication.read(stored.content, digest: stored.listed.digest)
    guard
      let package = OpenDataPackage(publication, stored.listed.edition, publisher: publisher)
    else { throw Problem.nothingReleased(year: stored.listed.edition.year) }
    let texts = package.texts.map { File(path: $0.key, text: $0.value) }
    let tables = package.tables.map { File(path: "\($0.name).csv", text: $0.csv) }
    self.init(
      publication: PublicationLine(stored.listed), isFictitious: publication.region.isFictitious,
      files: (texts + tables).sorted { $0.path < $1.path })
  }
}

extension OpenTable {
  /// Without a byte order mark, that programs would take for a part of the first name.
  var csv: String {
    let lines = [columns.map(\.name)] + rows.map { $0.map(\.inCSV) }
    let sheet = Sheet(
      name: name,
      rows: lines.enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) })
    return String(sheet.csv(.safeForSpreadsheets).trimmingPrefix("\u{FEFF}"))
  }
}

extension Request {
  /// Letters, digits and hyphens, as registers write them: `FR-SIRENE-130007883`.
  fileprivate func publisher() throws -> String? {
    guard let typed = uri.queryParameters.get(Route.publisher) else { return nil }
    guard typed.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9-]{2,60}/) != nil else {
      throw Problem(
        .badRequest, title: "L’identifiant de l’organisme n’est pas valable.",
        help: "Des lettres, des chiffres et des tirets, par exemple FR-SIRENE-130007883.")
    }
    return typed
  }
}

extension Context {
  /// `2024.json`
  fileprivate func openDataYear() throws -> Int {
    let parts = (parameters.get(Route.Parameter.report.rawValue) ?? "").split(separator: ".")
    guard parts.count == 2, parts[1] == "json", let year = Int(parts[0]),
      (2000...2099).contains(year)
    else { throw Problem(.notFound) }
    return year
  }
}

extension Problem {
  fileprivate static func nothingReleased(year: Int) -> Problem {
    Problem(
      .notFound, title: "Rien n’est encore diffusé pour \(year).",
      help:
        "Seul ce qui est diffusé devient donnée ouverte\u{A0}: jalon gel diffuser NOM --annee \(year)"
    )
  }
}

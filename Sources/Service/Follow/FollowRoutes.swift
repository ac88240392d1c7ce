import API
import Foundation
import Hummingbird
import Monitoring
import Pages
import Postgres
import Publishing
import Reporting
import Store

/// Pages that change nothing: what waits, axes, projects, surveys, publications.
struct FollowRoutes {
  let access: PageAccess
  let reports: ReportMaker

  func add(to router: Router<Context>) {
    router.get(RouterPath(.follow)) { request, _ in
      await access.page(request) {
        let read = try await access.read(request, by: [.evaluator]) { tx, _ in try tx.followPage() }
        return read.content.page(for: read.reader)
      }
    }
    router.get(RouterPath(.ownProjects)) { request, _ in
      await access.page(request) {
        let read = try await access.read(request, by: [.holder]) { tx, _ in
          try tx.ownProjectsPage()
        }
        return read.content.page(for: read.reader)
      }
    }
    router.get(RouterPath(.followProject)) { request, context in
      await access.page(request) { try await project(request, context) }
    }
    router.get(RouterPath(.followWaves)) { request, _ in
      await access.page(request) {
        let read = try await access.read(request, by: [.evaluator]) { tx, _ in
          WavesPage(waves: try tx.listedWaves().map(WavesPage.FollowedWave.init))
        }
        return read.content.page(for: read.reader)
      }
    }
    router.get(RouterPath(.followReleases)) { request, _ in
      await access.page(request) {
        let read = try await access.read(request, by: [.evaluator]) { tx, _ in
          try tx.releasesPage()
        }
        return read.content.page(for: read.reader)
      }
    }
    router.get(RouterPath(.followAxis)) { request, context in
      await access.page(request) { try await axis(request, context) }
    }
    router.get(RouterPath(.followReport)) { request, context in
      do {
        return try await report(request, context)
      } catch {
        return access.failure(error, request)
      }
    }
  }

  private func axis(_ request: Request, _ context: Context) async throws -> Page {
    let (code, call) = (try context.code(.axis), request.callCode)
    let read = try await access.read(request, by: [.evaluator]) { tx, _ in
      try tx.axisPage(code, ofCall: call)
    }
    var page = read.content.page
    if let stored = read.content.latest {
      let excerpt = try await reports.excerpt(on: .axis(page.axis.code), from: stored)
      (page.findings, page.charts) = (excerpt.findings, excerpt.charts)
    }
    return page.page(for: read.reader)
  }

  private func project(_ request: Request, _ context: Context) async throws -> Page {
    let (code, call) = (try context.code(.project), request.callCode)
    let read = try await access.read(request) { tx, _ in try tx.projectPage(code, ofCall: call) }
    var page = read.content.page
    if let stored = read.content.latest {
      page.charts = try await reports.excerpt(on: .project(page.project.code), from: stored).charts
    }
    return page.page(for: read.reader)
  }

  /// A holder reads that of her own project, of what is released: the database shows her no other.
  private func report(_ request: Request, _ context: Context) async throws -> Response {
    let (name, call) = (try context.code(.report), request.callCode)
    let freeze = request.uri.queryParameters.get(Route.freeze)
    let read = try await access.read(request) { tx, account in
      guard let file = try tx.reportFile(named: name, ofCall: call, for: account.kind),
        let stored = try tx.publication(ofCall: file.call, year: file.year, frozenAs: freeze)
          ?? tx.draft(of: file, ofCall: call, frozenAs: freeze)
      else { throw Problem(.notFound) }
      return (file: file, stored: stored, login: account.login)
    }
    let (file, stored) = (read.content.file, read.content.stored)
    let data = try await reports.make(
      file.subject, file.kind, from: stored, file.format, for: read.content.login)
    return Response.bytes(data, type: file.format.mediaType)
  }
}

extension Transaction {
  /// What a holder reads of her own project before it is released.
  fileprivate borrowing func draft(
    of file: FoundReport, ofCall call: String?, frozenAs freeze: String?
  ) throws -> StoredPublication? {
    guard case .project(let code) = file.subject, file.kind == .report else { return nil }
    return try draftReport(
      ofProject: try followed(code, ofCall: call).project.id, year: file.year, frozenAs: freeze)
  }
}

extension Context {
  /// A code in the path, as people write it.
  func code(_ parameter: Route.Parameter) throws -> String {
    guard let code = parameters.get(parameter.rawValue)?.removingPercentEncoding, !code.isEmpty
    else { throw Problem(.notFound) }
    return code
  }
}

extension Request {
  var callCode: String? { uri.queryParameters.get(Route.callCode) }
}

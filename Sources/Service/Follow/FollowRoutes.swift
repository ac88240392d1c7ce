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
      await access.page(request) {
        let (code, call) = (try context.code(.project), request.callCode)
        let read = try await access.read(request) { tx, account in
          try tx.projectPage(code, ofCall: call, withReports: account.kind == .evaluator)
        }
        return read.content.page(for: read.reader)
      }
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
      page.findings = try await reports.essentials(ofAxis: page.axis.code, from: stored)
    }
    return page.page(for: read.reader)
  }

  private func report(_ request: Request, _ context: Context) async throws -> Response {
    guard let file = ReportFile(name: try context.code(.report)) else { throw Problem(.notFound) }
    let call = request.callCode
    let freeze = request.uri.queryParameters.get(Route.freeze)
    let read = try await access.read(request, by: [.evaluator]) { tx, account in
      guard
        let found = try tx.reportSubjects(ofCall: call).first(where: { $0.file == file.subject }),
        let stored = try tx.publication(ofCall: found.call, year: file.year, frozenAs: freeze)
      else { throw Problem(.notFound) }
      return (subject: found.subject, stored: stored, login: account.login)
    }
    let data = try await reports.make(
      read.content.subject, from: read.content.stored, file.format, for: read.content.login)
    return Response.bytes(data, type: file.format.mediaType)
  }
}

/// `axe-2-2024.pdf`
struct ReportFile {
  let subject: String
  let year: Int
  let format: ReportFormat

  init?(name: String) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let format = ReportFormat(rawValue: parts[1]),
      let dash = parts[0].lastIndex(of: "-"),
      let year = Int(parts[0][parts[0].index(after: dash)...]), (2000...2099).contains(year)
    else { return nil }
    subject = String(parts[0][..<dash])
    self.year = year
    self.format = format
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

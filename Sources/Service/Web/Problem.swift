import API
import Foundation
import HTTPTypes
package import Hummingbird
import Logging
import Monitoring
import Pages
import Postgres
import Publishing
import Store

/// Turns every error into a problem of the catalogue. Only here does an error get its sentence and
/// its status.
package struct ProblemMiddleware: RouterMiddleware {
  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = Problem(thrown: error)
      if problem.status >= 500 {
        context.logger.error(
          "request failed",
          metadata: .event(.requestFailed, LoggedError(error)))
      }
      return problem.code == .notFound && request.isOfBrowser
        ? .page(ProblemPage.missing, status: .notFound) : problem.response
    }
  }
}

extension Request {
  /// Programs ask for JSON, or for whatever comes.
  fileprivate var isOfBrowser: Bool { headers[.accept]?.contains("text/html") == true }
}

extension Problem {
  init(thrown error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as PostgresError: self.init(database: error)
    case let unknown as UnknownFormat:
      self.init(
        .badRequest, title: unknown.sentence,
        help: "Demander à l’exploitant de mettre le service à jour.")
    case let refusal as CrossRuleError: self.init(broken: refusal.sentence)
    case let refusal as CallFileRefusal where refusal.sentence.contains("\n"):
      self.init(
        .ruleBroken, title: refusal.sentence,
        help: "Rien n’est écrit. Corriger ces points, puis recommencer.")
    case let refusal as CallFileRefusal: self.init(broken: refusal.sentence)
    case let record as UnreadableRecord:
      self.init(.unreadableRecord, title: record.sentence, help: record.help)
    case let secret as UnreadableSecret: self.init(.unreadableRecord, title: secret.sentence)
    case let error as any HTTPResponseError: self.init(status: error.status)
    case let error as ReportEngineError: self.init(engine: error)
    default: self.init(.internalError)
    }
  }

  private init(database error: PostgresError) {
    if let rule = error.constraint.flatMap(Rule.init(rawValue:)) {
      self.init(broken: rule.sentence)
      return
    }
    switch error {
    case .connectionLost, .connectionFailed, .deadlineExceeded, .unknownOutcome, .poolTimeout,
      .poolClosed:
      self.init(.unavailable)
    case .encoding: self.init(.badRequest)
    case .server(let server) where server.sqlstate.hasPrefix("22"): self.init(.badRequest)
    // Shutting down, starting up, out of connections or of time: the client may try again.
    case .server(let server)
    where server.sqlstate.hasPrefix("57") || server.sqlstate.hasPrefix("53")
      || server.sqlstate == "55P03" || server.sqlstate.hasPrefix("40"):
      self.init(.unavailable)
    default: self.init(.internalError)
    }
  }

  private init(status: HTTPResponse.Status) {
    let code: Code =
      switch status {
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .contentTooLarge: .tooLarge
      case .requestTimeout: .timeout
      case .serviceUnavailable: .unavailable
      default: status.code < 500 ? .badRequest : .internalError
      }
    self.init(code)
  }

  private init(engine error: ReportEngineError) {
    switch error {
    case .programMissing: self.init(.toolMissing, title: error.sentence)
    case .tooSlow: self.init(.unavailable, title: error.sentence)
    case .resourcesMissing, .failed: self.init(.internalError, title: error.sentence)
    }
  }

  var response: Response {
    var response = Response.json(
      self, status: HTTPResponse.Status(code: status), type: "application/problem+json")
    if status == 503 || status == 429 { response.headers[.retryAfter] = "1" }
    return response
  }
}

import API
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Interview
import Pages
import Postgres
import Store

/// What stands between a browser and the pages for those who follow projects: a cookie that holds the
/// session's token, a token in each form, the origin of what is posted.
struct PageAccess: Sendable {
  let database: Database

  // MARK: Cookie

  /// Browsers refuse `__Host-` over plain HTTP, which is for trials on one machine only.
  private static func cookieName(_ request: Request) -> String {
    request.isOnLoopback ? "jalon" : "__Host-jalon"
  }

  static func cookie(_ value: String, _ request: Request, isOver: Bool = false) -> String {
    "\(cookieName(request))=\(value); Path=/; HttpOnly; SameSite=Strict"
      + (request.isOnLoopback ? "" : "; Secure") + (isOver ? "; Max-Age=0" : "")
  }

  static func token(of request: Request) -> SessionToken? {
    let name = cookieName(request)
    let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
    return pairs.lazy.compactMap { pair -> SessionToken? in
      let halves = pair.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, halves[0].filter({ !$0.isWhitespace }) == name else { return nil }
      return SessionToken(halves[1].filter { !$0.isWhitespace })
    }.first
  }

  // MARK: Forms

  /// The same for a whole session; another site can neither read nor guess it.
  static func formToken(of token: SessionToken) -> String {
    let key = SymmetricKey(data: Data(token.text.utf8))
    return Data(HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: key)).base64URL
  }

  /// - Throws: `Problem(.forbidden)` for what another site made a browser send.
  static func requireOwnForm(_ fields: PostedFields, _ request: Request, _ token: SessionToken)
    throws
  {
    guard request.isFromOwnPage, fields.first(PageField.token) == formToken(of: token) else {
      throw Problem(
        .forbidden, title: "Ce formulaire n’est plus valable.",
        help: "Revenir à la page, la recharger, et recommencer.")
    }
  }

  // MARK: Pages

  /// What was read for a page, and for whom.
  struct Read<Content: Sendable>: Sendable {
    var reader: PageReader
    var content: Content
  }

  /// Reads as whoever holds the cookie's session.
  func read<Content: Sendable>(
    _ request: Request, by kinds: Set<Account.Kind> = [.holder, .evaluator],
    _ body: @escaping @Sendable (borrowing Transaction, Account) throws -> Content
  ) async throws -> Read<Content> {
    guard let token = Self.token(of: request) else { throw Problem(.unknownSession) }
    // Another's page is the same as one that is not there.
    guard kinds.contains(token.kind) else { throw Problem(.notFound) }
    let formToken = Self.formToken(of: token)
    return try await database.read(as: token, by: kinds) { tx, account in
      let calls = Set(try tx.projects().map(\.callCode)).sorted()
      return Read(
        reader: PageReader(
          name: account.name, kind: account.kind == .holder ? .holder : .evaluator,
          formToken: formToken, calls: calls),
        content: try body(tx, account))
    }
  }

  /// Answers with a page whatever happens, and sends those without a session to sign in.
  func page(
    _ request: Request, _ make: () async throws -> Page
  ) async -> Response {
    do {
      return .page(try await make())
    } catch {
      return failure(error, request)
    }
  }

  func failure(_ error: any Error, _ request: Request) -> Response {
    let problem = Problem(thrown: error)
    switch problem.code {
    case .unknownSession:
      let goal = request.method == .get ? request.uri.description : ""
      return .seeOther(
        PageAddress.signIn + (goal.isEmpty ? "" : "?\(PageField.goal)=\(goal.asParameter)"))
    case .passwordToChange:
      return .page(
        ProblemPage.page(
          problem.title, "Le choisir dans le terminal\u{A0}: jalon connexion. Puis revenir ici."),
        status: .forbidden)
    case .forbidden where problem.title == Problem(.forbidden).title, .notFound:
      return .page(ProblemPage.missing, status: .notFound)
    default:
      return .page(
        ProblemPage.page(problem.title, problem.help),
        status: HTTPResponse.Status(code: problem.status))
    }
  }
}

extension Request {
  /// As the browser names the service: what is asked for by a name of the machine itself.
  var isOnLoopback: Bool {
    let authority = head.authority ?? ""
    return ["localhost", "127.0.0.1", "[::1]"].contains {
      authority == $0 || authority.hasPrefix("\($0):")
    }
  }

  /// Text browsers say no origin; nothing makes them post from another page.
  var isFromOwnPage: Bool {
    guard let origin = headers[.origin] else { return headers[.secFetchSite] == nil }
    let host = origin.split(separator: "/").last.map(String.init)
    return host == head.authority
  }
}

extension HTTPField.Name {
  static var secFetchSite: Self { .init("Sec-Fetch-Site") ?? .origin }
}

extension String {
  fileprivate var asParameter: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

extension Response {
  /// Nothing runs, nothing is fetched but our own style sheet and drawings, nothing is kept.
  static func page(_ page: Page, status: HTTPResponse.Status = .ok) -> Response {
    var response = Response.bytes(
      Data(page.html.utf8), type: "text/html; charset=utf-8", status: status)
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
      + " frame-ancestors 'none'; base-uri 'none'"
    // Without a referrer browsers would hide the origin of what they post to us, too.
    if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "same-origin" }
    return response
  }

  static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
  }
}

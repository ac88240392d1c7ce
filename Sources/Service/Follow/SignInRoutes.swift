import API
import Foundation
import HTTPTypes
import Hummingbird
import Interview
import Pages
import Postgres
import Store

/// The door of the pages: sessions are those of the API, opened by the same work and slowed down alike.
struct SignInRoutes {
  let access: PageAccess
  let passwords: PasswordWork

  func add(to router: Router<Context>) {
    router.get(RouterPath(.signIn)) { request, _ in
      let goal = request.uri.queryParameters.get(PageField.goal) ?? ""
      return Response.page(SignInPage(goal: goal.asOwnAddress).page)
    }
    router.post(RouterPath(.signIn)) { request, context in
      let fields = PostedFields(formEncoded: try await request.bodyBytes())
      return await signIn(fields, request, context.address)
    }
    router.post(RouterPath(.signOut)) { request, _ in
      let fields = PostedFields(formEncoded: try await request.bodyBytes())
      return await signOut(fields, request)
    }
    router.get(RouterPath(.accessibility)) { request, _ in
      let known = await reader(of: request)
      return Response.page(AccessibilityPage.page(for: known))
    }
    router.get(RouterPath(.followStyle)) { _, _ in
      var response = Response.bytes(
        Data(FollowStyle.css.utf8), type: "text/css; charset=utf-8")
      response.headers[.cacheControl] = "public, max-age=3600"
      return response
    }
  }

  /// Nil for whoever has no session.
  private func reader(of request: Request) async -> PageReader? {
    let read = try? await access.read(request) { (_: borrowing Transaction, _) in true }
    return read?.reader
  }

  private func signIn(
    _ fields: PostedFields, _ request: Request, _ address: String
  ) async -> Response {
    let login = fields.first(PageField.login)
    let goal = fields.first(PageField.goal).asOwnAddress
    do {
      // Signing somebody in unasked would make her work under a stranger's name.
      guard request.isFromOwnPage else { throw Problem(.forbidden) }
      let password = fields.values[PageField.password]?.first ?? ""
      let token = try await passwords.open(
        LoginRequest(login: login, password: password), from: address)
      guard token.kind != .administrator else {
        throw Problem(
          .forbidden, title: "Les administrateurs travaillent dans le terminal.",
          help: "Ouvrir une session par\u{A0}: jalon connexion")
      }
      let home = token.kind == .evaluator ? PageAddress.follow : PageAddress.ownProjects
      var response = Response.seeOther(goal.isEmpty ? home : goal)
      response.headers[.setCookie] = PageAccess.cookie(token.text, request)
      return response
    } catch {
      let problem = Problem(thrown: error)
      let page = SignInPage(
        login: login, goal: goal, problem: PageProblem(problem.title, help: problem.help)
      ).page
      return .page(page, status: HTTPResponse.Status(code: problem.status))
    }
  }

  private func signOut(_ fields: PostedFields, _ request: Request) async -> Response {
    do {
      guard let token = PageAccess.token(of: request) else { throw Problem(.unknownSession) }
      try PageAccess.requireOwnForm(fields, request, token)
      try await access.database.session.write { tx in try tx.closeSession(token: token.text) }
      var response = Response.seeOther(PageAddress.signIn)
      response.headers[.setCookie] = PageAccess.cookie("", request, isOver: true)
      return response
    } catch {
      return access.failure(error, request)
    }
  }
}

extension String {
  /// Never another site: only a path of ours.
  fileprivate var asOwnAddress: String {
    let isOwn = hasPrefix("/suivi") || hasPrefix("/projet")
    return isOwn && !contains("\\") && !contains("//") && !contains("\n") ? self : ""
  }
}

import HTTPTypes
import Hummingbird

/// Says whom a request comes from, before anything counts it.
struct ClientAddress: RouterMiddleware {
  let proxies: TrustedProxies

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    let forwarded = HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0] } ?? []
    context.address = proxies.client(of: context.address, forwarded: forwarded)
    return try await next(request, context)
  }
}

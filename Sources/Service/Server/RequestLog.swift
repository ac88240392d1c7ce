import API
import HTTPTypes
package import Hummingbird
import Logging
import Metrics

/// One line and one measure for each request, with the route's template and never the path, a header,
/// a body or an address.
package struct RequestLog: RouterMiddleware {
  let metrics: PrometheusMetrics

  /// Where people answer, as the router names it.
  private static let unlogged = Set(
    [.surveyForm, .response, .withdrawals, .surveyPage, .surveyWithdrawal, .surveyMedium].map {
      (route: Route) in
      "\(RouterPath(route))"
    })

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let elapsed = start.duration(to: .now)
    let route = context.endpointPath ?? "none"
    let dimensions = [
      ("method", request.method.rawValue), ("route", route), ("status", "\(response.status.code)"),
    ]
    Metrics.Counter(label: "jalon_requests_total", dimensions: dimensions, factory: metrics)
      .increment()
    Metrics.Timer(
      label: "jalon_request_seconds", dimensions: [("route", route)], factory: metrics
    ).record(duration: elapsed)
    // A line for each page or sending of a person would date her answer, as its place in the log does.
    guard !Self.unlogged.contains(route) || response.status.code >= 500 else { return response }
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(route)",
        "status": "\(response.status.code)", "ms": "\(elapsed / .milliseconds(1))",
      ])
    return response
  }
}

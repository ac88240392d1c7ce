import API
import Foundation
import Hummingbird
import Interview
import Store
import XLSForm

/// The pages of a wave as people will see them, for those who prepare it: no code opens them, and nothing is
/// sent or kept.
struct SurveyPreviewRoutes {
  let intake: ResponseIntake

  func add(to router: Router<Context>) {
    router.get(RouterPath(.surveyPreview)) { request, context in
      let keyed = try await intake.preview(try context.id(.wave))
      let visit = SurveyVisit(
        keyed.form, at: .now,
        display: PageDisplay(userAgent: request.headers[.userAgent] ?? ""))
      return try page(visit, PageState(code: "", visit: visit), keyed)
    }
    router.post(RouterPath(.surveyPreview)) { request, context in
      let keyed = try await intake.preview(try context.id(.wave))
      let fields = PostedFields(formEncoded: try await request.bodyBytes())
      guard var state = fields.state.flatMap({ PageState($0, keyed.keys) }) else {
        throw Problem(.badRequest)
      }
      let visit = SurveyVisit(
        keyed.form, state.visit, at: .now(seed: state.seed))
      let language = visit.session.language
      switch visit.receiving(fields) {
      case .visit(let next):
        state.visit = next.state
        return try page(next, state, keyed)
      case .declined: return .page(.declined(in: language, Self.setting(keyed)))
      case .stopped, .finished: return .page(.stopped(in: language, Self.setting(keyed)))
      }
    }
  }

  private func page(
    _ visit: SurveyVisit, _ state: PageState, _ keyed: KeyedWave
  ) throws -> Response {
    var setting = Self.setting(keyed)
    setting.state = try state.sealed(for: keyed.wave.id, keyed.keys)
    return .page(visit.page(setting), kept: .onTheWay)
  }

  private static func setting(_ keyed: KeyedWave) -> PageSetting {
    PageSetting(
      service: SurveyPageRoutes.service(of: keyed),
      action: Route.surveyPreview.path([.wave: keyed.wave.id.inPath]),
      banner: "Aperçu\u{A0}: rien n’est envoyé ni gardé.")
  }
}

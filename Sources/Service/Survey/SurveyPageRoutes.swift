import API
import Foundation
import HTTPTypes
import Hummingbird
import Interview
import Monitoring
import Store
import Writing
import XLSForm

/// The survey for browsers: pages without script or cookie, one address, everything posted. No
/// redirect after a post: the state would have to stand in an address, and addresses stay in the
/// history of a device that may not be hers alone.
struct SurveyPageRoutes {
  let intake: ResponseIntake

  func add(to router: Router<Context>) {
    router.get(RouterPath(.surveyPage)) { request, _ in
      Response.page(.code(in: request.language, Self.setting()))
    }
    router.get(RouterPath(.surveyExitAdvice)) { request, _ in
      Response.page(.exitAdvice(in: request.language, Self.setting()))
    }
    router.get(RouterPath(.surveyExit)) { _, _ in Response.leaving(to: Self.exitAddress) }
    router.get(RouterPath(.surveyWithdrawal)) { request, _ in
      Response.page(
        .withdrawal(in: request.language, Self.setting(posting: .surveyWithdrawal)))
    }
    router.post(RouterPath(.surveyWithdrawal)) { request, context in
      try await withdraw(PostedFields(formEncoded: try await request.bodyBytes()), request, context)
    }
    router.post(RouterPath(.surveyPage)) { request, context in
      let fields = PostedFields(formEncoded: try await request.bodyBytes())
      if let state = fields.state { return try await goOn(from: state, fields, request, context) }
      return try await begin(fields, request, context)
    }
  }

  /// A code was typed.
  private func begin(
    _ fields: PostedFields, _ request: Request, _ context: Context
  ) async throws -> Response {
    let code = fields.code
    // Said without a look at the codes: nothing is learnt from it.
    guard AccessCode.reading(code) != nil else {
      return .page(
        .code(in: request.language, attempt: .incomplete, typed: code, Self.setting()),
        status: .unprocessableContent)
    }
    do {
      let keyed = try await intake.wave(openedBy: code, from: context.address)
      let form = keyed.form
      let visit = SurveyVisit(
        form, meanwhile: form.language(named: request.language.code), at: .now,
        display: PageDisplay(userAgent: request.headers[.userAgent] ?? ""))
      return try page(visit, PageState(code: code, visit: visit), keyed)
    } catch let problem as Problem where problem.code == .codeRefused || problem.code == .tooMany {
      return .page(
        .code(
          in: request.language, attempt: problem.code == .tooMany ? .tooMany : .wrong,
          typed: code, Self.setting()),
        status: HTTPResponse.Status(code: problem.status))
    }
  }

  /// A page of the form came back.
  private func goOn(
    from text: String, _ fields: PostedFields, _ request: Request, _ context: Context
  ) async throws -> Response {
    guard let keyed = try await intake.keyedWave(of: text), var state = PageState(text, keyed.keys)
    else {
      return .page(.code(in: request.language, attempt: .wrong, Self.setting()), status: .gone)
    }
    let visit = SurveyVisit(keyed.form, state.visit, at: .now(seed: state.seed))
    let language = visit.session.language
    switch visit.receiving(fields) {
    case .visit(let next):
      state.visit = next.state
      return try page(next, state, keyed)
    case .stopped: return .page(.stopped(in: language, Self.setting(keyed)), kept: .forgetting)
    case .declined: return .page(.declined(in: language, Self.setting(keyed)), kept: .forgetting)
    case .finished(let sheet): return try await send(sheet, visit, state, keyed, context)
    }
  }

  private func send(
    _ sheet: AnswerSheet, _ visit: SurveyVisit, _ state: PageState, _ keyed: KeyedWave,
    _ context: Context
  ) async throws -> Response {
    let language = visit.session.language
    do {
      let received = try await intake.receive(
        sheet, by: AnswerChannel(language: language.code, mode: .web), id: state.response,
        code: state.code, body: try JSON.encode(sheet), from: context.address)
      return .page(
        .sent(receipt: received.receipt, in: language, Self.setting(keyed)), kept: .forgetting)
    } catch {
      let problem = Problem(thrown: error)
      if problem.code == .codeRefused {
        return .page(
          .code(in: language, attempt: .wrong, Self.setting(keyed)), status: .unprocessableContent)
      }
      if problem.code == .codeUsed {
        return .page(
          .used(in: language, Self.setting(keyed)), status: .conflict, kept: .forgetting)
      }
      if problem.code == .conflict {
        return .page(
          .sent(
            receipt: keyed.keys.receipt(state.response), isChanged: true, in: language,
            Self.setting(keyed)), status: .conflict, kept: .forgetting)
      }
      // The answers are still in the page: the same button sends them again, under the same id.
      return try page(
        visit, state, keyed, failure: .notSent, status: HTTPResponse.Status(code: problem.status))
    }
  }

  private func withdraw(
    _ fields: PostedFields, _ request: Request, _ context: Context
  ) async throws -> Response {
    guard ReceiptNumber.reading(fields.code) != nil else {
      let setting = Self.setting(posting: .surveyWithdrawal)
      return .page(
        .withdrawal(in: request.language, attempt: .incomplete, setting),
        status: .unprocessableContent)
    }
    do {
      try await intake.withdraw(receipt: fields.code, from: context.address)
      return .page(.withdrawn(in: request.language, Self.setting()))
    } catch let problem as Problem where problem.code == .receiptUnknown || problem.code == .tooMany
    {
      let setting = Self.setting(posting: .surveyWithdrawal)
      return .page(
        .withdrawal(
          in: request.language, attempt: problem.code == .tooMany ? .tooMany : .wrong, setting),
        status: HTTPResponse.Status(code: problem.status))
    }
  }

  private func page(
    _ visit: SurveyVisit, _ state: PageState, _ keyed: KeyedWave, failure: PageFailure? = nil,
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    var setting = Self.setting(keyed)
    setting.state = try state.sealed(for: keyed.wave.id, keyed.keys)
    setting.failure = failure
    return .page(visit.page(setting), status: status, kept: .onTheWay)
  }

  private static let exitAddress = ServiceWords.product.exitAddress

  static let service: ServiceWords = {
    var service = ServiceWords.product
    service.exitAddress = Route.surveyExit.path()
    service.exitAdviceAddress = Route.surveyExitAdvice.path()
    service.withdrawalAddress = Route.surveyWithdrawal.path()
    return service
  }()

  /// With where the pictures and voices of a wave are.
  static func service(of keyed: KeyedWave) -> ServiceWords {
    var service = service
    service.mediaAddress = Route.surveyMedium.path([.wave: keyed.wave.id.inPath, .medium: ""])
    return service
  }

  private static func setting(
    _ keyed: KeyedWave? = nil, posting action: Route = .surveyPage
  ) -> PageSetting {
    PageSetting(
      service: keyed.map(Self.service) ?? service, action: action.path(),
      banner: keyed?.wave.isFictitious == true ? "Données fictives." : "")
  }
}

extension Request {
  /// The first language that the browser asks for and that the product speaks.
  fileprivate var language: FormLanguage {
    let asked = (headers[.acceptLanguage] ?? "").split(separator: ",").map {
      String($0.prefix { $0 != ";" && $0 != "-" }.filter { !$0.isWhitespace })
    }
    return FormLanguage(name: "", code: asked.first { LineText.tags.contains($0) } ?? "fr")
  }
}

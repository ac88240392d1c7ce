import API
import Foundation
import Hummingbird
import Monitoring
import Store
import XLSForm

/// The survey for programs: no session, no cookie, no trace of when.
struct SurveyRoutes {
  let intake: ResponseIntake

  func add(to router: Router<Context>) {
    router.post(RouterPath(.surveyForm)) { request, context in
      let asked: SurveyFormRequest = try JSON.decode(from: try await request.bodyBytes())
      let keyed = try await intake.wave(openedBy: asked.code, from: context.address)
      return Response.json(
        SurveyForm(
          title: keyed.wave.surveyTitle, form: keyed.text, isFictitious: keyed.wave.isFictitious))
    }
    router.put(RouterPath(.response)) { request, context in
      let id = try context.id(.response)
      let body = try await request.bodyBytes()
      let sent = try PlainResponse.message(from: body) ?? JSON.decode(from: body)
      let received = try await intake.receive(
        AnswerSheet(sent.answers.mapValues(Answer.init)),
        by: AnswerChannel(language: sent.language ?? "", mode: .terminal), id: id, code: sent.code,
        body: body, from: context.address)
      return Response.json(
        ResponseReceipt(number: received.receipt), status: received.isNew ? .created : .ok)
    }
    router.post(RouterPath(.withdrawals)) { request, context in
      let asked: Withdrawal = try JSON.decode(from: try await request.bodyBytes())
      try await intake.withdraw(receipt: asked.receipt, from: context.address)
      return Response(status: .noContent)
    }
  }
}

extension Answer {
  init(_ value: AnswerValue) {
    self.init(choices: value.choices, text: value.text, number: value.number?.decimal)
  }
}

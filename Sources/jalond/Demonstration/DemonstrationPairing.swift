import Demonstration
import Foundation
import Monitoring
import Postgres
import Service
import Store
import XLSForm

extension DemonstrationLoader {
  /// Two waves of the survey that is asked of the same people.
  func loadFollowed(_ directory: CallDirectory) async throws {
    let followed = try DemonstrationFollowedForm(content)
    let turnouts = Dictionary(grouping: followed.people, by: \.response.quarter)
    for quarter in content.plan.followed.waves {
      let own = turnouts[quarter] ?? []
      let cards = Demonstration.turnouts(of: own)
      let wave = try await openWave(
        quarter, content.plan.followed.survey, directory, DemonstrationCards(cards),
        closingAfter: 15)
      try await publishOnce(
        own.compactMap { person in
          directory.projects[person.response.projectCode].map {
            OpenedResponse(
              id: person.response.id, projectID: $0,
              sheet: followed.sheet(of: person, withCode: false))
          }
        }, wave: wave)
    }
  }
}

/// The form that is asked of the same people twice, with what they answered.
struct DemonstrationFollowedForm {
  let form: Form
  let linking: FormLinking
  let people: [DemonstrationFollowed]
  private let questions: [SurveyQuestion]

  init(_ content: DemonstrationContent) throws {
    let followed = content.plan.followed
    guard
      let survey = content.call.surveys?.first(where: { $0.code == followed.survey }),
      let form = Form.read(markdown: try content.form(survey.form)).form,
      let linking = form.linking
    else {
      throw OperatorFailure(sentence: "Le questionnaire suivi de la démonstration ne se lit pas.")
    }
    self.form = form
    self.linking = linking
    questions = form.closedQuestions().map(SurveyQuestion.init)
      .filter { !linking.hidden.contains($0.name) }
    people = Demonstration.followed(
      plan: content.plan, closedQuestions: questions, seed: DemonstrationContent.seed)
  }

  func sheet(of person: DemonstrationFollowed, withCode: Bool) -> AnswerSheet {
    let chosen = Dictionary(grouping: person.response.answers, by: \.question)
    var answers = Dictionary(
      uniqueKeysWithValues: questions.map { question in
        let names = chosen[question.name]?.map(\.choice) ?? []
        return (question.name, names.isEmpty ? Answer.refused : .choices(names))
      })
    if withCode, let code = person.code {
      for (element, text) in zip(linking.elements, code) {
        answers[element] = Int(text).map { .number(Decimal($0)) } ?? .text(text)
      }
    }
    return AnswerSheet(answers)
  }
}

/// Finds the same people in both waves, as the command does with the key of a series.
struct DemonstrationPairing {
  let database: Database
  let content: DemonstrationContent
  let call: CallDirectory

  /// What an earlier start has done is not done again.
  func load() async throws {
    let followed = try DemonstrationFollowedForm(content)
    let (call, survey) = (call, content.plan.followed.survey)
    let waves = content.plan.followed.waves.map {
      Demonstration.waveID($0, seed: DemonstrationContent.seed)
    }
    guard let latter = waves.last else { return }
    let key = try Self.key()
    try await database.acting(
      as: DemonstrationSite.evaluator, password: DemonstrationSite.password
    ) { [database] token in
      try await database.write(as: token) { tx, _ in
        guard try tx.series(ofSurvey: survey, call: call.callID) == nil else { return }
        try tx.addSeries(ofSurvey: survey, call: call.callID, publicKey: key.publicKey)
      }
    }
    let parts = try zip(content.plan.followed.waves, waves).map { quarter, wave in
      (
        wave: wave,
        parts: try followed.people.filter { $0.response.quarter == quarter }.compactMap { person in
          try call.projects[person.response.projectCode].map {
            (
              project: $0,
              sealed: try FollowedPart(
                of: followed.sheet(of: person, withCode: true), followed.linking
              ).sealed(to: key.publicKey)
            )
          }
        }
      )
    }
    try await database.publish.write { tx in
      guard try tx.parts(of: latter).isEmpty else { return }
      for own in parts { try tx.keep(own.parts, wave: own.wave) }
    }
    _ = try await Pairing(database: database, form: followed.form, key: key)
      .run(latter, isOver: false)
  }

  /// The same at each start, so that one that was cut short is finished: of invented people only.
  private static func key() throws -> TallyKey {
    try TallyKey(bytes: Data("Données fictives de la démonstration".utf8.prefix(32)))
  }
}

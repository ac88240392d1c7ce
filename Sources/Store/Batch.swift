package import Foundation
package import Postgres
package import XLSForm

/// A sealed answer as the urn holds it.
package struct UrnContent: Sendable {
  package var projectID: UUID
  package var sealed: Data
}

/// One person's answers, opened. Nothing in them says whose they are.
package struct OpenedResponse: Sendable {
  package var id: UUID
  package var projectID: UUID
  package var answers: AnswerSheet

  /// - Parameter id: random, except in a demonstration.
  package init(id: UUID = UUID(), projectID: UUID, answers: AnswerSheet) {
    self.id = id
    self.projectID = projectID
    self.answers = answers
  }
}

extension Transaction {
  /// Empties a wave's urn. The same transaction rewrites all codes and acknowledgements of the wave in
  /// random order, so that neither the age nor the place of a row links it to an answer.
  package borrowing func emptyUrn(wave: UUID) throws -> [UrnContent] {
    try run("update jalon.access_code set is_used = is_used where wave_id = \(wave)")
    try run(
      """
      with taken as (delete from jalon.acknowledgement where wave_id = \(wave) returning *)
      insert into jalon.acknowledgement (call_id, wave_id, id_hmac, body_hmac)
      select call_id, wave_id, id_hmac, body_hmac from taken order by random()
      """)
    return try rows(
      "delete from jalon.urn where wave_id = \(wave) returning project_id, sealed"
    ) {
      UrnContent(projectID: try $0.get("project_id"), sealed: try $0.get("sealed"))
    }
  }

  /// Publishes opened answers in the given order, which the caller shuffles.
  package borrowing func publish(_ responses: [OpenedResponse], wave: UUID) throws {
    let ids = responses.map(\.id)
    let projects = responses.map(\.projectID)
    try run(
      """
      with published as (
        insert into jalon.response (id, call_id, wave_id, project_id)
        select line.id, wave.call_id, wave.id, line.project_id
        from unnest(\(ids), \(projects)) as line (id, project_id)
        join jalon.wave on wave.id = \(wave)
      )
      insert into audit.entry (action, call_id, subject, detail)
      select 'survey.publish', call_id, id::text, jsonb_build_object('responses', \(responses.count))
      from jalon.wave where id = \(wave)
      """)
    let columns = AnswerColumns(responses)
    try run(
      """
      insert into jalon.answer (call_id, response_id, wave_id, project_id, question, choice, free_text)
      select wave.call_id, line.response_id, wave.id, line.project_id, line.question, line.choice, line.free_text
      from unnest(\(columns.responses), \(columns.projects), \(columns.questions), \(columns.choices),
        \(columns.texts)) as line (response_id, project_id, question, choice, free_text)
      join jalon.wave on wave.id = \(wave)
      """)
  }
}

/// Answers laid out in columns: one row a choice, a text or a number; a refusal is a choice of its own.
struct AnswerColumns {
  var responses: [UUID] = []
  var projects: [UUID] = []
  var questions: [String] = []
  var choices: [String?] = []
  var texts: [String?] = []

  /// What a refusal is counted as. No choice of a form may have this name.
  static let refusal = "-"

  init(_ responses: [OpenedResponse]) {
    for response in responses {
      let id = response.id
      for (question, answer) in response.answers.answers.sorted(by: { $0.key < $1.key }) {
        switch answer {
        case .choices(let names):
          for name in names { add(id, response.projectID, question, choice: name) }
        case .refused: add(id, response.projectID, question, choice: Self.refusal)
        case .text(let text): add(id, response.projectID, question, text: text)
        case .number(let number): add(id, response.projectID, question, text: "\(number)")
        }
      }
    }
  }

  private mutating func add(
    _ response: UUID, _ project: UUID, _ question: String, choice: String? = nil,
    text: String? = nil
  ) {
    responses.append(response)
    projects.append(project)
    questions.append(question)
    choices.append(choice)
    texts.append(text)
  }
}

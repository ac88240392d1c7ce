package import Foundation
package import Postgres

/// A sealed answer as the urn holds it.
package struct UrnContent: Sendable {
  package var projectID: UUID
  package var sealed: Data
}

/// One person's answers, opened. Nothing in them says whose they are.
package struct OpenedResponse: Sendable {
  package var id: UUID
  package var projectID: UUID
  package var answers: [AnswerRow]

  package init(id: UUID = UUID(), projectID: UUID, answers: [AnswerRow]) {
    self.id = id
    self.projectID = projectID
    self.answers = answers
  }
}

/// One choice of a question, or a text.
package struct AnswerRow: Sendable, Hashable {
  package var question: String
  package var choice: String?
  package var freeText: String?

  package init(question: String, choice: String? = nil, freeText: String? = nil) {
    self.question = question
    self.choice = choice
    self.freeText = freeText
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
      insert into jalon.response (id, call_id, wave_id, project_id)
      select line.id, wave.call_id, wave.id, line.project_id
      from unnest(\(ids), \(projects)) as line (id, project_id)
      join jalon.wave on wave.id = \(wave)
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

/// Answers laid out in columns, as `unnest` wants them.
private struct AnswerColumns {
  var responses: [UUID] = []
  var projects: [UUID] = []
  var questions: [String] = []
  var choices: [String?] = []
  var texts: [String?] = []

  init(_ opened: [OpenedResponse]) {
    for response in opened {
      for row in response.answers {
        responses.append(response.id)
        projects.append(response.projectID)
        questions.append(row.question)
        choices.append(row.choice)
        texts.append(row.freeText)
      }
    }
  }
}

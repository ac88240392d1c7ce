package import Foundation
package import Monitoring
package import Postgres

/// One person's answers, opened. Nothing in them says whose they are.
package struct OpenedResponse: Sendable {
  /// How much of what she was shown a person answered.
  package enum Completeness: String, Sendable {
    case complete, partial
    case brokenOff = "broken_off"
  }

  package var id: UUID
  package var source: AnswerSource
  /// Nil for what was loaded from a file.
  package var completeness: Completeness?
  /// Counted apart. Nil for what was loaded from a file or sealed by a former version.
  package var channel: AnswerChannel?
  package var answers: [AnswerRow]

  package init(
    id: UUID = UUID(), source: AnswerSource, completeness: Completeness? = nil,
    channel: AnswerChannel? = nil, answers: [AnswerRow]
  ) {
    self.id = id
    self.source = source
    self.completeness = completeness
    self.channel = channel
    self.answers = answers
  }
}

/// Whose people answered: a project's, or those left of several, in which nobody knows whose.
package enum AnswerSource: Sendable, Hashable {
  case project(UUID)
  case leftover(UUID)

  fileprivate var project: UUID? { if case .project(let id) = self { id } else { nil } }
  fileprivate var leftover: UUID? { if case .leftover(let id) = self { id } else { nil } }
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

/// Answers of a project that wait in the urn of a wave.
package struct WaitingBatch: Sendable, Hashable {
  /// The database refuses smaller ones, whatever is asked.
  package static let leastAnswers = 11

  package var wave: UUID
  package var projectID: UUID
  package var waiting: Int
}

extension Transaction {
  package borrowing func waitingBatches() throws -> [WaitingBatch] {
    try rows("select * from jalon.waiting()") {
      WaitingBatch(
        wave: try $0.get("wave_id"), projectID: try $0.get("project_id"),
        waiting: try $0.get("waiting"))
    }
  }

  /// Takes what waits of a project out of the urn, in no order: all of it, or a thousand where more wait.
  package borrowing func takeBatch(wave: UUID, project: UUID) throws -> [Data] {
    try rows("select sealed from jalon.take_batch(\(wave), \(project)) as taken (sealed)") {
      try $0.get("sealed")
    }
  }

  /// Takes what is left of the projects of an axis, or of all projects, at the last tally.
  package borrowing func takeLeftovers(
    wave: UUID, axis: UUID?
  ) throws -> [(leftover: UUID, sealed: Data)] {
    try rows("select leftover_id, sealed from jalon.take_leftovers(\(wave), \(axis))") {
      (try $0.get("leftover_id"), try $0.get("sealed"))
    }
  }

  /// The axes whose projects have something left.
  package borrowing func leftoverAxes(wave: UUID) throws -> [UUID] {
    try rows("select axis from jalon.leftover_axes(\(wave)) as own (axis)") { try $0.get("axis") }
  }

  /// Destroys what still waits, unread, and the codes. Returns how many answers that were.
  package borrowing func endWave(_ wave: UUID) throws -> Int {
    try value("select jalon.end_wave(\(wave))")
  }

  /// Gives the published answers of all batches of a wave one age.
  package borrowing func blend(wave: UUID) throws {
    try run("select jalon.blend(\(wave))")
  }

  /// Tells the trail, by the day, which waves had batches.
  package borrowing func noteBatches() throws { try run("select jalon.note_batches()") }

  /// Publishes opened answers, in the order of their random ids.
  package borrowing func publish(_ responses: [OpenedResponse], wave: UUID) throws {
    try run(
      """
      insert into jalon.response (id, call_id, wave_id, project_id, leftover_id, completeness)
      select line.id, wave.call_id, wave.id, line.project_id, line.leftover_id, line.completeness
      from unnest(\(responses.map(\.id)), \(responses.map(\.source.project)),
        \(responses.map(\.source.leftover)), \(responses.map { $0.completeness?.rawValue }))
        as line (id, project_id, leftover_id, completeness)
      join jalon.wave on wave.id = \(wave)
      order by line.id
      """)
    let columns = AnswerColumns(responses)
    try run(
      """
      insert into jalon.answer (call_id, response_id, wave_id, project_id, leftover_id, question,
        choice, free_text)
      select wave.call_id, line.response_id, wave.id, line.project_id, line.leftover_id,
        line.question, line.choice, line.free_text
      from unnest(\(columns.responses), \(columns.projects), \(columns.leftovers),
        \(columns.questions), \(columns.choices), \(columns.texts))
        as line (response_id, project_id, leftover_id, question, choice, free_text)
      join jalon.wave on wave.id = \(wave)
      order by line.response_id, line.question, line.choice
      """)
    try countChannels(of: responses, wave: wave)
  }

  private borrowing func countChannels(of responses: [OpenedResponse], wave: UUID) throws {
    let told = responses.compactMap { response in response.channel.map { (response.source, $0) } }
    if told.isEmpty { return }
    try run(
      """
      select jalon.count_channels(\(wave), \(told.map(\.0.project)), \(told.map(\.0.leftover)),
        \(told.map(\.1.language)), \(told.map(\.1.mode.rawValue)))
      """)
  }
}

/// Answers laid out in columns, as `unnest` wants them.
private struct AnswerColumns {
  var responses: [UUID] = []
  var projects: [UUID?] = []
  var leftovers: [UUID?] = []
  var questions: [String] = []
  var choices: [String?] = []
  var texts: [String?] = []

  init(_ opened: [OpenedResponse]) {
    for response in opened {
      for row in response.answers {
        responses.append(response.id)
        projects.append(response.source.project)
        leftovers.append(response.source.leftover)
        questions.append(row.question)
        choices.append(row.choice)
        texts.append(row.freeText)
      }
    }
  }
}

import Monitoring

/// The answers to the questions of one table, and how they are told.
struct ToldTable {
  /// The position of its wave.
  let wave: Int
  let table: AnswerTable
  var told: [ToldAnswers]
  /// By inner cell, moves to other tables that agree with what is told.
  let moves: [[Int]]

  /// As a later release must know it.
  var released: CountTable { table.released(told) }

  func asks(_ question: WaveQuestion) -> Bool {
    table.items.contains { $0.question.name == question.name }
  }
}

extension ToldTable {
  /// How finely each item is told over each area.
  var gauged: [ProtectionGauge.Answers] {
    let survey = table.raw.survey
    return told.map { answers in
      ProtectionGauge.Answers(
        wave: ProtectionGauge.Wave(title: survey.title, quarter: survey.quarter),
        question: answers.item.label, area: answers.subject.area, detail: answers.detail,
        responses: answers.subject.responses)
    }
  }
}

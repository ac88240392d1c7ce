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

import Disclosure
import Monitoring

/// Moves of the answers to one question that leave all numbers of projects and of areas as they are:
/// people of one project change their answer, and as many the other way in a project of the same areas.
struct AnswerExchanges {
  private let counts: [[Int]]
  private let cells: [[Int]]
  private let areas: [Set<Area>]

  init(_ question: WaveQuestion, of answers: AnswerTable, _ inner: InnerCells) {
    let raw = answers.raw
    let positions = raw.survey.turnout.map { turnout in
      question.everyAnswer.map { answer in
        answers.parts(of: WaveFigure(name: "", counts: [answer]), in: [turnout])[0]
      }
    }
    counts = positions.map { $0.map { answers.table.counts[$0].value } }
    // The last cell of a count is that of its own version.
    cells = positions.map { $0.map { inner.cells(of: answers.table.counts[$0]).upperBound - 1 } }
    areas = raw.survey.turnout.map { turnout in
      Set(raw.areas.filter { $0.turnout.contains(turnout) }.map(\.area))
    }
  }

  /// - Parameter size: how many cells a move has.
  func moves(size: Int) -> [[Int]] {
    counts.indices.flatMap { project in
      counts[project].indices.flatMap { rising in
        counts[project].indices.filter { $0 != rising }.flatMap { falling in
          partners(of: project, rising, falling).map { other, count in
            var move = Array(repeating: 0, count: size)
            move[cells[project][rising]] += count
            move[cells[project][falling]] -= count
            move[cells[other][falling]] += count
            move[cells[other][rising]] -= count
            return move
          }
        }
      }
    }
  }

  /// Those in which the most people can do so, up to what anybody asks.
  private func partners(
    of project: Int, _ rising: Int, _ falling: Int
  ) -> [(other: Int, count: Int)] {
    let all = counts.indices.filter { $0 != project && areas[$0] == areas[project] }
      .map { other in
        (
          other: other,
          count: min(Protection.usualWidth, counts[project][falling], counts[other][rising])
        )
      }
    return Array(all.filter { $0.count > 0 }.sorted { $0.count > $1.count }.prefix(2))
  }
}

import Monitoring

/// Who had made a code in the first of two waves, by what they had said of themselves: found again in the second, or
/// not. What they said the second time is not told: held against a third wave, it would say how few moved from one
/// answer to another.
struct AttritionCells {
  /// By the answer of the first wave; an empty one is none.
  private var foundAgain: [String: Int] = [:]
  private var gone: [String: Int] = [:]

  init(_ groups: [FollowedGroup], question: String) {
    for tally in groups.flatMap(\.tallies) where tally.question == question {
      guard let before = tally.before else { continue }
      if tally.after == nil {
        gone[before, default: 0] += tally.people
      } else {
        foundAgain[before, default: 0] += tally.people
      }
    }
  }

  func found(_ cell: AttritionPartition.Cell) -> Int { Self.sum(foundAgain, cell) }
  func left(_ cell: AttritionPartition.Cell) -> Int { Self.sum(gone, cell) }
  func coded(_ cell: AttritionPartition.Cell) -> Int { found(cell) + left(cell) }

  var people: Int { foundAgain.values.reduce(0, +) + gone.values.reduce(0, +) }

  private static func sum(_ counts: [String: Int], _ cell: AttritionPartition.Cell) -> Int {
    cell.choices.reduce(0) { $0 + (counts[$1] ?? 0) }
  }
}

/// The answers to a question of profile, alone or together, so that everybody is in one cell.
struct AttritionPartition {
  struct Cell {
    var label: String
    /// By name; whoever refused or passed the question is under two of them.
    var choices: [String]
  }

  let cells: [Cell]

  static let silence = [SurveyChoice.refusal.name, ""]
  static let silent = "Refus ou question passée"

  /// From the finest on: ever more of the smallest answers together, down to two cells.
  static func candidates(_ question: WaveQuestion, _ counts: AttritionCells) -> [Self] {
    let alone = question.telling.map { Cell(label: $0.label, choices: [$0.name]) }
    let all = (alone + [Cell(label: silent, choices: silence)])
      .filter { counts.coded($0) > 0 }
    let bySize = all.indices.sorted {
      (counts.coded(all[$0]), $0) < (counts.coded(all[$1]), $1)
    }
    guard all.count >= 2 else { return [] }
    return [Self(cells: all)]
      + (2..<all.count).map { number in
        let together = Set(bySize.prefix(number))
        let alone = all.indices.filter { !together.contains($0) }.map { all[$0] }
        return Self(cells: alone + [others(question, besides: alone)])
      }
  }

  /// Every other answer, those that nobody gave among them: which these are is not told.
  private static func others(_ question: WaveQuestion, besides alone: [Cell]) -> Cell {
    let told = Set(alone.flatMap(\.choices))
    let choices = question.telling.map(\.name).filter { !told.contains($0) }
    let includesSilence = told.isDisjoint(with: silence)
    return Cell(
      label: MergedLabel(question, choices: Set(choices), includesSilence: includesSilence).text,
      choices: choices + (includesSilence ? silence : []))
  }
}

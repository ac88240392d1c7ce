import Disclosure
import Monitoring

/// Moves that may agree with what is told of opinions by profile. They spare the solver most of its
/// work; a search checks each.
struct ProfileMoves {
  private let cells: InnerCells
  private let tables: [ProfileTable]
  private let places: [ProfilePlaces]

  init(_ tables: [ProfileTable], _ cells: InnerCells, told: Set<Area>) {
    self.cells = cells
    self.tables = tables
    places = tables.map { ProfilePlaces($0, cells, told: told) }
  }

  /// For each group of each set of projects, exchanges as far up and down as anybody asks, that leave all
  /// numbers of projects and of axes as they are.
  func exchanges(in sets: [[Int]]) -> [[Int]] {
    places.flatMap { own in
      sets.flatMap { projects in
        own.groups.flatMap { group in
          [true, false].compactMap { exchanged(own, projects, group, isUp: $0) }
        }
      }
    }
  }

  private func exchanged(
    _ own: ProfilePlaces, _ projects: [Int], _ group: Int, isUp: Bool
  ) -> [Int]? {
    var moved = own
    var open = Protection.usualWidth
    for project in projects {
      for others in own.counterparts(of: project) where !others.contains(where: projects.contains) {
        for against in own.groups where against != group {
          let (rising, falling) = isUp ? (group, against) : (against, group)
          let count = min(
            open, moved.room(rising: rising, falling, in: project, against: others))
          guard count > 0 else { continue }
          moved.exchange(rising: rising, falling, in: project, against: others, by: count)
          open -= count
        }
      }
    }
    return open < Protection.usualWidth ? move(from: [], [moved]) : nil
  }

  /// Moves of the answers to an opinion, with all its tables by profile after them.
  func following(_ moves: [[Int]], in answers: AnswerTable) -> [[Int]] {
    let totals = tables.map { table in
      table.raw.survey.turnout.map { form(table.question.favourable, $0, in: answers) }
    }
    let exchanges = tables.first.map {
      AnswerExchanges($0.question, of: answers, cells).moves(size: cells.table.count)
    }
    return (moves + (exchanges ?? [])).compactMap { former in
      var moved = places
      for number in tables.indices {
        guard moved[number].follow(totals[number].map { $0.value(in: former) }) else { return nil }
      }
      return move(from: former, moved)
    }
  }

  /// Moves of the answers to a question of profile, with all opinions by it after them.
  func followingProfile(_ moves: [[Int]], in answers: AnswerTable) -> [[Int]] {
    guard let profile = tables.first?.profile, let raw = tables.first?.raw else { return [] }
    let groups = raw.survey.turnout.map { turnout in
      profile.everyAnswer.map { form(WaveFigure(name: "", counts: [$0]), turnout, in: answers) }
    }
    let exchanges = AnswerExchanges(profile, of: answers, cells).moves(size: cells.table.count)
    return (moves + exchanges).compactMap { former in
      let changes = groups.map { $0.map { $0.value(in: former) } }
      var moved = places
      for number in moved.indices {
        guard moved[number].follow(people: changes) else { return nil }
      }
      return move(from: former, moved)
    }
  }

  private func form(
    _ figure: WaveFigure, _ turnout: SurveyTurnout, in answers: AnswerTable
  ) -> LinearForm {
    cells.form(of: answers.parts(of: figure, in: [turnout]), on: answers.table)
  }

  private func move(from former: [Int], _ moved: [ProfilePlaces]) -> [Int] {
    var move = former + Array(repeating: 0, count: cells.table.count - former.count)
    for change in moved.flatMap(\.changes) { move[change.cell] += change.by }
    return move
  }
}

import Disclosure
import Foundation
import Monitoring

/// What readers know of the answers before anything is told, and what they must not learn.
extension AnswerTable {
  func rung(
    _ rung: AnswerRung, of item: AnswerItem, over subject: RawWave.Subject, _ cells: InnerCells
  ) -> Ladder.Rung {
    let form = { (figure: WaveFigure) in
      cells.form(of: parts(of: figure, over: subject), on: table)
    }
    return Ladder.Rung(
      sums: rung.figures.map(form),
      bounds: rung.bound.map { [Ladder.Bound(form(item.question.favourable), in: $0.range)] } ?? [])
  }

  func known(_ cells: InnerCells, _ earlier: [CountTable]) -> [Ladder.Rung] {
    let responses = items.flatMap { item in
      raw.survey.turnout.flatMap { turnout in
        (earlier + [table]).map { version in
          let keys = Set(item.counts.map { $0.key(turnout) })
          let own = version.counts.indices.filter { keys.contains(version.counts[$0].key) }
          return cells.form(of: own, on: version)
        }
      }
    }
    let released = earlier.map { former in
      Ladder.Rung(
        sums: former.sums.filter { $0.standing == .shown }
          .map { cells.form(of: $0.parts, on: former) },
        bounds: former.bounds.map { bound in
          Ladder.Bound(cells.form(of: bound.parts, on: former), in: bound.range)
        })
    }
    return [Ladder.Rung(sums: responses), AnswerTies(items, raw).known(cells, table)] + released
  }

  /// In each set of people that readers can single out, each small class and union of classes.
  func targets(_ cells: InnerCells, _ earlier: [CountTable]) -> [LinearForm] {
    var targets: [LinearForm] = []
    for item in items {
      for people in peopleSets {
        let classes = item.classes.map { figure in
          people.flatMap { turnout in figure.counts.compactMap { positions[$0.key(turnout)] } }
        }
        let size = table.value(of: classes.flatMap(\.self))
        targets += classes.unions.filter { union in
          let value = table.value(of: union)
          return size < CallFloor.people ? value > 0 : item.rule.hides(value)
        }.map { cells.form(of: $0, on: table) }
      }
    }
    return (targets + unaskedTargets(cells) + differences(cells, earlier)).unique
  }

  /// In the same sets, those who were not asked a question of this table.
  private func unaskedTargets(_ cells: InnerCells) -> [LinearForm] {
    peopleSets.flatMap { people in
      unasked.groups.compactMap { group in
        let parts = people.flatMap { turnout in group.compactMap { positions[$0.key(turnout)] } }
        return unasked.hides(table.value(of: parts)) ? cells.form(of: parts, on: table) : nil
      }
    }
  }

  /// Projects, areas, and what is left of one without another.
  var peopleSets: [[SurveyTurnout]] {
    let sets = (raw.projects + raw.areas).map { Set($0.turnout) }
    var all = sets
    for whole in sets {
      for part in sets where part.count < whole.count && part.isSubset(of: whole) {
        all.append(whole.subtracting(part))
      }
    }
    return all.unique.map { own in raw.survey.turnout.filter(own.contains) }
  }

  /// People who joined or left between two releases.
  private func differences(_ cells: InnerCells, _ earlier: [CountTable]) -> [LinearForm] {
    let now = Dictionary(
      table.counts.indices.map { (table.counts[$0].key, cells.form(of: [$0], on: table)) },
      uniquingKeysWith: { first, _ in first })
    return earlier.flatMap { former in
      former.counts.indices.compactMap { number in
        guard let later = now[former.counts[number].key] else { return nil }
        let growth = later - cells.form(of: [number], on: former)
        return growth.terms.isEmpty ? nil : growth
      }
    }
  }
}

extension [[Int]] {
  /// Of classes, each alone, then together; all unions while there are few classes.
  fileprivate var unions: [[Int]] {
    guard count <= 7 else {
      let all = Set(flatMap(\.self))
      return self + map { all.subtracting($0).sorted() }
    }
    return (1..<(1 << count) - 1).map { mask in
      indices.filter { mask >> $0 & 1 == 1 }.flatMap { self[$0] }
    }
  }
}

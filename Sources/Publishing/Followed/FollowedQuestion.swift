import Disclosure
import Foundation
import Monitoring
import Statistics

/// One question, asked of the same people in two waves of an area.
struct FollowedQuestion {
  let former: WaveQuestion
  let latter: WaveQuestion
  let first: WaveComparison.Side
  let last: WaveComparison.Side
  let groups: [FollowedGroup]
  let cells: FollowedCells

  init?(
    _ latter: WaveQuestion, first: WaveComparison.Side, last: WaveComparison.Side,
    groups: [FollowedGroup]
  ) {
    guard groups.contains(where: { $0.tallies.contains { $0.question == latter.name } }),
      let former = WaveComparison(first: first, last: last).sameQuestion(as: latter)
    else { return nil }
    self.former = former
    self.latter = latter
    self.first = first
    self.last = last
    self.groups = groups
    cells = FollowedCells(groups, former: former, latter: latter)
  }

  // MARK: What may be told

  private var rule: ThresholdRule? {
    last.told.first { $0.item.question.name == latter.name }?.item.rule
  }

  /// Whether the four numbers may stand beside what both waves tell of everybody: none of them is small, and neither
  /// are those who answered a wave and were not found, in the area or in the projects of these people alone.
  func mayBeTold(beside told: [FollowedQuestion] = []) -> Bool {
    guard let rule, isToldInBothWaves, isSafe(cells, rule), isApart(groups, cells, rule),
      leavesOthersOpen(groups, cells)
    else { return false }
    // What a reader has of this area and of parts of it leaves her the rest.
    let axes = Set(told.flatMap(\.groups).map(\.axisID))
    let rest = groups.filter { !axes.contains($0.axisID) }
    guard !told.isEmpty, !rest.isEmpty else { return true }
    let others = FollowedCells(rest, former: former, latter: latter)
    return isSafe(others, rule) && isApart(rest, others, rule)
      && leavesOthersOpen(rest, others, beside: told)
  }

  private func isSafe(_ cells: FollowedCells, _ rule: ThresholdRule) -> Bool {
    cells.people >= CallFloor.people && !cells.all.contains(where: rule.isSensitive)
  }

  /// Those who spoke in a wave and are in no pair.
  private func isApart(
    _ groups: [FollowedGroup], _ cells: FollowedCells, _ rule: ThresholdRule
  ) -> Bool {
    let projects = Set(groups.flatMap(\.projects))
    let people = [
      (sides(of: former, first) - cells.first), (sides(of: latter, last) - cells.last),
      (sides(of: former, first, in: projects) - cells.first),
      (sides(of: latter, last, in: projects) - cells.last),
    ]
    return people.allSatisfy { rest in
      (rest.people == 0 || rest.people >= CallFloor.people)
        && !rest.both.contains { $0 < 0 || rule.hides($0) }
    }
  }

  /// Projects in which nobody was found keep every number that they might have, in the area or in what is left of it
  /// beside others.
  private func leavesOthersOpen(
    _ groups: [FollowedGroup], _ cells: FollowedCells, beside told: [FollowedQuestion] = []
  ) -> Bool {
    let projects = Set(groups.flatMap(\.projects))
    let apart = Set(
      told.flatMap { $0.first.subject.turnout + $0.last.subject.turnout }.map(\.projectID)
    ).subtracting(projects)
    return [(former, first, cells.first), (latter, last, cells.last)].allSatisfy {
      question, side, own in
      let area = side.subject.turnout.filter { !apart.contains($0.projectID) }
      let others = area.filter { !projects.contains($0.projectID) }.reduce(0) { $0 + $1.responses }
      let rest = sides(of: question, side, in: Set(area.map(\.projectID))) - own
      return others == 0 || rest.both.allSatisfy { $0 >= others }
    }
  }

  private var isToldInBothWaves: Bool {
    [(former, first), (latter, last)].allSatisfy { question, side in
      side.told.contains {
        $0.item.question.name == question.name && $0.detail <= .grouped
          && $0.baseFigure.name == question.spoken.name
      }
    }
  }

  /// Of all who spoke.
  func sides(
    of question: WaveQuestion, _ side: WaveComparison.Side, in projects: Set<UUID>? = nil
  ) -> FollowedCells.Sides {
    side.subject.turnout.filter { projects?.contains($0.projectID) ?? true }
      .reduce(FollowedCells.Sides()) { sum, turnout in
        func count(_ figure: WaveFigure) -> Int {
          figure.counts.reduce(0) { $0 + side.raw.value(of: $1, turnout) }
        }
        let favourable = count(question.favourable)
        return sum
          + FollowedCells.Sides(
            favourable: favourable, others: count(question.spoken) - favourable)
      }
  }
}

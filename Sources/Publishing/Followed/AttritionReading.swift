import Disclosure
import Foundation
import Monitoring

/// Reads who was found again over two waves and who was not, by one question of profile. One way of putting its
/// answers together serves the call and all its axes, so that what an axis does not tell is only ever told with
/// all the others that do not.
struct AttritionReading {
  /// Where both waves were answered.
  struct Place {
    let area: Area
    let groups: [FollowedGroup]
    /// The people found between the wave before and the earlier one of these two.
    let formerGroups: [FollowedGroup]
    let first: WaveComparison.Side
    let last: WaveComparison.Side
    /// Those of areas that are told beside it.
    var projectsApart: Set<UUID> = []

    func holds(_ project: UUID) -> Bool { !projectsApart.contains(project) }

    /// What follows of the others, where some are told.
    func without(_ told: [Place]) -> Place {
      let axes = Set(told.flatMap(\.groups).map(\.axisID))
      let turnout = told.flatMap { $0.first.subject.turnout + $0.last.subject.turnout }
      let rest = groups.filter { !axes.contains($0.axisID) }
      return Place(
        area: area, groups: rest, formerGroups: formerGroups.filter { !axes.contains($0.axisID) },
        first: first, last: last,
        projectsApart: Set(turnout.map(\.projectID)).subtracting(rest.flatMap(\.projects)))
    }
  }

  let question: WaveQuestion
  /// Of those of which the numbers of codes are told.
  let call: Place?
  let axes: [Place]

  /// By area; an empty list where nothing may be told.
  var areas: [Area: [PublishedFollowed.AttritionGroup]] {
    let places = axes + [call].compactMap(\.self)
    guard let whole = call ?? places.first else { return [:] }
    let counts = AttritionCells(
      call?.groups ?? axes.flatMap(\.groups), question: question.name)
    let told = AttritionPartition.candidates(question, counts)
      .map { ($0, toldAreas($0)) }
    // As many areas as may be, then as fine as may be.
    let most = told.map { $0.1.count }.max() ?? 0
    guard most > 0, isSameQuestion(whole), let best = told.first(where: { $0.1.count == most })
    else { return [:] }
    return Dictionary(
      places.filter { best.1.contains($0.area) }.map { place in
        let own = AttritionCells(place.groups, question: question.name)
        let groups = best.0.cells.map {
          PublishedFollowed.AttritionGroup(
            label: $0.label, found: own.found($0), left: own.left($0))
        }
        return (place.area, groups)
      }, uniquingKeysWith: { first, _ in first })
  }

  private func toldAreas(_ partition: AttritionPartition) -> Set<Area> {
    let open = axes.filter {
      mayBeTold($0, partition) && leavesOthersOpen($0, partition)
    }
    var areas = Set(open.map(\.area))
    guard let call, mayBeTold(call, partition), leavesOthersOpen(call, partition)
    else { return areas }
    // What a reader has of the call and of axes leaves her the others.
    let rest = call.without(open)
    if open.isEmpty || rest.groups.isEmpty
      || mayBeTold(rest, partition) && leavesOthersOpen(rest, partition)
    {
      areas.insert(.call)
    }
    return areas
  }

  // MARK: What may be told

  /// Whether no cell is small, nor those of either wave who said the same and are not in it: in the projects of these
  /// people, as many as a batch answered without a code, so that a number of codes bounds no few people from below.
  private func mayBeTold(_ place: Place, _ partition: AttritionPartition) -> Bool {
    guard let rule = rule(place), let former = former(place) else { return false }
    let cells = AttritionCells(place.groups, question: question.name)
    let codes = place.groups.reduce(0) { $0 + $1.codesBefore }
    let earlier = AttritionCells(place.formerGroups, question: former.name)
    let projects = Set(place.groups.flatMap(\.projects))
    return codes == cells.people
      && partition.cells.count { cells.coded($0) > 0 } >= 2
      && partition.cells.allSatisfy { cell in
        let (found, coded) = (cells.found(cell), cells.coded(cell))
        let moved = abs(coded - earlier.found(cell))
        return ![found, coded - found].contains(where: rule.isSensitive)
          && (coded == 0 || people(former, cell, place.first, projects) - coded >= least(rule))
          && (found == 0 || people(question, cell, place.last, projects) - found >= least(rule))
          && (earlier.people == 0 || moved == 0 || moved >= least(rule))
      }
  }

  private func least(_ rule: ThresholdRule) -> Int { max(rule.threshold, CallFloor.people) }

  /// Projects of the area in which nobody was found keep every number that they might have.
  private func leavesOthersOpen(_ place: Place, _ partition: AttritionPartition) -> Bool {
    guard let former = former(place) else { return false }
    let cells = AttritionCells(place.groups, question: question.name)
    let projects = Set(place.groups.flatMap(\.projects))
    return [(former, place.first, cells.coded), (question, place.last, cells.found)].allSatisfy {
      question, side, own in
      let area = side.subject.turnout.filter { place.holds($0.projectID) }
      let others = area.filter { !projects.contains($0.projectID) }.reduce(0) { $0 + $1.responses }
      return partition.cells.allSatisfy { cell in
        others == 0
          || people(question, cell, side, Set(area.map(\.projectID))) - own(cell) >= others
      }
    }
  }

  private func rule(_ place: Place) -> ThresholdRule? {
    place.last.told.first { $0.item.question.name == question.name }?.item.rule
  }

  /// What the earlier wave asked under the same answers, and under its name then.
  private func former(_ place: Place) -> WaveQuestion? {
    let names = [question.name] + question.question.formerNames
    return names.lazy.compactMap { name in
      place.first.raw.questions.first { $0.name == name && !$0.allowsSeveral }
    }.first
  }

  private func isSameQuestion(_ place: Place) -> Bool {
    former(place).map { Set($0.choices.map(\.name)) == Set(question.choices.map(\.name)) } ?? false
  }

  /// All who gave one of these answers, whether or not they made a code.
  private func people(
    _ question: WaveQuestion, _ cell: AttritionPartition.Cell, _ side: WaveComparison.Side,
    _ projects: Set<UUID>? = nil
  ) -> Int {
    let counts: [WaveCount] = cell.choices.map {
      $0.isEmpty ? .noAnswer(question.name) : .answer(question.name, $0)
    }
    return side.subject.turnout.filter { projects?.contains($0.projectID) ?? true }
      .reduce(0) { sum, turnout in
        counts.reduce(sum) { $0 + side.raw.value(of: $1, turnout) }
      }
  }
}

import Disclosure
import Monitoring

/// One way of telling an opinion over an area by what people said of themselves: the groups of which
/// the number who are favourable is told.
struct ProfileRung {
  let groups: [WaveFigure]
}

/// All ways of telling it that disclose nothing by themselves, the finest first.
struct ProfileRungs {
  private let table: ProfileTable
  private let subject: RawWave.Subject
  /// How few people a group may have.
  private let threshold: Int
  private let rule: ThresholdRule
  private let unasked: UnaskedCounts

  /// - Parameter item: the opinion, with its rule.
  init(
    _ table: ProfileTable, over subject: RawWave.Subject, _ item: AnswerItem, threshold: Int
  ) {
    self.table = table
    self.subject = subject
    self.threshold = threshold
    rule = item.rule
    unasked = item.unasked
  }

  /// - Parameter told: of the question of profile over the same area, whose groups are told already.
  func all(groups told: [WaveFigure]) -> [ProfileRung] {
    let groups = told.filter { people($0) > 0 }
    let spoken = groups.filter { !table.profile.isSilent($0) }
    var rungs = [groups]
    if groups.count > 2, let largest = spoken.max(by: { people($0) < people($1) }) {
      let others = groups.filter { $0.name != largest.name }
      rungs.append([
        largest,
        WaveFigure(name: table.profile.everybodyElse, counts: others.flatMap(\.counts)),
      ])
    }
    return rungs.filter(isOfLargeGroups).map(ProfileRung.init)
  }

  private func isOfLargeGroups(_ groups: [WaveFigure]) -> Bool {
    groups.count { !table.profile.isSilent($0) } >= 2
      && groups.allSatisfy { group in
        let all = people(group)
        let favourable = table.favourable(of: group, in: subject.turnout)
        let others = all - favourable
        return all >= threshold && !rule.hides(favourable) && !rule.hides(others)
          && !(table.question.isConditional && unasked.hides(others))
      }
  }

  private func people(_ group: WaveFigure) -> Int {
    table.people(of: group, in: subject.turnout)
  }
}

extension WaveQuestion {
  /// Of two groups, the one that is all but a large one.
  var everybodyElse: String { "\(name)/everybody else" }

  /// Whether a group is of those who said nothing, and of nobody else.
  func isSilent(_ group: WaveFigure) -> Bool {
    Set(group.counts).isSubset(of: silence.counts)
  }
}

/// How an opinion is told over one area by a question of profile.
struct ToldProfile {
  let table: ProfileTable
  let subject: RawWave.Subject
  let rungs: [ProfileRung]
  var chosen: Int?

  /// Nil where nothing is told.
  var rung: ProfileRung? { chosen.map { rungs[$0] } }

  func parts(of rung: ProfileRung) -> [[Int]] {
    rung.groups.map { table.parts(of: $0, in: subject.turnout) }
  }
}

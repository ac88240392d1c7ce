import Disclosure
import Monitoring

/// What readers know of an opinion by profile, and what they must not learn from it.
///
/// It is proved twice, so that each question keeps a system of its own. Around an opinion, readers are
/// taken to know every answer of every project to the questions of profile; around a question of
/// profile, every answer to the opinions. Both know more than anybody does.
struct ProfileSystem {
  private let answers: ToldTable
  private let tables: [ProfileTable]
  private let earlier: [CountTable]
  private let former: [CountTable]
  private let cells: InnerCells
  private let released: CountTable

  init(around answers: ToldTable, _ tables: [ProfileTable], in release: Release) {
    self.answers = answers
    self.tables = tables
    earlier = release.former(answers.table.name)
    former = tables.flatMap { release.former($0.table.name) }
    released = answers.released
    cells = InnerCells(earlier + [released] + former + tables.map(\.table))
  }

  private func rung(_ rung: ProfileRung, of told: ToldProfile) -> Ladder.Rung {
    Ladder.Rung(sums: told.parts(of: rung).map { cells.form(of: $0, on: told.table.table) })
  }

  /// By offer, the position of the chosen rung.
  func chosen(
    of offers: [ToldProfile], _ view: View
  ) throws(PublicationRefusal) -> [Int?] {
    let ladders = offers.map { offer in Ladder(offer.rungs.map { rung($0, of: offer) }) }
    let told = Set(offers.filter { !$0.rungs.isEmpty }.map(\.subject.area))
    let system = LadderSystem(
      table: cells.table, known: known(view), targets: targets(view), guesses: guesses(view, told))
    do throws(AuditError) {
      return try LadderSearch.rungs(of: ladders, in: system)
    } catch {
      throw PublicationRefusal(.unaudited, of: answers.table.table)
    }
  }

  /// Which of the two questions is in doubt; the other is known.
  enum View {
    case opinion, profile
  }

  /// The answers' own moves hold here too, once the tables by profile go with them.
  private func guesses(_ view: View, _ told: Set<Area>) -> [[Int]] {
    let moves = ProfileMoves(tables, cells, told: told)
    switch view {
    case .opinion:
      return moves.exchanges(in: projectSets)
        + moves.following(answers.moves, in: answers.table)
    case .profile:
      return moves.followingProfile(answers.moves, in: answers.table)
    }
  }

  /// The sets of people that readers can single out, as positions of projects.
  private var projectSets: [[Int]] {
    let turnouts = tables.first?.raw.survey.turnout ?? []
    return answers.table.peopleSets.map { people in people.compactMap(turnouts.firstIndex) }
  }

  private func known(_ view: View) -> [Ladder.Rung] {
    let shown = former.map { table in
      Ladder.Rung(
        sums: table.sums.filter { $0.standing == .shown }
          .map { cells.form(of: $0.parts, on: table) })
    }
    return answers.table.known(cells, earlier + [released]) + shown
      + tables.map { view == .opinion ? favourable(of: $0) : groups(of: $0) }
  }

  /// In each project the groups add up to the favourable; nobody is favourable without being there.
  private func favourable(of table: ProfileTable) -> Ladder.Rung {
    var sums: [LinearForm] = []
    var bounds: [Ladder.Bound] = []
    for turnout in table.raw.survey.turnout {
      let whole = table.profile.whole
      sums.append(form(whole, of: table, turnout) - answer(table.question.favourable, turnout))
      bounds += table.profile.everyGroup.map { group in
        Ladder.Bound(
          form(group, of: table, turnout), in: 0...table.people(of: group, in: [turnout]))
      }
    }
    return Ladder.Rung(sums: sums, bounds: bounds)
  }

  /// How many are favourable in each project is known, and no group has more of them than people.
  private func groups(of table: ProfileTable) -> Ladder.Rung {
    var sums: [LinearForm] = []
    var bounds: [Ladder.Bound] = []
    for turnout in table.raw.survey.turnout {
      sums.append(form(table.profile.whole, of: table, turnout))
      bounds += table.profile.everyGroup.map { group in
        Ladder.Bound(answer(group, turnout) - form(group, of: table, turnout), in: 0...1_000_000)
      }
    }
    return Ladder.Rung(sums: sums, bounds: bounds)
  }

  private func targets(_ view: View) -> [LadderSystem.Target] {
    let own = answers.table.targets(cells, earlier).map { LadderSystem.Target($0) }
    return view == .opinion ? own + tables.flatMap(groupTargets) : own
  }

  /// In each set of people that readers can single out, each small side of an opinion in a group. Of
  /// fewer people than a width, all values that they may have are to stay possible.
  private func groupTargets(of table: ProfileTable) -> [LadderSystem.Target] {
    guard
      let rule = answers.table.items.first(where: { $0.question.name == table.question.name })?.rule
    else { return [] }
    return answers.table.peopleSets.flatMap { people in
      table.profile.everyGroup.compactMap { group -> LadderSystem.Target? in
        let all = table.people(of: group, in: people)
        let favourable = table.favourable(of: group, in: people)
        let isSmall =
          all < CallFloor.people
          ? all > 0 : rule.hides(favourable) || rule.hides(all - favourable)
        guard isSmall else { return nil }
        return LadderSystem.Target(
          cells.form(of: table.parts(of: group, in: people), on: table.table),
          width: min(Protection.usualWidth, all))
      }
    }
  }

  private func form(
    _ group: WaveFigure, of table: ProfileTable, _ turnout: SurveyTurnout
  ) -> LinearForm {
    cells.form(of: table.parts(of: group, in: [turnout]), on: table.table)
  }

  private func answer(_ figure: WaveFigure, _ turnout: SurveyTurnout) -> LinearForm {
    cells.form(
      of: answers.table.parts(of: figure, in: [turnout]), on: answers.table.table)
  }
}

extension WaveQuestion {
  /// Everybody, by what they answered.
  fileprivate var whole: WaveFigure { WaveFigure(name: "\(name)/whole", counts: everyAnswer) }

  fileprivate var everyGroup: [WaveFigure] {
    everyAnswer.map { WaveFigure(name: "\(name)/group", counts: [$0]) }
  }
}

import Disclosure
import Foundation
import Monitoring

/// The answers to questions of a wave that are tied to one another, project by project, and how each
/// area's are told.
///
/// Readers are taken to know how many people of each project responded, which is more than most do.
struct AnswerTable {
  var name: String { table.name }

  private let items: [AnswerItem]
  private let raw: RawWave
  private let areas: [RawWave.Subject]
  private(set) var table: CountTable
  private var positions: [String: Int] = [:]

  /// - Parameter areas: those of which the number of responses is told; no other has results.
  init(
    _ questions: [WaveQuestion], of raw: RawWave, in call: Call, areas: [RawWave.Subject]
  ) {
    items = questions.flatMap { AnswerItem.all(of: $0, in: call) }
    self.raw = raw
    self.areas = areas
    let labels = questions.map(\.question.label).joined(separator: " / ")
    table = CountTable(
      name: "wave \(raw.survey.wave.uuidString)/"
        + questions.map(\.name).joined(separator: "+"),
      title: "\(raw.survey.title), \(raw.survey.quarter.label), \(labels)")
    for turnout in raw.survey.turnout {
      for count in items.flatMap(\.counts) {
        let key = count.key(turnout)
        positions[key] = table.counts.count
        table.counts.append(CountTable.Count(key: key, value: raw.value(of: count, turnout)))
      }
    }
  }

  /// Chooses the finest way of telling each area, the largest first and the call last.
  func told(after earlier: [CountTable]) throws(PublicationRefusal) -> [ToldAnswers] {
    let cells = InnerCells(earlier + [table])
    let offers = items.flatMap { item in
      areasInOrder.map { subject in
        (subject: subject, totals: AnswerTotals(item: item) { self.value(of: $0, over: subject) })
      }
    }
    let system = LadderSystem(
      table: cells.table, known: known(cells, earlier), targets: targets(cells, earlier))
    let ladders = offers.map { offer in
      Ladder(offer.totals.rungs.map { rung($0, of: offer.totals.item, over: offer.subject, cells) })
    }
    let chosen: [Int?]
    do throws(AuditError) {
      chosen = try LadderSearch.rungs(of: ladders, in: system)
    } catch {
      throw PublicationRefusal(.unaudited, of: table)
    }
    return zip(offers, chosen).map { offer, rung in
      ToldAnswers(
        subject: offer.subject, totals: offer.totals, rungs: offer.totals.rungs, chosen: rung)
    }
  }

  /// The table as a later release must know it.
  func released(_ told: [ToldAnswers]) -> CountTable {
    var released = table
    for answers in told {
      guard let rung = answers.rung else { continue }
      let area = answers.subject.area
      for figure in rung.figures {
        released.sums.append(
          CountTable.Sum(
            key: figure.key(area), parts: parts(of: figure, over: answers.subject),
            standing: .shown))
      }
      if let bound = rung.bound {
        let figure = answers.item.question.favourable
        released.bounds.append(
          CountTable.Bound(
            key: figure.key(area), parts: parts(of: figure, over: answers.subject),
            range: bound.range))
      }
    }
    return released
  }

  private var areasInOrder: [RawWave.Subject] {
    areas.filter { $0.area != .call }
      .sorted { one, other in
        one.responses == other.responses
          ? one.area.key < other.area.key : one.responses > other.responses
      } + areas.filter { $0.area == .call }
  }

  private func value(of figure: WaveFigure, over subject: RawWave.Subject) -> Int {
    table.value(of: parts(of: figure, over: subject))
  }

  private func parts(of figure: WaveFigure, over subject: RawWave.Subject) -> [Int] {
    subject.turnout.flatMap { turnout in
      figure.counts.compactMap { positions[$0.key(turnout)] }
    }
  }
}

// MARK: What readers know, and what they must not

extension AnswerTable {
  private func rung(
    _ rung: AnswerRung, of item: AnswerItem, over subject: RawWave.Subject, _ cells: InnerCells
  ) -> Ladder.Rung {
    let form = { (figure: WaveFigure) in
      cells.form(of: parts(of: figure, over: subject), on: table)
    }
    return Ladder.Rung(
      sums: rung.figures.map(form),
      bounds: rung.bound.map { [Ladder.Bound(form(item.question.favourable), in: $0.range)] } ?? [])
  }

  private func known(_ cells: InnerCells, _ earlier: [CountTable]) -> [Ladder.Rung] {
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
  private func targets(_ cells: InnerCells, _ earlier: [CountTable]) -> [LinearForm] {
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
    return (targets + differences(cells, earlier)).unique
  }

  /// Projects, areas, and what is left of one without another.
  private var peopleSets: [[SurveyTurnout]] {
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

import Disclosure
import Foundation
import Monitoring

/// The answers to questions of a wave that are tied to one another, project by project, and how each
/// area's are told.
///
/// Readers are taken to know how many people of each project responded, which is more than most do.
struct AnswerTable {
  var name: String { table.name }

  let items: [AnswerItem]
  let unasked: UnaskedCounts
  let raw: RawWave
  private let areas: [RawWave.Subject]
  private(set) var table: CountTable
  private(set) var positions: [String: Int] = [:]

  /// - Parameter areas: those of which the number of responses is told; no other has results.
  init(
    _ questions: [WaveQuestion], of raw: RawWave, in call: Call, areas: [RawWave.Subject]
  ) {
    let unasked = UnaskedCounts(raw.questions, in: call)
    items = questions.flatMap { AnswerItem.all(of: $0, in: call, unasked: unasked) }
    self.unasked = unasked
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
  func told(after earlier: [CountTable]) throws(PublicationRefusal) -> Told {
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
    let choice: LadderChoice
    do throws(AuditError) {
      choice = try LadderSearch.choice(of: ladders, in: system)
    } catch {
      throw PublicationRefusal(.unaudited, of: table)
    }
    let told = zip(offers, choice.rungs).map { offer, rung in
      ToldAnswers(
        subject: offer.subject, totals: offer.totals, rungs: offer.totals.rungs, chosen: rung)
    }
    return Told(answers: told, moves: choice.moves)
  }

  struct Told {
    var answers: [ToldAnswers]
    /// By inner cell, moves to other tables that agree with what is told.
    var moves: [[Int]]
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

  /// The largest first and the call last.
  var areasInOrder: [RawWave.Subject] {
    areas.filter { $0.area != .call }
      .sorted { one, other in
        one.responses == other.responses
          ? one.area.key < other.area.key : one.responses > other.responses
      } + areas.filter { $0.area == .call }
  }

  private func value(of figure: WaveFigure, over subject: RawWave.Subject) -> Int {
    table.value(of: parts(of: figure, over: subject))
  }

  func parts(of figure: WaveFigure, over subject: RawWave.Subject) -> [Int] {
    parts(of: figure, in: subject.turnout)
  }

  func parts(of figure: WaveFigure, in turnouts: [SurveyTurnout]) -> [Int] {
    turnouts.flatMap { turnout in
      figure.counts.compactMap { positions[$0.key(turnout)] }
    }
  }
}

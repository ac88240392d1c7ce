import Foundation

/// How the answers to an item are told over one area.
struct ToldAnswers {
  let subject: RawWave.Subject
  let totals: AnswerTotals
  let rungs: [AnswerRung]
  let chosen: Int?

  var item: AnswerItem { totals.item }

  /// Nil where nothing is told.
  var rung: AnswerRung? { chosen.map { rungs[$0] } }

  var detail: AnswerDetail { rung?.detail ?? .hidden }

  /// Told no finer than that. What a coarser rung tells follows from a finer one, so nothing more is
  /// disclosed.
  func coarsened(to detail: AnswerDetail) -> ToldAnswers {
    guard self.detail < detail else { return self }
    let coarser = rungs.indices.first { $0 >= chosen ?? 0 && rungs[$0].detail >= detail }
    return ToldAnswers(subject: subject, totals: totals, rungs: rungs, chosen: coarser)
  }
}

extension ToldAnswers {
  /// By name, what is told exactly.
  var figures: [String: PublishedFigure] {
    Dictionary(
      (rung?.figures ?? []).map { ($0.name, .value(Decimal(totals.count($0)))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Of told figures, whole ones; hidden where they do not add up to it.
  func sum(of figure: WaveFigure) -> PublishedFigure {
    let wanted = Set(figure.counts)
    let parts = (rung?.figures ?? []).filter { !wanted.isDisjoint(with: $0.counts) }
    guard Set(parts.flatMap(\.counts)) == wanted else { return .hidden }
    return .value(Decimal(totals.count(figure)))
  }

  /// All who responded to the survey.
  var people: PublishedFigure {
    rung == nil ? .hidden : .value(Decimal(totals.people))
  }

  /// Of whom shares are told: those who said something, where their number is told, else all.
  var base: PublishedFigure {
    rung == nil
      ? .hidden
      : .value(Decimal(totals.people - (tellsSilence ? totals.count(item.question.silence) : 0)))
  }

  /// The same people, project by project.
  var baseFigure: WaveFigure { tellsSilence ? item.question.spoken : .responses }

  /// Whether how many said nothing is told by itself.
  private var tellsSilence: Bool {
    guard let rung else { return false }
    let silence = item.question.silence
    return rung.detail <= .grouped && rung.figures.contains { $0.name == silence.name }
  }
}

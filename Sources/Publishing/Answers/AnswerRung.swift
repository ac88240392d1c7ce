import Disclosure
import Monitoring

/// One way of telling the answers to an item over an area.
struct AnswerRung {
  let detail: AnswerDetail
  /// What is told exactly. Each respondent is in one of them.
  let figures: [WaveFigure]
  /// What is told of the favourable ones otherwise.
  var bound: Bound?

  struct Bound {
    let published: PublishedBound
    /// The numbers of favourable respondents that it leaves possible.
    let range: ClosedRange<Int>
  }
}

/// The counts of an item over an area.
struct AnswerTotals {
  let item: AnswerItem
  let count: @Sendable (WaveFigure) -> Int

  var people: Int { item.classes.map(count).reduce(0, +) }

  /// All ways of telling them that disclose nothing by themselves, the finest first.
  var rungs: [AnswerRung] {
    guard people >= CallFloor.people else { return [] }
    let exact = [full].compactMap(\.self) + grouped + [favourableOnly].compactMap(\.self)
    return exact.filter(isOfLargeClasses) + bounds
  }

  private var question: WaveQuestion { item.question }
  private var isScale: Bool { question.scale != nil }

  private var full: AnswerRung? {
    hasEnoughAnswers ? AnswerRung(detail: .full, figures: item.classes) : nil
  }

  private var grouped: [AnswerRung] {
    guard hasEnoughAnswers, !question.allowsSeveral else { return [] }
    if question.tellsTheme { return named }
    guard isScale else { return merged }
    let neutral = question.neutral.counts.isEmpty ? [] : [question.neutral]
    return [
      AnswerRung(
        detail: .grouped,
        figures: [question.favourable] + neutral + [question.unfavourable, question.silence])
    ]
  }

  /// Who named a theme beside everybody else, whether they wrote or not: how many wrote does not follow. Beside how
  /// many wrote it would say that all of them named it.
  private var named: [AnswerRung] {
    let others = WaveFigure(
      name: "\(question.name)/others", counts: item.classes.dropFirst().flatMap(\.counts))
    return hidesZeros && item.classes.contains { count($0) == 0 }
      ? [] : [AnswerRung(detail: .grouped, figures: item.classes.prefix(1) + [others])]
  }

  private var favourableOnly: AnswerRung? {
    guard isScale else { return nil }
    return AnswerRung(
      detail: .favourableOnly, figures: [question.favourable, question.notFavourable])
  }

  /// The smallest answers together, ever more of them, as long as two figures are left: what two of
  /// three answers would betray beside another area, one may not.
  private var merged: [AnswerRung] {
    let classes = item.classes.sorted { count($0) > count($1) }
    guard classes.count > 2 else { return [] }
    return (1...classes.count - 2).reversed().map { largest in
      let alone = Set(classes.prefix(largest).map(\.name))
      let small = WaveFigure(
        name: "\(question.name)/others",
        counts: classes.dropFirst(largest).reversed().flatMap(\.counts))
      return AnswerRung(
        detail: .grouped, figures: item.classes.filter { alone.contains($0.name) } + [small])
    }
  }

  /// The sharpest first. Readers must be left five possible numbers, of enough people.
  private var bounds: [AnswerRung] {
    guard isScale, people >= 40 else { return [] }
    let favourable = count(question.favourable)
    let atLeast = [90, 80, 75, 66, 50].compactMap { percent -> AnswerRung? in
      let least = (percent * people + 99) / 100
      guard favourable >= least, people - least >= 4 else { return nil }
      return bound(.atLeast, percent, least...people)
    }
    let atMost = [10, 20, 25, 34, 50].compactMap { percent -> AnswerRung? in
      let most = percent * people / 100
      guard favourable <= most, most >= 4 else { return nil }
      return bound(.atMost, percent, 0...most)
    }
    return atLeast + atMost
  }

  private func bound(
    _ side: PublishedBound.Side, _ percent: Int, _ range: ClosedRange<Int>
  ) -> AnswerRung {
    AnswerRung(
      detail: .bounded, figures: [],
      bound: AnswerRung.Bound(
        published: PublishedBound(side: side, percent: percent), range: range))
  }

  private var hasEnoughAnswers: Bool {
    question.allowsSeveral || people - count(question.silence) >= CallFloor.people
  }

  private func isOfLargeClasses(_ rung: AnswerRung) -> Bool {
    !rung.figures.contains(where: isSmall)
  }

  /// In a group of thirty, that nobody or everybody is concerned is not told of health: of those who spoke.
  private var hidesZeros: Bool {
    let silent = question.allowsSeveral ? 0 : count(question.silence)
    return item.rule.protectsZeros && people - silent < CallFloor.healthGroup
  }

  private func isSmall(_ figure: WaveFigure) -> Bool {
    let own = count(figure)
    if own == 0 { return hidesZeros }
    return item.rule.hides(own) || item.unasked.hides(figure, of: own)
  }
}

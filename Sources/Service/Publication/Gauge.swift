import API
import Publishing

extension GaugeMessage {
  init(_ gauge: ProtectionGauge) {
    self.init(
      levels: gauge.counts.sorted { $0.key < $1.key }.flatMap { level, areas in
        areas.sorted { $0.key.order < $1.key.order }.map { area, count in
          Level(
            level: level, area: area.words, shown: count.shown, small: count.small,
            hidden: count.hidden, forced: count.forced)
        }
      },
      answers: Dictionary(grouping: gauge.answers, by: \.area)
        .sorted { $0.key.order < $1.key.order }.map { area, answers in
          let count = { (detail: AnswerDetail) in answers.count { $0.detail == detail } }
          return Answers(
            area: area.words, full: count(.full), grouped: count(.grouped),
            favourableOnly: count(.favourableOnly), bounded: count(.bounded),
            hidden: count(.hidden))
        })
  }
}

extension Area {
  fileprivate var words: String {
    switch self {
    case .call: "appel"
    case .axis(let code): "axe \(code)"
    case .project(let code): code
    }
  }

  /// The call, its axes, its projects.
  fileprivate var order: String {
    switch self {
    case .call: "0"
    case .axis(let code): "1 \(code)"
    case .project(let code): "2 \(code)"
    }
  }
}

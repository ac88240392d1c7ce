import API
import Foundation
import Monitoring
import Publishing

extension GaugeMessage {
  /// - Parameters:
  ///   - indicator: of which the hidden values are listed.
  ///   - codes: of the indicators, by id.
  init(
    _ gauge: ProtectionGauge, hiddenOf indicator: UUID?, codes: [UUID: String],
    openWaves: [String]
  ) {
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
        },
      hidden: indicator.map { id in
        gauge.hidden.filter { $0.indicatorID == id }
          .sorted { $0.place.area.order < $1.place.area.order }.map(Hidden.init)
      },
      headlines: gauge.hidden.filter { $0.level == 1 && $0.reason != .small }.map { figure in
        var hidden = Hidden(figure)
        hidden.indicator = codes[figure.indicatorID]
        return hidden
      }, waiting: gauge.waitingRecords, openWaves: openWaves,
      untold: gauge.answers.filter { $0.detail == .hidden && $0.area.isTogether }
        .sorted { $0.area.order < $1.area.order }.map(Untold.init))
  }
}

extension GaugeMessage.Untold {
  fileprivate init(_ answers: ProtectionGauge.Answers) {
    let wave = answers.wave
    self.init(
      area: answers.area.words, survey: "\(wave.title), \(wave.quarter.label)",
      question: answers.question, responses: answers.responses)
  }
}

extension GaugeMessage.Hidden {
  fileprivate init(_ figure: HiddenFigure) {
    let (area, place) = (figure.place.area.words, figure.place.span.words)
    switch figure.reason {
    case .small: self.init(area: area, place: place, reason: .small)
    case .hiddenBefore: self.init(area: area, place: place, reason: .hiddenBefore)
    case .protects(let other):
      self.init(area: area, place: place, reason: .protects, other: other?.words)
    case .forced(let other):
      self.init(area: area, place: place, reason: .forced, other: other?.words)
    }
  }
}

extension FigurePlace {
  fileprivate var words: String { "\(area.words), \(span.words)" }
}

extension FigurePlace.Span {
  fileprivate var words: String {
    switch self {
    case .quarter(let quarter): quarter.label
    case .year(let year): "année \(year)"
    case .cumulated: "depuis le début"
    case .beforeYear(let year): "avant \(year)"
    case .target: "valeur tenue à la cible"
    case .baseline: "situation de départ"
    case .category(let name, let year): year.map { "\(name), \($0)" } ?? name
    }
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

  /// Of several projects.
  fileprivate var isTogether: Bool {
    if case .project = self { false } else { true }
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

import Foundation
import Monitoring

/// People of one project, counted in one way.
enum WaveCount: Hashable {
  case responses
  /// Codes without a response.
  case silent
  case answer(_ question: String, _ choice: String)
  /// Respondents who did not choose this.
  case others(_ question: String, _ choice: String)
  case noAnswer(_ question: String)

  func key(_ turnout: SurveyTurnout) -> String {
    let place =
      switch self {
      case .responses: "responses"
      case .silent: "silent"
      case .answer(let question, let choice): "answer/\(question)/\(choice)"
      case .others(let question, let choice): "others/\(question)/\(choice)"
      case .noAnswer(let question): "none/\(question)"
      }
    return "\(turnout.projectID.uuidString) \(place)"
  }
}

/// A count over an area: printed, or not to be disclosed by printed ones.
struct WaveFigure {
  var name: String
  var counts: [WaveCount]
  var isPrinted = true

  func key(_ area: Area) -> String { "\(area.key)/\(name)" }

  static let codes = WaveFigure(name: "codes", counts: [.responses, .silent])
  static let responses = WaveFigure(name: "responses", counts: [.responses])
  static let turnout = [
    codes, responses, WaveFigure(name: "silent", counts: [.silent], isPrinted: false),
  ]
}

/// A question and the figures that are made of its answers.
struct WaveQuestion {
  let question: SurveyQuestion
  /// Nil if the answers are no scale from unfavourable to favourable.
  let scale: [AnswerTone]?

  init(_ question: SurveyQuestion) {
    self.question = question
    scale = question.scale
  }

  var name: String { question.name }
  var choices: [SurveyChoice] { question.choices }
  var allowsSeveral: Bool { question.allowsSeveral }

  /// Whether those who wrote named a theme, yes or no in this order.
  var tellsTheme: Bool { question.openQuestion != nil && question.isConditional }

  /// The choices that say something.
  var telling: [SurveyChoice] { choices.filter { !saysNothing($0) } }

  func answer(_ choice: SurveyChoice) -> WaveFigure {
    WaveFigure(name: "\(name)/answer/\(choice.name)", counts: [.answer(name, choice.name)])
  }

  func others(_ choice: SurveyChoice) -> WaveFigure {
    WaveFigure(name: "\(name)/others/\(choice.name)", counts: [.others(name, choice.name)])
  }

  /// All ways of saying nothing: don't knows, refusals, blanks.
  var silence: WaveFigure {
    WaveFigure(
      name: "\(name)/silence",
      counts: choices.filter(saysNothing).map { .answer(name, $0.name) } + [.noAnswer(name)])
  }

  /// All who said something.
  var spoken: WaveFigure {
    WaveFigure(name: "\(name)/spoken", counts: telling.map { .answer(name, $0.name) })
  }

  var favourable: WaveFigure { group("favourable") { $0?.isFavourable == true } }
  var neutral: WaveFigure { group("neutral") { $0 == .neutral } }
  var unfavourable: WaveFigure { group("unfavourable") { $0?.isUnfavourable == true } }

  /// All who are not favourable, whatever they said.
  var notFavourable: WaveFigure {
    var figure = silence
    figure.name = "\(name)/notFavourable"
    figure.counts += neutral.counts + unfavourable.counts
    return figure
  }

  /// Those who were not asked, and the blanks.
  var unasked: WaveFigure {
    WaveFigure(name: "\(name)/unasked", counts: [.noAnswer(name)])
  }

  private func saysNothing(_ choice: SurveyChoice) -> Bool {
    choice.name == SurveyChoice.refusal.name
      || scale != nil && (choice.tone ?? .excluded) == .excluded
  }

  private func group(_ kind: String, _ belongs: (AnswerTone?) -> Bool) -> WaveFigure {
    let own = choices.indices.filter { belongs(scale?[$0]) }
    return WaveFigure(
      name: "\(name)/\(kind)", counts: own.map { .answer(name, choices[$0].name) })
  }
}

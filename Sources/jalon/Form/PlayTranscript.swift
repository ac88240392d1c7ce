import Monitoring
import Terminal
import XLSForm

/// The same for people: a paragraph a step, then where the form stands.
struct PlayTranscript {
  private static let mostNames = 60

  let lines: [String]

  init(_ opened: FormSession, _ play: FormPlay) {
    lines =
      ["Questions posées à l’ouverture\u{A0}: \(opened.questionKeys.count)."]
      + play.steps.flatMap(Self.lines) + Self.ending(play.session)
  }

  private static func lines(_ step: PlayedStep) -> [String] {
    var lines = ["", Self.title(step)]
    lines += step.findings.map { "  Refusé\u{A0}: \($0.message)" }
    if !step.shown.isEmpty {
      lines.append("  Apparaît\u{A0}: \(Self.list(step.shown))")
    }
    if !step.hidden.isEmpty {
      lines.append("  Disparaît\u{A0}: \(Self.list(step.hidden))")
    }
    if !step.removed.isEmpty {
      lines.append("  Réponse retirée\u{A0}: \(Self.list(step.removed))")
    }
    lines += step.computed.sorted { $0.key < $1.key }.map { "  \($0.key) = \($0.value)" }
    return lines
  }

  /// A repeat of a thousand instances would fill the screen for minutes; `--json` names them all.
  private static func list(_ names: [String]) -> String {
    let left = names.count - mostNames
    guard left > 1 else { return names.joined(separator: ", ") }
    return names.prefix(mostNames).joined(separator: ", ") + " et \(left) autres"
  }

  private static func title(_ step: PlayedStep) -> String {
    switch step.step {
    case .answer(let question, nil): "\(question)\u{A0}: sans réponse"
    case .answer(let question, .some(let given)): "\(question)\u{A0}: \(given.words)"
    case .language(let name): "Langue\u{A0}: \(name)"
    case .add(let name): "Ajout dans \(name)"
    case .remove(let name): "Retrait de \(name)"
    }
  }

  private static func ending(_ session: FormSession) -> [String] {
    let unanswered = session.questions.filter { $0.answer == nil }.map(\.key)
    let findings = session.findings.map { PlayedFinding($0, in: session) }
    var lines = ["", "Questions posées à la fin\u{A0}: \(session.questionKeys.count)."]
    if !unanswered.isEmpty {
      lines.append("Sans réponse\u{A0}: \(list(unanswered))")
    }
    if session.hiddenAnswerCount > 0 {
      lines.append(
        session.hiddenAnswerCount == 1
          ? "1 réponse à une question cachée\u{A0}: gardée, jamais envoyée."
          : "\(session.hiddenAnswerCount) réponses à des questions cachées\u{A0}: gardées, jamais envoyées."
      )
    }
    return lines + findings.map { "À corriger, \($0.question)\u{A0}: \($0.message)" }
  }
}

extension GivenValue {
  var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .list(let names): names.joined(separator: ", ")
    case .flag(let flag): flag ? "true" : "false"
    case .refused: "ne veut pas répondre"
    }
  }
}

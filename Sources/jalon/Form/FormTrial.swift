import Foundation
import XLSForm

/// What an author expects of her form, step by step of a script that `jouer` plays: what is asked, hidden, computed
/// or refused. Each step without a word on it has to be taken.
struct FormTrial {
  /// What was not as expected, in French.
  private(set) var complaints: [String] = []
  private(set) var stepCount = 0

  init(_ opened: FormSession, script text: String) throws {
    var play = FormPlay(opened)
    if text.first(where: { !$0.isWhitespace }) == "[" {
      for step in try PlayScript.trial(text) { take(step, &play) }
    } else {
      play.play(try PlayScript(text))
      for played in play.steps { judge(played, nil) }
    }
    conclude(play.session)
  }

  private mutating func take(_ step: TrialStep, _ play: inout FormPlay) {
    if let own = step.step {
      play.play(own)
      if let played = play.steps.last { judge(played, step.expected?.refused) }
    } else {
      stepCount += 1
    }
    if let expected = step.expected { judge(play.session, expected) }
  }

  private mutating func judge(_ played: PlayedStep, _ isRefused: Bool?) {
    stepCount += 1
    let place = "Étape \(stepCount) («\u{A0}\(played.step.target)\u{A0}»)"
    if isRefused == true {
      if played.findings.isEmpty {
        complaints.append("\(place)\u{A0}: prise, alors qu’un refus était attendu.")
      }
    } else if let finding = played.findings.first {
      complaints.append("\(place)\u{A0}: refusée. \(finding.message)")
    }
  }

  private mutating func judge(_ session: FormSession, _ expected: PlayExpectation) {
    for (names, isAsked, said) in [
      (expected.asked, true, "n’est pas posée"), (expected.hidden, false, "est posée"),
    ] {
      for name in names ?? [] where session.isShown(session.key(named: name) ?? name) != isAsked {
        complaints.append("Étape \(stepCount)\u{A0}: «\u{A0}\(name)\u{A0}» \(said).")
      }
    }
    let values = session.readable
    for (name, wanted) in (expected.values ?? [:]).sorted(by: { $0.key < $1.key }) {
      let found = values.first { $0.key == name || $0.key.hasSuffix("/" + name) }?.value ?? ""
      if found != wanted {
        complaints.append(
          "Étape \(stepCount)\u{A0}: «\u{A0}\(name)\u{A0}» vaut «\u{A0}\(found)\u{A0}», et non «\u{A0}\(wanted)\u{A0}»."
        )
      }
    }
  }

  /// What would be sent at the end has to be sound.
  private mutating func conclude(_ session: FormSession) {
    for finding in session.findings {
      let words = PlayedFinding(finding, in: session).message
      complaints.append("À la fin («\u{A0}\(finding.question)\u{A0}»)\u{A0}: \(words)")
    }
  }
}

/// What is expected after a step.
struct PlayExpectation: Decodable {
  var asked: [String]?
  var hidden: [String]?
  /// By name, or by path from the root.
  var values: [String: String]?
  /// That the step itself is refused.
  var refused: Bool?
}

/// A step, what is expected after it, or both: `{"question": "gene", "answer": "rien", "expect": {"hidden": ["suite"]}}`.
struct TrialStep: Decodable {
  var step: PlayStep?
  var expected: PlayExpectation?

  private enum Key: String, CodingKey { case expect }

  init(from decoder: any Decoder) throws {
    expected = try decoder.container(keyedBy: Key.self).decodeIfPresent(
      PlayExpectation.self, forKey: .expect)
    let isAlone =
      try expected != nil && decoder.container(keyedBy: PlayStep.Key.self).allKeys.isEmpty
    step = isAlone ? nil : try PlayStep(from: decoder)
  }
}

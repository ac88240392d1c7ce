import API
import Foundation
import Writing

extension GaugeMessage {
  /// What would be shown and hidden, by level and area; projects together.
  var lines: [String] {
    levelLines + headlineLines + [""] + answerLines + untoldLines + openWaveLines + waitingLines
  }

  /// Which questions of axes and of the call a report would leave without an answer.
  private var untoldLines: [String] {
    guard let untold, !untold.isEmpty else { return [] }
    return ["", "Questions d’axes et de l’appel dont rien ne serait dit\u{A0}:"]
      + untold.map { question in
        let answered = French.terminal.counted(
          question.responses, "personne a répondu", "personnes ont répondu")
        return "  \(question.area), \(question.survey), «\u{A0}\(question.question)\u{A0}»"
          + "\u{A0}: \(answered) à l’enquête"
      }
  }

  private var openWaveLines: [String] {
    guard let openWaves, !openWaves.isEmpty else { return [] }
    return [
      "",
      "Enquêtes encore ouvertes, dont les avis ne seraient pas diffusés (ils le sont une seule fois,"
        + " après le dernier dépouillement)\u{A0}:",
    ] + openWaves.map { "  \($0)" }
  }

  /// What a reader misses most, each with why it cannot be told.
  private var headlineLines: [String] {
    guard let headlines, !headlines.isEmpty else { return [] }
    return [
      "", "Totaux et années des axes et de l’appel masqués sans être sous le seuil\u{A0}:",
    ]
      + headlines.map { hidden in
        let name = [hidden.indicator, hidden.area, hidden.place].compactMap(\.self)
        return "  \(name.joined(separator: ", "))\u{A0}: \(hidden.words)"
      }
  }

  private var waitingLines: [String] {
    guard let waiting, waiting > 0 else { return [] }
    let counted = French.terminal.counted(
      waiting, "valeur corrigée ou tardive attendrait", "valeurs corrigées ou tardives attendraient"
    )
    return [
      "",
      "\(counted)\u{A0}: par différence avec ce qui est déjà diffusé, elles désigneraient quelques"
        + " personnes. L’ancienne valeur resterait dans tous les chiffres.",
    ]
  }

  private var levelLines: [String] {
    let titles = [
      1: "Totaux et années des axes et de l’appel", 2: "Totaux et années des projets",
      3: "Trimestres et catégories des axes et de l’appel",
      4: "Trimestres et catégories des projets",
    ]
    return titles.sorted { $0.key < $1.key }.flatMap { level, title -> [String] in
      let own = levels.filter { $0.level == level }
      guard !own.isEmpty else { return [] }
      let heading = "\(title)\u{A0}: \(own.words)"
      guard level.isMultiple(of: 2) == false else { return [heading] }
      return [heading] + own.map { "  \($0.area)\u{A0}: \([$0].words)" }
    }
  }

  private var answerLines: [String] {
    guard !answers.isEmpty else { return ["Aucun avis à publier."] }
    return ["Avis, en questions\u{A0}:"] + answers.map { "  \($0.area)\u{A0}: \($0.words)" }
  }
}

extension [GaugeMessage.Level] {
  fileprivate var words: String {
    let shown = map(\.shown).reduce(0, +)
    let small = map(\.small).reduce(0, +)
    let hidden = map(\.hidden).reduce(0, +)
    let forced = map(\.forced).reduce(0, +)
    let french = French.terminal
    return french.counted(shown, "montré", "montrés")
      + ", \(french.number(Decimal(small))) sous le seuil, "
      + french.counted(hidden, "masqué", "masqués") + " pour en protéger d’autres"
      + (forced > 0 ? " (dont \(french.counted(forced, "inévitable", "inévitables")))" : "")
  }
}

extension GaugeMessage.Answers {
  fileprivate var words: String {
    let parts = [
      (full, "réponse par réponse"), (grouped, "réponses groupées"),
      (favourableOnly, "favorable ou non"), (bounded, "au moins ou au plus"),
      (hidden, "non communicables"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

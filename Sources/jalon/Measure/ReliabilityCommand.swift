import ArgumentParser
import Statistics

struct ReliabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alpha", abstract: "Les questions d’un score mesurent-elles la même chose ?",
    discussion: """
      Le fichier a une ligne par personne et une colonne par question, en nombres, sans nom \
      ni numéro de personne\u{A0}:
        q1;q2;q3
        4;5;4
      ou en JSON\u{A0}: [{"q1": 4, "q2": 5, "q3": 4}] ou [[4, 5, 4]]. Une case vide (ou null) \
      est une question sans réponse\u{A0}; seules comptent les personnes qui ont répondu à tout.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var confidence: ConfidenceOption

  @Argument(help: ArgumentHelp("Les réponses, en CSV ou en JSON.", valueName: "fichier"))
  var path: String

  @Option(
    name: [.customLong("inverser")],
    help: ArgumentHelp(
      "Questions où une réponse élevée est défavorable, par leur nom (leur rang dans une liste).",
      valueName: "q3,q7"))
  var reversed: String?

  func run() throws {
    let answers = try ItemAnswers(MeasureFile.read(path))
    let places = try (reversed ?? "").split(separator: ",").map {
      try answers.place(of: String($0))
    }
    let reliability = outcome(
      try cronbachAlpha(
        answers: answers.rows, reversed: Set(places), confidence.level.confidence))
    try options.deliver(
      MeasureAnswer(reliability: reliability, items: answers.items, confidence.level))
  }
}

extension MeasureAnswer {
  fileprivate init(
    reliability: Outcome<Reliability>, items: [String], _ level: ConfidenceLevel
  ) {
    let described = (try? reliability.get().items) ?? []
    entries = [
      Entry(
        key: "n", heading: "Personnes ayant répondu à tout",
        value: .number(reliability.map { Double($0.people) }, .plain)),
      Entry(
        key: "raw_alpha", heading: "Alpha de Cronbach",
        value: .estimate(reliability.map(\.alpha), .plain)),
      Entry(key: "items", value: .words(items)),
      Entry(key: "alpha_if_dropped", value: .numbers(described.map(\.alphaWithout))),
      Entry(key: "item_rest_r", value: .numbers(described.map(\.correlationWithRest))),
    ]
    entries += zip(items, described).map { Entry($0, $1) }
    remarks = [level.remark]
    if described.contains(where: { ($0.correlationWithRest ?? 0) < 0 }) {
      remarks.append("Un lien négatif\u{A0}: la question est à inverser (--inverser) ou à revoir.")
    }
  }
}

extension MeasureAnswer.Entry {
  /// One question, for people.
  fileprivate init(_ name: String, _ item: Reliability.Item) {
    let parts = [
      item.correlationWithRest.map { "lien avec les autres \(MeasureUnit.plain.words($0))" },
      item.alphaWithout.map { "alpha sans elle \(MeasureUnit.plain.words($0))" },
    ]
    self.init(heading: name, value: .word(parts.compactMap(\.self).joined(separator: ", ")))
  }
}

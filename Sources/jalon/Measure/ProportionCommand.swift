import ArgumentParser
import Statistics

struct ProportionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proportion", abstract: "Une part, et l’intervalle où elle se trouve.",
    discussion: """
      Exemples\u{A0}:
        jalon mesure proportion 12 40
        jalon mesure proportion 3 10 --population 14
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var confidence: ConfidenceOption

  @Argument(help: ArgumentHelp("Personnes concernées.", valueName: "x"))
  var concerned: Int

  @Argument(help: ArgumentHelp("Personnes ayant répondu.", valueName: "n"))
  var answers: Int

  @Option(
    name: .customLong("population"),
    help: ArgumentHelp(
      "Toutes les personnes qui pouvaient répondre, si leur nombre est sûr.", valueName: "nombre"))
  var population: Int?

  func run() throws {
    try options.deliver(
      MeasureAnswer(concerned, of: answers, inPopulationOf: population, confidence.level))
  }
}

extension MeasureAnswer {
  fileprivate init(
    _ concerned: Int, of answers: Int, inPopulationOf population: Int?, _ level: ConfidenceLevel
  ) {
    let confidence = level.confidence
    let share = outcome(try Share(concerned, of: answers))
    entries = [
      Entry(key: "x", value: .count(concerned)),
      Entry(key: "n", value: .count(answers)),
      Entry(
        key: "wilson", heading: "Part (Wilson)",
        value: .estimate(outcome(try share.get().wilson(confidence)), .percent)),
      Entry(
        key: "clopper", heading: "Part (Clopper-Pearson, prudent)",
        value: .estimate(outcome(try share.get().clopperPearson(confidence)), .percent)),
    ]
    if let population {
      entries += [
        Entry(key: "N", value: .count(population)),
        Entry(
          key: "exact_hypergeometric", heading: "Part dans cette population (exact)",
          value: .estimate(
            outcome(try share.get().exact(inPopulationOf: population, confidence)), .percent)),
        Entry(
          key: "wilson_fpc", heading: "Part dans cette population (Wilson)",
          value: .estimate(
            outcome(try share.get().wilson(inPopulationOf: population, confidence)), .percent)),
      ]
    }
    remarks =
      Presentation(answers: answers).remarks + [
        level.remark,
        "Les personnes ayant répondu n’ont pas été tirées au sort\u{A0}: l’intervalle ne couvre pas "
          + "le biais de non-réponse.",
      ]
  }
}

extension Presentation {
  fileprivate var remarks: [String] {
    switch self {
    case .nothing: ["Trop peu de réponses pour publier quoi que ce soit."]
    case .countsOnly:
      [
        "Si peu de réponses se publient en toutes lettres, «\u{A0}x personnes sur n\u{A0}», sans pourcentage."
      ]
    case .wholePercentWithInterval: []
    }
  }
}

import ArgumentParser

struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mesure", abstract: "Calculer un chiffre et dire s’il est sûr, sans service.",
    discussion: """
      Exemples\u{A0}:
        jalon mesure proportion 12 40
        jalon mesure comparer --avant 12/40 --apres 22/45
        jalon mesure inegalites groupes.csv
        jalon mesure ecart --avant 71/217,91/377 --apres 189/304,256/561
        jalon mesure secret tableau.json
      Un fichier est en JSON ou en CSV (virgules, points-virgules ou tabulations)\u{A0}; - lit \
      l’entrée standard. Avec --json, chaque mesure s’écrit
        {"estimate": 0.3, "se": 0.07, "lower": 0.18, "upper": 0.45}
      et, quand elle ne peut pas être calculée, ces nombres sont null, suivis de reason et \
      sentence.
      """,
    subcommands: [
      InequalityCommand.self, ProportionCommand.self, RateCommand.self, ResponseRateCommand.self,
      ComparisonCommand.self, AgreementCommand.self, ReliabilityCommand.self, EpicesCommand.self,
      SecrecyCommand.self, GapCommand.self, TargetCommand.self, TrendCommand.self,
      FunnelCommand.self, MeanCommand.self, StandardisedRatioCommand.self, HolmCommand.self,
      IndividualCommand.self, MethodCommand.self,
    ])
}

/// The confidence level of the intervals.
struct ConfidenceOption: ParsableArguments {
  @Option(
    name: .customLong("confiance"),
    help: ArgumentHelp("Niveau des intervalles\u{A0}: 95 (sinon) ou 99,8.", valueName: "niveau"))
  var asked: ConfidenceLevel?

  var level: ConfidenceLevel { asked ?? .usual }
}

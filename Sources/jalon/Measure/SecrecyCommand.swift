import ArgumentParser
import Disclosure
import Terminal

struct SecrecyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "secret",
    abstract: "Quels chiffres masquer pour que nul ne retrouve un petit effectif.",
    discussion: """
      Le fichier est en JSON\u{A0}: une ligne par chiffre, avec un 1 pour chaque case qu’il \
      additionne\u{A0}:
        {"threshold": 11, "rows": [[1, 1], [1, 0], [0, 1]], "values": [33, 25, 8],
         "published": [0], "width": 4}
      threshold\u{A0}: le plus petit effectif publiable (11 si rien n’est dit)\u{A0}; class\u{A0}: \
      people, ou health, qui protège aussi tous et aucun d’un groupe sous 30 personnes\u{A0}; \
      published\u{A0}: le rang, à partir de 0, des chiffres déjà parus\u{A0}; width\u{A0}: \
      l’écart qu’il faut au moins entre deux valeurs possibles d’un chiffre masqué (4). Le \
      résultat donne masked, intervals (ce qu’un lecteur peut savoir de chaque chiffre masqué) \
      et refused (pourquoi rien ne peut paraître, ou null). Avec --auditer, le fichier donne \
      aussi masked, et seul ce masquage est éprouvé.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Les chiffres, en JSON.", valueName: "fichier"))
  var path: String

  @Flag(name: .customLong("auditer"), help: "Éprouver le masquage donné, sans rien y changer.")
  var audits = false

  func run() throws {
    guard CountSolver.isInstalled else {
      throw Failure(
        .toolMissing, "solveur_absent",
        "Le calcul qui protège les petits effectifs manque sur cette machine (libCbcSolver.so.3).",
        "Installez le paquet coinor-libcbc3, puis recommencez.")
    }
    guard case .json(let data) = try MeasureFile.read(path) else {
      throw Failure(
        .refused, "fichier_refuse", "Le fichier ne se lit pas en JSON.", MeasureFile.help("secret"))
    }
    let given = try data.decoded(GivenFigures.self, for: "secret")
    let answer =
      audits ? given.question.audit(masked: try given.pattern()) : given.question.protect()
    try deliver(answer, width: given.question.width)
  }

  private func deliver(_ answer: SuppressionResult, width: Int) throws {
    let console = Console()
    if options.isJSON {
      try console.say(json: SuppressionReport(answer))
      if answer.refused != nil { throw ExitStatus.refused }
    } else {
      if let refused = answer.refused {
        throw Failure(.refused, "secret_refuse", refused, "Rien ne doit paraître en l’état.")
      }
      console.say(answer.lines(width: width))
    }
  }
}

import ArgumentParser
import Foundation
import Terminal
import XLSForm
import XPath

struct FormEvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluer", abstract: "Calculer une expression.",
    discussion: """
      Exemples\u{A0}:
        jalon formulaire evaluer "2 + 2"
        jalon formulaire evaluer ". > 17" --contexte reponses.xml --noeud /data/age
        jalon formulaire evaluer -- "-5 + 2"
      Avec - au lieu de l’expression, un objet JSON par ligne est lu sur l’entrée standard\u{A0}:
        {"expr": "/data/age + 1", "xml": "<data><age>12</age></data>", "context": "/", "type": "number"}
      et un résultat par ligne est écrit\u{A0}: {"type": "number", "value": 13} ou {"error": "…"}.
      """,
    aliases: ["évaluer"])

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp("L’expression, ou - pour en lire plusieurs.", valueName: "expression"))
  var expression: String

  @Option(
    name: .customLong("contexte"),
    help: ArgumentHelp("Réponses, en .xml ou en .json.", valueName: "fichier"))
  var context: String?

  @Option(
    name: [.customLong("noeud"), .customLong("nœud")],
    help: ArgumentHelp("Chemin de la question, par exemple /data/age.", valueName: "chemin"))
  var node: String = "/"

  @Option(
    name: .customLong("fuseau"),
    help: ArgumentHelp("Fuseau horaire\u{A0}; sinon Europe/Paris.", valueName: "fuseau"))
  var zone: String = "Europe/Paris"

  @Option(
    name: .customLong("au"),
    help: ArgumentHelp("Jour du calcul, par exemple 2024-12-31.", valueName: "date"))
  var day: String?

  @Option(
    name: .customLong("langue"),
    help: ArgumentHelp(
      "Langue des noms de mois et de jours\u{A0}; sinon en, comme les autres outils.",
      valueName: "langue"))
  var language: String = "en"

  func run() throws {
    let evaluator = ExpressionEvaluator(
      moment: try moment(day: day, zone: zone), language: language)
    if expression == "-" { return evaluateLines(evaluator) }
    let tree = try context.map(InstanceTree.init(file:)) ?? InstanceTree()
    let result = evaluator.evaluate(expression, at: node, in: tree)
    let console = Console()
    switch result {
    case .value(let value) where !options.isJSON: console.say(value.words)
    case .error(let message) where !options.isJSON:
      throw Failure(.refused, "expression_refusee", message, "Puis recommencer.")
    case .value: try console.say(json: result)
    case .error:
      try console.say(json: result)
      throw ExitStatus.refused
    }
  }

  /// Thousands in one process: documents are read once each, lines are written as they are read.
  private func evaluateLines(_ evaluator: ExpressionEvaluator) {
    let console = Console()
    var evaluator = evaluator
    while let line = readLine(strippingNewline: true) {
      if line.allSatisfy(\.isWhitespace) { continue }
      console.sayJSON(evaluator.evaluate(line: line).line)
    }
  }
}

extension EvaluatedText {
  /// As one types it.
  fileprivate var words: [String] {
    switch self {
    case .string(let text): [text]
    case .number(let number): [NumberText.write(number)]
    case .boolean(let flag): [flag ? "true" : "false"]
    case .nodes(let paths): paths
    }
  }
}

import API
import ArgumentParser
import Client
import Monitoring
import Terminal
import Writing

struct CrossRuleWriteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ecrire",
    abstract: "Écrire une règle, ou remplacer celle qui a ce code.",
    discussion: """
      Exemples\u{A0}:
        jalon regle ecrire R1 --expression '${I02} <= ${I01}' \\
          --phrase 'Plus de droits ouverts que de personnes rencontrées' --remede 'Corriger I02, ou I01'
        jalon regle ecrire R2 --alerte --expression '${I05} >= ${I05.avant}' --phrase 'I05 baisse' --essai
      Les trimestres déjà envoyés sont contrôlés et montrés\u{A0}; rien n’y change.
      """,
    aliases: ["écrire"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code de la règle, par exemple R1.", valueName: "code"))
  var code: String

  @Option(
    name: .customLong("expression"),
    help: ArgumentHelp("Ce qui doit être vrai, entre apostrophes.", valueName: "expression"))
  var expression: String

  @Option(
    name: .customLong("phrase"),
    help: ArgumentHelp("Ce qui ne va pas, quand elle est fausse.", valueName: "texte"))
  var sentence: String

  @Option(
    name: .customLong("remede"),
    help: ArgumentHelp(
      "Que faire\u{A0}; sinon\u{A0}: corriger l’une des valeurs.", valueName: "texte"))
  var remedy: String?

  @Flag(
    name: .customLong("alerte"),
    help: "Demander un motif\u{A0}; sans cela, l’envoi est refusé.")
  var isAlert = false

  @Flag(name: .customLong("essai"), help: "Montrer ce qu’elle dirait, sans rien écrire.")
  var isTrial = false

  func run() async throws {
    let (_, client) = try options.connected()
    let found = try call.call(among: try await client.calls())
    let rule = CrossRule(
      code: code.uppercased(), expression: expression, sentence: sentence, remedy: remedy,
      severity: isAlert ? .alert : .error)
    let outcome = try await client.settle(
      CrossRuleRequest(code: rule.code, rule: CrossRuleLine(rule), isTrial: isTrial),
      ofCall: found.id)
    let console = Console()
    if options.isJSON { return try Output(options: options, console: console).json(outcome) }
    if found.isFictitious { console.say("Données fictives.") }
    console.say(Self.lines(outcome))
    console.say(
      isTrial
        ? "Essai\u{A0}: rien n’est écrit."
        : outcome.isChanged
          ? "Règle \(rule.code) écrite\u{A0}: elle vaut dès la prochaine saisie."
          : "Règle \(rule.code)\u{A0}: elle est déjà ainsi.")
  }

  private static func lines(_ outcome: CrossRuleOutcome) -> [String] {
    let checked = French.terminal.counted(outcome.checked, "trimestre") + " déjà envoyé"
    let plural = outcome.checked > 1 ? "s" : ""
    guard !outcome.broken.isEmpty else {
      guard outcome.checked > 0 else { return ["Aucun trimestre n’a encore été envoyé."] }
      return ["\(checked)\(plural)\u{A0}: aucun ne l’enfreint."]
    }
    return [
      "\(checked)\(plural), \(outcome.broken.count) l’enfreindrai\(outcome.broken.count > 1 ? "en" : "")t\u{A0}:"
    ]
      + outcome.broken.map { "- \($0.project) \($0.quarter.label)\u{A0}: \($0.message)" }
  }
}

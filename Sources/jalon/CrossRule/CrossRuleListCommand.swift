import API
import ArgumentParser
import Client
import Monitoring
import Terminal

struct CrossRuleListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Lister les règles entre indicateurs d’un appel.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Flag(name: .customLong("retirees"), help: "Montrer aussi celles qui ne valent plus.")
  var withRetired = false

  func run() async throws {
    let (_, client) = try options.connected()
    let found = try call.call(among: try await client.calls())
    let rules = try await client.crossRules(ofCall: found.id)
      .filter { withRetired || $0.retiredAt == nil }
    let output = Output(options: options, console: Console())
    if options.isJSON { return try output.json(Listing(name: "regles", items: rules)) }
    guard !rules.isEmpty || options.isRaw else {
      return Console().say(
        "Aucune règle entre indicateurs. En écrire une\u{A0}: jalon regle ecrire")
    }
    output.table(
      ["Code", "Effet", "Expression", "Phrase", "Remède", "Écrite", "Retirée"],
      rules.map { rule in
        [
          rule.code, rule.severity.value == .error ? "bloque" : "alerte", rule.expression,
          rule.sentence, rule.remedy ?? "",
          [rule.madeAt.map { ParisTime.shown($0) }, rule.author.map { "par \($0)" }]
            .compactMap(\.self).joined(separator: ", "),
          rule.retiredAt.map { ParisTime.shown($0) } ?? "",
        ]
      },
      isFictitious: found.isFictitious)
  }
}

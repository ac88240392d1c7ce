import ArgumentParser

struct CrossRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regle",
    abstract: "Les règles entre indicateurs d’un appel, écrites par l’évaluateur.",
    discussion: """
      Une règle est une expression sur les cases d’un trimestre, dans le langage des questionnaires\u{A0}: elle
      est respectée tant que l’expression est vraie. Une case se nomme par son code\u{A0}:
        ${I02}               le total de I02 (une proportion\u{A0}: la part)
        ${I02.femmes}        une modalité\u{A0}; ${I02.genre.femmes} où deux ventilations l’ont
        ${I02.numerateur}    ${I02.denominateur}\u{A0}: les deux nombres d’une proportion ou d’une moyenne
        ${I02.avant}         la valeur du trimestre d’avant
      Où une case nommée est vide, manquante ou non demandée, la règle ne dit rien.
      """,
    subcommands: [
      CrossRuleWriteCommand.self, CrossRuleListCommand.self, CrossRuleRetireCommand.self,
    ],
    aliases: ["règle"])
}

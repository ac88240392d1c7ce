import ArgumentParser

struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gel",
    abstract: "Arrêter les chiffres dont les rapports sont faits.",
    discussion: """
      Un rapport ne lit que des chiffres publiés. «\u{A0}provisoire\u{A0}» les publie pour l’instant\u{A0}; «\u{A0}creer\u{A0}» \
      les arrête pour toujours sous un nom.

      Exemples\u{A0}:
        jalon gel provisoire --annee 2024
        jalon gel creer "fin 2024" --annee 2024
      """,
    subcommands: [
      FreezeProvisionalCommand.self, FreezeCreateCommand.self, FreezeListCommand.self,
      FreezeShowCommand.self,
    ])
}

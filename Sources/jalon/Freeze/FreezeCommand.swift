import ArgumentParser

struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gel",
    abstract: "Arrêter les chiffres dont les rapports sont faits, puis les diffuser.",
    discussion: """
      Un rapport ne lit que des chiffres publiés. «\u{A0}provisoire\u{A0}» les publie pour l’instant\u{A0}; «\u{A0}creer\u{A0}» \
      arrête les données sous un nom\u{A0}; leurs rapports restent des documents de travail. \
      «\u{A0}essai\u{A0}» dit ce que la diffusion montrerait et masquerait. «\u{A0}diffuser\u{A0}» rend un gel public, \
      pour toujours\u{A0}: tout ce qui suivra en tiendra compte.

      Exemples\u{A0}:
        jalon gel provisoire --annee 2024
        jalon gel creer "fin 2024" --annee 2024
        jalon gel essai "fin 2024" --annee 2024
        jalon gel diffuser "fin 2024" --annee 2024
      """,
    subcommands: [
      FreezeProvisionalCommand.self, FreezeCreateCommand.self, FreezeTrialCommand.self,
      FreezeReleaseCommand.self, FreezeListCommand.self, FreezeShowCommand.self,
    ])
}

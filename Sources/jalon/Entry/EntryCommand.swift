import ArgumentParser
import Monitoring

struct EntryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saisie",
    abstract: "Saisir, vérifier, envoyer et relire un trimestre.",
    usage: """
      jalon saisie <projet> <trimestre>
      jalon saisie <commande> <projet> <trimestre>
      """,
    discussion: """
      Exemples\u{A0}:
        jalon saisie P06 2024-T4           (écran plein, dès 70 colonnes et 20 lignes)
        jalon saisie P06 2024-T4 --ligne   (ligne à ligne, pour lecteurs d’écran)
        jalon saisie definir P06 2024-T4 I01=225 I01.femmes=118 I05=nd:panne
        jalon saisie controler P06 2024-T4
        jalon saisie envoyer P06 2024-T4
        jalon saisie voir P06 2024-T4
        jalon saisie modele P06 2024-T4 -o p06.xlsx
        jalon saisie importer P06 2024-T4 p06.xlsx --essai
        jalon saisie doubler P06 2024-T4   (à deux, sans voir la première saisie)
        jalon saisie rouvrir P06 2024-T4 --motif "une séance oubliée"
      """,
    subcommands: [
      EntryOpenCommand.self, EntryDefineCommand.self, EntryCheckCommand.self, EntrySendCommand.self,
      EntryShowCommand.self, EntryLogCommand.self, EntryReopenCommand.self, EntryAnswerCommand.self,
      EntryTemplateCommand.self, EntryImportCommand.self, EntryDoubleCommand.self,
    ],
    defaultSubcommand: EntryOpenCommand.self)
}

/// Which quarter of which project.
struct QuarterOptions: ParsableArguments {
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code du projet, par exemple P06.", valueName: "projet"))
  var project: String

  @Argument(help: ArgumentHelp("Trimestre, par exemple 2024-T4.", valueName: "trimestre"))
  var quarter: String

  func typedQuarter() throws -> Quarter {
    guard let typed = Quarter(quarter) else { throw Failure.badQuarter(quarter) }
    return typed
  }
}

import ArgumentParser
import FrenchCommands
import Terminal
import Writing

struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aide", abstract: "Aide par sujet\u{A0}: codes, donnees, accessibilite.")

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("codes, donnees ou accessibilite.", valueName: "sujet"))
  var topic: String?

  func run() throws {
    let console = Console()
    switch topic?.plain {
    case nil:
      console.say(
        FrenchHelp.laidOut(
          FrenchHelp.translated(
            Jalon.helpMessage(columns: FrenchHelp.uncut), commonOptions: CommonOptions.usage),
          width: console.windowWidth))
    case "codes": codes(Output(options: options, console: console))
    case "donnees": console.say(HelpCommand.data)
    case "accessibilite": console.say(HelpCommand.accessibility)
    default:
      throw Failure(
        .notFound, "introuvable", "Aucune aide sur ce sujet.",
        "Sujets\u{A0}: codes, donnees, accessibilite.")
    }
  }

  private func codes(_ output: Output) {
    output.table(
      ["Code", "Sens"], ExitStatus.allCases.map { [String($0.rawValue), $0.meaning] },
      isFictitious: false)
  }

  private static let data = [
    "Vos brouillons sont chiffrés et restent sur cet ordinateur, dans ~/.local/state/jalon.",
    "«\u{A0}Enregistré\u{A0}» veut dire\u{A0}: écrit sur le disque. Une coupure ne l’efface pas.",
    "Jalon ne garde aucun nom de personne accompagnée.",
    "«\u{A0}Données fictives\u{A0}» veut dire\u{A0}: inventées pour une démonstration.",
  ]

  private static let accessibility = [
    "Jalon écrit ligne après ligne, sans couleur, sans cadre, sans rien effacer.",
    "Chaque question finit par >.",
    "Dans une saisie ou un questionnaire, tapez ? pour savoir quoi répondre.",
    "Un lecteur d’écran, une plage braille ou un tube lisent tout ce qui est écrit.",
  ]
}

import API
import ArgumentParser
import Client
import Monitoring
import Terminal
import Writing

/// The command that people use.
struct Jalon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jalon",
    abstract: "Suivre des projets de réduction des inégalités sociales de santé.",
    discussion: """
      Exemples\u{A0}:
        jalon connexion
        jalon projet liste
        jalon saisie P06 2024-T4
        jalon saisie envoyer P06 2024-T4
        jalon rapport produire --axe 2 --annee 2024 --format pdf,html -o rapports
        jalon avis
      """,
    version: "jalon \(Product.version)",
    subcommands: [
      ConnectionCommand.self, DisconnectionCommand.self, IdentityCommand.self, AccountCommand.self,
      CallCommand.self, ProjectCommand.self, EntryCommand.self, ReviewCommand.self,
      CrossRuleCommand.self,
      SpendingCommand.self, NarrativeCommand.self, ParticipationCommand.self,
      TransferabilityCommand.self, JudgementCommand.self, ResponseCommand.self,
      SurveyCommand.self, FormCommand.self,
      MeasureCommand.self, FreezeCommand.self, ReportCommand.self, OpenDataCommand.self,
      CompletionCommand.self,
      HelpCommand.self,
    ],
    helpNames: [.customLong("aide"), .short, .long])

  @OptionGroup var options: CommonOptions

  /// Without a subcommand: what the person has left to do.
  func run() async throws {
    let console = Console()
    guard let session = try SessionFile(options.folder).read() else {
      console.say("Vous n’êtes pas connecté. Pour commencer\u{A0}: jalon connexion")
      return
    }
    let (_, client) = try options.connected()
    if session.account.kind == .administrator {
      console.say("Pour voir les comptes\u{A0}: jalon compte liste")
      return
    }
    try await client.tellNotices(session.account, console)
    let projects = try await client.projects()
    if session.account.isFictitious { console.say("Données fictives.") }
    let waiting = try await DayLines(client, session.account.kind).lines(of: projects)
    console.say(waiting.isEmpty ? ["Aucun trimestre en retard."] : waiting)
  }
}

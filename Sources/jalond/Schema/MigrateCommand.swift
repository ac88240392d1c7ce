import ArgumentParser
import Foundation
import Logging
import Postgres

/// Brings the schema up to date, or says whether it is.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrer", abstract: "Mettre le schéma de la base à jour.", aliases: ["migrate"])

  @OptionGroup var settings: Settings

  @Flag(
    name: [.customLong("verifier"), .customLong("check")],
    help: "Dire seulement si le schéma est à jour (code 1 sinon).")
  var isCheck = false

  func run() async throws {
    let folder = try settings.resources.appending(path: "sql")
    OperatorLog.begin(level: .warning, data: settings.data)
    let logger = Logger(label: "jalond.migrate")
    if let url = settings.databaseURL {
      return try await migrate(settings.migrateConnection(url), from: folder, logger)
    }
    let cluster = try await OwnCluster.start(settings, logger: logger)
    do {
      try await migrate(cluster.running.migrateConnection(), from: folder, logger)
    } catch {
      try? await cluster.stop()
      throw error
    }
    try await cluster.stop()
  }

  private func migrate(
    _ connection: ConnectionConfiguration, from folder: URL, _ logger: Logger
  ) async throws {
    let migrator = Migrator(folder: folder.path, connection: connection, logger: logger)
    guard isCheck else {
      let applied = try await migrator.migrate()
      // A new database takes all of them: the list would push away what is said above it.
      if applied.count > 5, let last = applied.last {
        say("Schéma\u{A0}: \(applied.count) étapes, jusqu’à \(last)")
      } else {
        for name in applied { say("Schéma\u{A0}: \(name)") }
      }
      return
    }
    try require(upToDate: try await migrator.check())
    say("Le schéma est à jour.")
  }
}

extension Settings {
  /// Of the operator's own server, in the role that acts as the owner.
  func migrateConnection(_ url: String) -> ConnectionConfiguration {
    ConnectionConfiguration(
      conninfo: url, user: environment("JALON_MIGRATE_USER") ?? "jalon_migrate",
      passfile: databasePassfile, applicationName: "jalond migrate")
  }
}

/// Refuses a schema that this program was not written for.
func require(upToDate status: MigrationStatus) throws {
  switch status {
  case .upToDate: return
  case .pending(let names):
    throw OperatorFailure(
      sentence:
        "Le schéma de la base est plus ancien que ce programme (\(names.count) mise(s) à jour en attente). Lancer\u{A0}: jalond migrer"
    )
  case .newer, .changed:
    throw OperatorFailure(
      sentence:
        "Le schéma de la base n’est pas celui que ce programme connaît. Installer la version de Jalon qui l’a créé, ou une plus récente."
    )
  }
}

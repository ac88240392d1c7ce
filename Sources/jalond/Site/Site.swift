import Foundation
import Glibc
import Logging
import Postgres
import Service

/// The database that this process serves from: its own, or the operator's.
struct Site {
  /// Roles that the serving process logs in with; the migrator is none of them.
  static let serviceRoles = [
    "jalon_session", "jalon_holder", "jalon_evaluator", "jalon_protect", "jalon_admin",
    "jalon_collect", "jalon_publish",
  ]
  /// Besides, for loading a call or a demonstration.
  static let loadingRoles = ["jalon_load"]

  let conninfo: String
  let passfile: String?
  private let cluster: OwnCluster?

  /// Starts the embedded server if there is to be one, and brings the schema up to date in a child
  /// process, so that the migrator's password is never in the memory of the one that serves.
  static func open(
    _ settings: Settings, roles: [String], logger: Logger, onStep: (String) -> Void
  ) async throws -> Site {
    if let url = settings.databaseURL {
      return Site(conninfo: url, passfile: settings.databasePassfile, cluster: nil)
    }
    let resources = try settings.resources
    onStep("Base de données\u{A0}: démarrage dans \(settings.data.path)")
    let cluster = try await OwnCluster.start(settings, logger: logger)
    do {
      onStep("Base de données\u{A0}: mise à jour du schéma")
      try migrateInChild(resources, cluster.running)
      try await cluster.running.setPasswords(for: roles)
    } catch {
      try? await cluster.stop()
      throw error
    }
    return Site(
      conninfo: cluster.running.conninfo(), passfile: cluster.running.servicePassfile,
      cluster: cluster)
  }

  func database(logger: Logger) -> Database {
    Database(conninfo: conninfo, passfile: passfile, logger: logger)
  }

  func connection(role: String) -> ConnectionConfiguration {
    ConnectionConfiguration(conninfo: conninfo, user: role, passfile: passfile)
  }

  func close() async {
    try? await cluster?.stop()
  }

  private static func migrateInChild(_ resources: URL, _ cluster: RunningCluster) throws {
    let child = Process()
    child.executableURL = Bundle.main.executableURL
    child.arguments = ["migrer", "--ressources", resources.path]
    var environment = ProcessInfo.processInfo.environment
    environment["JALON_DATABASE_URL"] = cluster.conninfo()
    environment["JALON_DATABASE_PASSFILE"] = cluster.migratePassfile
    child.environment = environment
    try child.run()
    let processID = child.processIdentifier
    let step = Interruption.add { kill(processID, SIGKILL) }
    child.waitUntilExit()
    Interruption.drop(step)
    guard child.terminationStatus == 0 else {
      throw OperatorFailure(
        sentence: "Le schéma n’a pas pu être mis à jour\u{A0}; voir le message ci-dessus.")
    }
  }
}

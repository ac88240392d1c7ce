import Foundation
import Logging
import Monitoring
import Postgres
import Service
import Store

/// A site filled with a demonstration. Each step is one transaction that first looks whether it was
/// done, so that a start that was cut short is finished by the next one.
struct DemonstrationSite {
  static let password = "demonstration"
  static let evaluator = "evaluateur"
  /// Who rates some projects a second time.
  static let secondEvaluator = "evaluateur-2"
  static let administrator = "administrateur"

  let site: Site
  let settings: Settings
  let resources: URL
  let logger: Logger

  var folder: URL { settings.data.appending(path: "demonstration") }
  var reportsFolder: URL { settings.data.appending(path: "rapports") }
  var waveKeys: URL { settings.data.appending(path: "secrets/waves") }
  private var codesFile: URL { folder.appending(path: "codes.txt") }

  /// Once a whole load was noted, nothing is looked at again: the operator may have changed it.
  func loadIfNeeded() async throws {
    let finished = folder.appending(path: "chargee")
    guard !FileManager.default.fileExists(atPath: finished.path) else {
      return say("Données fictives\u{A0}: déjà là")
    }
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let loader = DemonstrationLoader(
      content: try DemonstrationContent.read(from: resources),
      admin: pool("jalon_admin"), loading: pool("jalon_load"),
      sessions: pool("jalon_session"), keys: WaveKeyFolder(path: waveKeys))
    do {
      try await loader.load(codesFile: codesFile)
    } catch {
      await loader.close()
      throw error
    }
    await loader.close()
    try await loadDeclarations(loader.content)
    try Data().replace(finished)
  }

  /// What holders and evaluators write of a project, beside its figures.
  private func loadDeclarations(_ content: DemonstrationContent) async throws {
    say("Données fictives\u{A0}: participation")
    let database = site.database(logger: logger)
    do {
      let call = try await database.admin.read { tx in
        try tx.directory(ofCall: content.call.call.code)
      }
      if let call {
        try await DemonstrationParticipationLoading(
          database: database, content: content, projects: call.projects
        ).load()
        let framework = try FrameworkCommand.framework(
          at: resources.appending(path: "forms/transferabilite.json"))
        say("Données fictives\u{A0}: transférabilité")
        try await DemonstrationTransferLoading(
          database: database, content: content, framework: framework, call: call
        ).load()
        say("Données fictives\u{A0}: évaluation contradictoire")
        try await DemonstrationJudgementLoading(
          database: database, plan: content.plan, call: call
        ).load()
      }
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  private func pool(_ role: String) -> Pool {
    var connection = site.connection(role: role)
    connection.statementTimeoutSeconds = 120
    connection.operationDeadlineSeconds = 180
    return Pool(PoolConfiguration(connection: connection, size: 1), logger: logger)
  }
}

// MARK: - What to do with it

extension DemonstrationSite {
  /// What somebody who tries the demonstration needs to know.
  func guide(service: String, program: String) -> String {
    let code =
      (try? String(contentsOf: codesFile, encoding: .utf8))?
      .split(separator: "\n").dropFirst().first.map(String.init) ?? ""
    return """

      Jalon tourne avec des données fictives. Ctrl-C pour arrêter\u{A0}; rien ne sera perdu.

      Rapports    \(reportsFolder.path)
      Service     \(service)
      Comptes     porteur-p01 … porteur-p16, \(Self.evaluator), \(Self.administrator)
                  mot de passe\u{A0}: \(Self.password)
      Codes       \(codesFile.path)
                  le premier\u{A0}: \(code)

      À essayer dans un autre terminal, après\u{A0}: alias jalon='\(program)'

        1. Porteur      jalon connexion porteur-p06
                        jalon saisie P06 2024-T4
        2. Personne     jalon avis
        3. Évaluateur   jalon connexion \(Self.evaluator)
                        jalon gel liste
                        jalon rapport produire --axe 2 --annee 2024 --format pdf,html -o dossier
        4. Administrateur
                        jalon connexion \(Self.administrator)
                        jalon compte liste

      """
  }
}

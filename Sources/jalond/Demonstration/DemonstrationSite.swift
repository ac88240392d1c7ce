import Demonstration
import Foundation
import Logging
import Monitoring
import Postgres
import Service
import Store

/// A site filled with a demonstration. Each step is one transaction and may be run again: what is
/// there already is left as it is, so a start that was cut short is finished by the next.
struct DemonstrationSite {
  static let seed: UInt64 = 2021
  static let password = "demonstration"
  static let evaluator = "evaluateur"

  let site: Site
  let settings: Settings
  let resources: URL
  let logger: Logger

  var folder: URL { settings.data.appending(path: "demonstration") }

  func loadIfNeeded() async throws {
    let finished = folder.appending(path: "chargee")
    guard !FileManager.default.fileExists(atPath: finished.path) else {
      return say("Données fictives : déjà là")
    }
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let content = try DemonstrationContent(resources: resources, seed: Self.seed)
    let loader = DemonstrationLoader(
      content: content,
      admin: pool("jalon_admin"), load: pool("jalon_load"),
      keys: WaveKeyFolder(path: settings.data.appending(path: "secrets/waves")))
    try await loader.run(codesFile: folder.appending(path: "codes.txt"))
    await loader.close()
    guard FileManager.default.createFile(atPath: finished.path, contents: Data()) else {
      throw OperatorFailure(
        sentence: "Impossible d’écrire dans \(folder.path). Vérifier ses droits.")
    }
  }

  private func pool(_ role: String) -> Pool {
    var connection = site.connection(role: role)
    connection.statementTimeoutSeconds = 120
    connection.operationDeadlineSeconds = 180
    return Pool(PoolConfiguration(connection: connection, size: 1), logger: logger)
  }
}

/// What the demonstration is made of, generated from its files.
struct DemonstrationContent {
  let seed: UInt64
  let plan: DemonstrationPlan
  let call: CallFile
  let forms: URL

  init(resources: URL, seed: UInt64) throws {
    func decode<Value: Decodable>(_ path: String) throws -> Value {
      try JSONDecoder().decode(
        Value.self, from: try Data(contentsOf: resources.appending(path: path)))
    }
    self.seed = seed
    plan = try decode("sql/seed/demonstration.json")
    call = Demonstration.callFile(
      facts: try decode("sql/seed/ami-iss-2021.json"), plan: plan, seed: seed)
    forms = resources.appending(path: "forms")
  }

  /// The year that the call ends in is the one to evaluate.
  var lastYear: Int { call.call.rules.latestEndOn.year }

  func form(_ name: String) throws -> String {
    try String(contentsOf: forms.appending(path: name), encoding: .utf8)
  }
}

// MARK: - What to do with it

extension DemonstrationSite {
  /// What whoever tries the demonstration needs to know.
  func guide(service: String, program: String) -> String {
    let code =
      (try? String(contentsOf: folder.appending(path: "codes.txt"), encoding: .utf8))?
      .split(separator: "\n").dropFirst().first.map(String.init) ?? ""
    return """

      Jalon tourne avec des données fictives. Ctrl-C pour arrêter ; rien ne sera perdu.

      Rapports    \(reportsFolder.path)
      Service     \(service)
      Comptes     porteur-p01 … porteur-p16, \(Self.evaluator)
                  mot de passe : \(Self.password)
      Codes       \(folder.appending(path: "codes.txt").path)
                  le premier : \(code)

      À essayer dans un autre terminal, après : alias jalon='\(program)'

        1. Porteur      jalon connexion porteur-p06
                        jalon saisie P06 2024-T4
        2. Personne     jalon avis
        3. Évaluateur   jalon connexion \(Self.evaluator)
                        jalon gel liste
                        jalon rapport produire --axe 2 --annee 2024 --format pdf,html -o dossier

      """
  }
}

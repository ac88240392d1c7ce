import ArgumentParser
import Foundation

/// Where the service keeps its data and finds its files; the same options for each command.
struct Settings: ParsableArguments {
  /// As the parser writes them in a usage line.
  static let usage = "[--donnees <dossier>] [--ressources <dossier>]"

  @Option(
    name: [.customLong("donnees"), .customLong("data")],
    help: ArgumentHelp(
      "Dossier de données (sinon JALON_DATA, sinon ./run).", valueName: "dossier"))
  var dataPath: String?

  @Option(
    name: [.customLong("ressources"), .customLong("resources")],
    help: ArgumentHelp(
      "Dossier qui contient sql, forms et reports (sinon JALON_RESOURCES, sinon trouvé seul).",
      valueName: "dossier"))
  var resourcesPath: String?

  var data: URL {
    folder(dataPath ?? environment("JALON_DATA") ?? "run")
  }

  var resources: URL {
    get throws {
      if let path = resourcesPath ?? environment("JALON_RESOURCES") {
        return try checked(folder(path))
      }
      let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      let candidates =
        ancestors(of: URL(filePath: FileManager.default.currentDirectoryPath))
        + ancestors(of: Bundle.main.executableURL ?? program) + [URL(filePath: "/usr/share/jalon")]
      guard let found = candidates.first(where: { missing(in: $0).isEmpty }) else {
        throw OperatorFailure(
          sentence:
            "Les dossiers sql, forms et reports sont introuvables. Les indiquer avec --ressources.")
      }
      return found
    }
  }

  /// A server of the operator's own, instead of the embedded one.
  var databaseURL: String? { environment("JALON_DATABASE_URL") }
  /// libpq's password file for that server.
  var databasePassfile: String? { environment("JALON_DATABASE_PASSFILE") }

  private func folder(_ path: String) -> URL {
    URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
  }

  private func ancestors(of start: URL) -> [URL] {
    sequence(first: start) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }.map { $0 }
  }

  /// A folder that was named is taken at its word only if everything is in it: migrating from an
  /// empty one would do nothing and say that all is well.
  private func checked(_ folder: URL) throws -> URL {
    let missing = missing(in: folder)
    guard missing.isEmpty else {
      throw OperatorFailure(
        sentence:
          "Le dossier de ressources «\u{A0}\(folder.path)\u{A0}» ne convient pas\u{A0}: il y manque \(missing.joined(separator: ", ")). Indiquer avec --ressources celui qui contient sql, forms et reports."
      )
    }
    return folder
  }

  private func missing(in folder: URL) -> [String] {
    ["sql/migrations", "forms", "reports"].filter {
      !FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
  }
}

func environment(_ name: String) -> String? {
  ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
}

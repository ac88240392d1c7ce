import Foundation

/// The programs of one installed PostgreSQL.
struct Installation: Sendable, Hashable {
  let folder: String
  let majorVersion: String

  func program(_ name: String) -> String { "\(folder)/\(name)" }

  /// Finds the installation that can read the data, or the newest when there is no data yet.
  static func find(forDataIn dataFolder: String) throws(ClusterError) -> Installation {
    let installed = all()
    guard let newest = installed.first else { throw .notInstalled }
    guard let found = dataVersion(dataFolder) else { return newest }
    guard let fitting = installed.first(where: { $0.majorVersion == found }) else {
      let versions = installed.map(\.majorVersion)
      throw .otherVersion(folder: dataFolder, found: found, installed: versions)
    }
    return fitting
  }

  private static func dataVersion(_ dataFolder: String) -> String? {
    (try? String(contentsOfFile: "\(dataFolder)/PG_VERSION", encoding: .utf8))?
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Newest first. Debian has one folder per version; elsewhere the version is asked of the
  /// `postgres` on the PATH.
  private static func all() -> [Installation] {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let packaged = versions.filter { Int($0) != nil }
      .sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
      .map { Installation(folder: "\(root)/\($0)/bin", majorVersion: $0) }
    return (packaged + onPath()).filter {
      FileManager.default.isExecutableFile(atPath: $0.program("postgres"))
        && FileManager.default.isExecutableFile(atPath: $0.program("initdb"))
    }
  }

  private static func onPath() -> [Installation] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").compactMap { folder in
      let program = "\(folder)/postgres"
      guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
      return version(of: program).map { Installation(folder: "\(folder)", majorVersion: $0) }
    }
  }

  /// Parses `postgres (PostgreSQL) 15.20 (Debian …)`.
  private static func version(of program: String) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--version"]
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: " ").dropFirst(2).first?.split(separator: ".").first
      .map(String.init)
  }
}

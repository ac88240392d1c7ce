import Foundation

/// The files of `sql/` that make a database, read in the order in which they run.
struct MigrationFolder: Sendable {
  struct File: Sendable, Hashable {
    let name: String
    let text: String
  }

  /// `NNNN-name.sql`, forward only, numbered from 1 without gaps; the index is the number minus 1.
  let migrations: [File]
  /// Views and functions, all rebuilt by each run.
  let reporting: [File]
  /// Roles that the migrations name in their policies; optional, must be repeatable.
  let rolesBefore: File?
  /// Roles and grants on the result; optional, must be repeatable.
  let roles: File?

  static func read(_ path: String) throws -> MigrationFolder {
    let folder = URL(fileURLWithPath: path)
    let migrations = try files(in: folder.appendingPathComponent("migrations"))
    guard !migrations.isEmpty else { throw MigrationError.noMigrations(folder: path) }
    try checkNumbers(migrations)
    return MigrationFolder(
      migrations: migrations,
      reporting: try files(in: folder.appendingPathComponent("reporting")),
      rolesBefore: try file(folder.appendingPathComponent("roles-before.sql")),
      roles: try file(folder.appendingPathComponent("roles.sql")))
  }

  private static func files(in folder: URL) throws -> [File] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".sql") }
      .compactMap { try file(folder.appendingPathComponent($0)) }
  }

  private static func file(_ location: URL) throws -> File? {
    guard FileManager.default.fileExists(atPath: location.path) else { return nil }
    let text = try String(contentsOf: location, encoding: .utf8)
    return File(name: location.lastPathComponent, text: text)
  }

  private static func checkNumbers(_ files: [File]) throws(MigrationError) {
    for (index, file) in files.enumerated() {
      let digits = String(index + 1)
      let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      guard file.name.hasPrefix(number + "-") else {
        throw .misnumbered(file: file.name, expectedNumber: number)
      }
    }
  }
}

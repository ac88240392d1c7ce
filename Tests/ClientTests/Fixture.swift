import Foundation

/// A golden file of `Tests/Fixtures/Formats`.
enum Fixture {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Formats")

  static func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }
}

import Foundation
import Publishing
import Testing

/// What was stored by a former version is read for ever: Tests/Fixtures/Formats.
@Suite struct PublicationFormatTests {
  private static let names = ["publication-1", "publication-1-every-kind"]

  private static func text(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: folder.appending(path: "Fixtures/Formats/\(name).json"), encoding: .utf8)
  }

  @Test(
    "A publication of format 1 is read, and its digest is that of its text",
    arguments: [
      ("publication-1", "ef759bfaa85e818b9900ab161b93c22dea4e5b4eb8e6cfe30979939cc7039a84", "MER"),
      (
        "publication-1-every-kind",
        "0abe4bb9946a906b43cb7f573b22b2f63ef55904a4ed99a86726fa00d8ba2007", "2"
      ),
    ])
  func publication(name: String, digest: String, axis: String) throws {
    let publication = try #require(Publication(stored: try Self.text(name), digest: digest))
    #expect(publication.axis(axis) != nil)
  }
}

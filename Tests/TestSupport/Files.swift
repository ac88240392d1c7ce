package import Foundation
package import Monitoring
package import Store

/// The data files that tests read.
package enum Files {
  package static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func text(_ path: String) throws -> String {
    try String(contentsOf: checkout.appending(path: path), encoding: .utf8)
  }

  package static func decoded<Content: Decodable>(_ type: Content.Type, from path: String) throws
    -> Content
  {
    try JSONDecoder().decode(type, from: Data(contentsOf: checkout.appending(path: path)))
  }

  /// An invented call of another region: `Tests/Fixtures/second-call.json`.
  package static func secondCall() throws -> CallFile {
    try decoded(CallFile.self, from: "Tests/Fixtures/second-call.json")
  }

  package static func fixtureForm(_ name: String) throws -> StoredForm {
    StoredForm(text: try text("Tests/Fixtures/\(name)"), profileQuestions: ["age"])
  }
}

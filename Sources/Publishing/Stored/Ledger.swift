import Foundation

/// What one release told and what it kept back, so that the next can reckon with it.
///
/// Sensitive: it holds the hidden counts themselves. It is stored beside the publication and read
/// by nothing but the protection of a later one.
package struct Ledger: Sendable, Codable, Equatable {
  var tables: [CountTable]

  private enum CodingKeys: String, CodingKey { case tables = "pages" }

  init(tables: [CountTable]) {
    self.tables = tables
  }

  package init(text: String) throws {
    self = try JSONDecoder().decode(Ledger.self, from: Data(text.utf8))
  }

  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a ledger holds nothing that JSON lacks")
    }
    return String(decoding: data, as: UTF8.self)
  }

  func table(_ name: String) -> CountTable? {
    tables.first { $0.name == name }
  }
}

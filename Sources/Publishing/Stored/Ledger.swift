import Foundation
import Monitoring

/// What one release shows and hides, so that the next can take account of it.
///
/// Sensitive: it holds the hidden counts themselves. It is stored beside the publication, and only
/// the protection of a later one reads it.
package struct Ledger: Sendable, Equatable {
  var tables: [CountTable]

  init(tables: [CountTable]) {
    self.tables = tables
  }

  /// Reads a ledger of any format.
  package static func read(_ text: String) throws(UnreadableRecord) -> Ledger {
    let format = try UnreadableRecord.format(of: text, .ledger, known: 1...2)
    do {
      let data = Data(text.utf8)
      return switch format {
      case 1: try JSONDecoder().decode(LedgerFormat1.self, from: data).read()
      default: try JSONDecoder().decode(LedgerFormat2.self, from: data).read()
      }
    } catch {
      throw UnreadableRecord(subject: .ledger, cause: .damaged, header: StoredHeader(of: text))
    }
  }

  /// As it is stored, in the format of today.
  package var text: String { text(version: Product.version) }

  func text(version: String) -> String {
    StoredDocument.text(LedgerFormat2(self, version: version))
  }

  func table(_ name: String) -> CountTable? {
    tables.first { $0.name == name }
  }
}

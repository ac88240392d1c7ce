package import Dataset
import Foundation
import Monitoring

/// What one release shows and hides, so that the next can take account of it.
///
/// It holds the hidden counts in memory only: what is stored beside the publication has the values
/// that were shown, and the others are read again from the data of the release.
package struct Ledger: Sendable, Equatable {
  var tables: [CountTable]

  /// Sums that are printed nowhere come last in each table, as they do when it is read.
  init(tables: [CountTable]) {
    self.tables = tables.map { table in
      var ordered = table
      ordered.sums =
        table.sums.filter { $0.standing != .unprinted }
        + table.sums.filter { $0.standing == .unprinted }
      return ordered
    }
  }

  /// Reads a ledger of any format.
  /// - Parameter dataset: what the release told, with its surveys; formats 1 and 2 need none.
  package static func read(
    _ text: String, of dataset: CallDataset?
  ) throws(UnreadableRecord) -> Ledger {
    let format = try UnreadableRecord.format(of: text, .ledger, known: 1...3)
    do {
      let data = Data(text.utf8)
      switch format {
      case 1: return try JSONDecoder().decode(LedgerFormat1.self, from: data).read()
      case 2: return try JSONDecoder().decode(LedgerFormat2.self, from: data).read()
      default:
        let ledger = try JSONDecoder().decode(LedgerFormat3.self, from: data)
        guard let dataset else { throw OtherData() }
        return try ledger.read(with: FormerCounts(dataset))
      }
    } catch is OtherData {
      throw UnreadableRecord(subject: .ledger, cause: .otherData, header: StoredHeader(of: text))
    } catch {
      throw UnreadableRecord(subject: .ledger, cause: .damaged, header: StoredHeader(of: text))
    }
  }

  /// As it is stored, in the format of today.
  package var text: String { text(version: Product.version) }

  func text(version: String) -> String {
    StoredDocument.text(LedgerFormat3(self, version: version))
  }

  func table(_ name: String) -> CountTable? {
    tables.first { $0.name == name }
  }
}

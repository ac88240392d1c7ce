package import Foundation

/// A draft as it goes to another computer of the same person.
extension Draft {
  /// What it changes, sealed as its file is, under a file key of its own. What was frozen stays here.
  package var copy: Data {
    file.copy(of: content.changes.map { Draft.bytes(.changed($0)) })
  }

  /// What such a copy changes. Nil: sealed with another key, or not whole.
  package func content(ofCopy bytes: Data) -> Content? {
    guard let records = file.records(ofCopy: bytes) else { return nil }
    var content = Content()
    for bytes in records {
      guard let record = try? JSONDecoder().decode(Content.Record.self, from: bytes),
        case .changed(let change) = record.step
      else { return nil }
      content.apply(change)
    }
    return content
  }
}

extension DraftFile {
  func copy(of records: [Data]) -> Data {
    let fresh = DraftSeal(key: key)
    return records.enumerated().reduce(into: fresh.header) { bytes, record in
      bytes += fresh.sealed(record.element, at: record.offset)
    }
  }

  func records(ofCopy bytes: Data) -> [Data]? {
    guard let seal = (try? DraftSeal.reading(bytes.prefix(DraftSeal.headerSize), key: key)) ?? nil,
      case .records(let records, isTorn: false) = seal.opened(bytes)
    else { return nil }
    return records
  }
}

package import Foundation

/// A report as the data that the static Typst template reads. Text stays data: the template prints
/// strings as strings, so nothing in them can become markup.
package enum TypstDocument {
  package static func json(_ report: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(report) else {
      preconditionFailure("a report holds nothing that JSON lacks")
    }
    return data
  }
}

import Foundation
import Testing
import Workbook
import XLSForm

/// The forms that people of the field sent, in `Tests/Fixtures/Cases`.
enum OutsideCase {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Cases")

  static func reading(_ name: String, files: [String: Workbook] = [:]) throws -> FormReading {
    if name.hasSuffix(".md") {
      let file = folder.appending(path: "forms-md/\(name)")
      return Form.read(markdown: try String(contentsOf: file, encoding: .utf8), files: files)
    }
    let bytes = try Data(contentsOf: folder.appending(path: "\(name)/f.xlsx"))
    return Form.read(try Workbook(xlsx: [UInt8](bytes)), files: files)
  }

  static func form(_ name: String, files: [String: Workbook] = [:]) throws -> Form {
    let reading = try reading(name, files: files)
    #expect(reading.problems.map(\.sentence) == [])
    return try #require(reading.form)
  }
}

extension FormReading {
  /// With ordinary spaces, as one types them.
  var told: [String] { (problems + warnings).map { $0.sentence.replacing("\u{A0}", with: " ") } }
}

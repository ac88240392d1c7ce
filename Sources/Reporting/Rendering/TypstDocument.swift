package import Foundation

/// A report as the data that the static Typst template reads. Text stays data: the template prints
/// strings as strings, so nothing in them can become markup.
package enum TypstDocument {
  package static func json(_ report: Report) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(report) else {
      preconditionFailure("a report holds nothing that JSON lacks")
    }
    return data
  }
}

/// What is to be run to make a PDF: files to lay in an empty folder, and the program's arguments.
/// Whoever runs it starts Python there, isolated (`-I`).
package struct PDFJob: Sendable {
  /// By path within the folder.
  package let files: [String: Data]
  package let arguments: [String]
  /// What the program leaves, by the same kind of path.
  package let output: String

  /// `resources`: the files of `reports/` by path: `pdf.py`, `rapport.typ`, `fonts/….otf`.
  package init(_ report: Report, resources: [String: Data]) {
    var files = resources.filter { path, _ in
      path == "pdf.py" || path == "rapport.typ" || path.hasSuffix(".otf")
    }
    files["rapport.json"] = TypstDocument.json(report)
    self.files = files
    output = "rapport.pdf"
    arguments = ["-I", "pdf.py", "rapport.typ", output]
  }
}

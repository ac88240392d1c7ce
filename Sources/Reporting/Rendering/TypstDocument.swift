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

/// What to run to make a PDF: the files to write into an empty folder, where Python is then started,
/// isolated (`-I`), with these arguments.
package struct PDFJob: Sendable {
  /// By path within the folder.
  package let files: [String: Data]
  package let arguments: [String]
  /// The path of the PDF in that folder.
  package let output: String

  /// Of another template, with its data under the template's name.
  package init(template: String, data: Data, resources: [String: Data]) {
    files = resources.merging(["\(template).json": data]) { _, data in data }
    output = "\(template).pdf"
    arguments = ["-I", "pdf.py", "\(template).typ", output]
  }

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

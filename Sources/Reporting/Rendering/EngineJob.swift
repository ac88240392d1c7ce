package import Foundation

/// What to run to make a file of a report: the files to write into an empty folder, where Python is then
/// started, isolated (`-I`), with these arguments.
package struct EngineJob: Sendable {
  /// By path within the folder.
  package let files: [String: Data]
  package let arguments: [String]
  /// The path of the result in that folder.
  package let output: String
  /// How the result begins, whatever it tells.
  package let beginning: String

  /// A PDF of a template, with its data under the template's name.
  package init(template: String, data: Data, resources: [String: Data]) {
    files = resources.merging(["\(template).json": data]) { _, data in data }
    output = "\(template).pdf"
    arguments = ["-I", "pdf.py", "\(template).typ", output]
    beginning = "%PDF-"
  }

  /// The PDF of a report. `resources`: the files of `reports/` by path: `pdf.py`, `rapport.typ`, `fonts/….otf`.
  package init(_ report: Report, resources: [String: Data]) {
    self.init(
      template: "rapport", data: TypstDocument.json(report),
      resources: resources.filter { path, _ in
        path == "pdf.py" || path == "rapport.typ" || path.hasSuffix(".otf")
      })
  }

  /// The PDF of an easy report, with a template of its own.
  package init(_ report: EasyReport, resources: [String: Data]) {
    self.init(
      template: "facile", data: TypstDocument.json(report),
      resources: resources.filter { path, _ in
        path == "pdf.py" || path == "facile.typ" || path.hasSuffix(".otf")
      })
  }

  /// A text document that people go on writing in.
  package init(_ report: Report, _ kind: OfficeKind, resources: [String: Data]) {
    let reference = "reference.\(kind.rawValue)"
    let document = OfficeDocument(report)
    files = resources.filter { path, _ in
      path == "office.py" || path == reference || path.hasSuffix(".otf")
    }.merging(document.files) { _, file in file }
    output = "rapport.\(kind.rawValue)"
    arguments = ["-I", "office.py", kind.rawValue, output]
    // Both are ZIP archives.
    beginning = "PK"
  }
}

/// The text documents that office programs write.
package enum OfficeKind: String, Sendable, CaseIterable {
  case docx, odt
}

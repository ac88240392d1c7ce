/// What a report is about, by its code.
package enum ReportSubject: Sendable, Hashable {
  case axis(String)
  case project(String)
  /// All projects of the call.
  case region

  /// `rapport-axe-2-2024.pdf`: how its file is called, whoever makes it.
  package func fileName(
    year: Int, _ format: ReportFormat, kind: ReportKind = .report
  ) -> String {
    "\(kind.fileWord)-\(fileWord)-\(year).\(format.rawValue)"
  }

  /// What is made of it: a project's own report is short enough.
  package var kinds: [ReportKind] {
    if case .project = self { [.report] } else { ReportKind.allCases }
  }

  /// What it is called in names of files.
  package var fileWord: String {
    switch self {
    case .axis(let code): (code.first?.isNumber == true ? "axe-" : "") + code.inFileName
    case .project(let code): code.inFileName
    case .region: "appel"
    }
  }
}

/// The files that a report can be asked as, by how their names end.
package enum ReportFormat: String, Sendable, CaseIterable {
  case html, pdf, docx, odt
  /// Of the figures alone.
  case xlsx, csv
  case text = "txt"

  /// As people name it.
  package init?(typed word: String) {
    guard let format = Self.allCases.first(where: { $0.word == word.lowercased() }) else {
      return nil
    }
    self = format
  }

  package var word: String { self == .text ? "texte" : rawValue }

  /// « html, pdf », to choose from.
  package static var words: String { allCases.map(\.word).joined(separator: ", ") }
}

/// The files that results can be given back as to people, by how their names end.
package enum ResultsFormat: String, Sendable, CaseIterable {
  case html, pdf
  case text = "txt"

  /// `retour-p06-2024.pdf`
  package func fileName(ofProject code: String, year: Int) -> String {
    "retour-\(code.inFileName)-\(year).\(rawValue)"
  }

  /// « html, pdf, txt », to choose from.
  package static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension String {
  /// A code must not lead out of the folder.
  fileprivate var inFileName: String {
    String(lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

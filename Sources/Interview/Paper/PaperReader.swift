package import XLSForm

/// A filled sheet of paper, read back. It is tolerant of how marks are made and never guesses what
/// was meant: anything ambiguous goes to a person, with its line numbers.
package enum PaperReader {
  /// In Unicode scalars.
  package static let limit = 200_000

  package static func read(_ text: String, for form: Form, at moment: FormMoment = .undated)
    throws(PaperRefusal) -> PaperReading
  {
    guard text.unicodeScalars.count <= limit else { throw .tooLong }
    let header = try header(of: text)
    let language = try check(header, form)
    let paper = PaperForm(form, in: language)
    let marks = PaperMarks(text, printed: paper.recognised(folio: header.folio))
    if marks.headers.count > 1 { throw .severalHeaders }
    guard marks.hasEnd else { throw .noEnd }

    let answers = PaperAnswers(marks, to: paper.questions, moment)
    let entry = PaperEntry(form, language, moment, answers.given, paper.questions)
    let anomalies = marks.anomalies + answers.anomalies + entry.anomalies
    return PaperReading(
      folio: header.folio, language: language, sheet: entry.sheet,
      identifyingTexts: answers.given.compactMap(PaperIdentifyingText.init),
      anomalies: anomalies.sorted { $0.order < $1.order })
  }

  /// The first line that is not blank.
  private static func header(of text: String) throws(PaperRefusal) -> PaperHeader {
    for line in text.split(whereSeparator: \.isNewline) {
      switch PaperLine(String(line)) {
      case .header(let header): return header
      case .words(""): continue
      default: throw .noHeader
      }
    }
    throw .noHeader
  }

  private static func check(_ header: PaperHeader, _ form: Form) throws(PaperRefusal)
    -> FormLanguage
  {
    let wanted = PaperHeader(form, form.defaultLanguage, folio: header.folio)
    guard header.model.lowercased() == wanted.model.lowercased() else {
      throw .otherModel(header.model, wanted.model)
    }
    guard header.version.lowercased() == wanted.version.lowercased() else {
      throw .otherVersion(header.version, wanted.version)
    }
    let language = form.languages.first {
      PaperHeader(form, $0, folio: "").language.lowercased() == header.language.lowercased()
    }
    guard let language else { throw .otherLanguage(header.language) }
    return language
  }
}

extension PaperAnomaly {
  fileprivate var order: Int {
    lines.first ?? .max
  }
}

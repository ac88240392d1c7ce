import Client
import Foundation
import Interview
import Writing
import XLSForm

/// One sheet as it was read: answers, or what a person must look at.
struct PaperSheet: Encodable {
  let path: String
  let model: String
  let folio: String
  let answers: AnswerSheet
  /// Of the sheet; empty where it could not be read.
  let language: String
  let anomalies: [String]
  /// Sentences about texts that may say who the person is.
  let textsToReread: [String]

  init(_ path: String, _ form: Form, _ reading: PaperReading) {
    self.path = path
    model = "\(form.id) \(form.version)"
    folio = reading.folio
    answers = reading.sheet
    language = reading.language.code
    anomalies = reading.anomalies.map(\.sentence)
    textsToReread = reading.identifyingTexts.map(\.sentence)
  }

  init(_ path: String, _ form: Form, refused sentence: String) {
    self.path = path
    model = "\(form.id) \(form.version)"
    folio = ""
    answers = AnswerSheet()
    language = ""
    anomalies = [sentence]
    textsToReread = []
  }

  var isClean: Bool { anomalies.isEmpty }

  /// Of a sheet whose number is a code: nothing else is asked, and the service knows whether it came.
  var code: String? { AccessCode.reading(folio) }

  var number: FolioRegister.Sheet { FolioRegister.Sheet(model: model, folio: folio) }

  func lines(_ form: Form) -> [String] {
    let title = folio.isEmpty ? path : "\(path), folio \(folio)"
    let texts = textsToReread.map { "  À relire, \($0)" }
    guard isClean else {
      return ["\(title)\u{A0}: à revoir."] + anomalies.map { "  \($0)" } + texts
    }
    let answered = answers.answers.keys.count { $0 != Assistance.key }
    let read =
      "\(French.terminal.counted(answered, "réponse")) \(French.agreeing(answered, "lue"))"
    let asked = French.terminal.counted(form.questions().count, "question")
    return ["\(title)\u{A0}: \(read), sur \(asked)."] + texts
  }

  private enum CodingKeys: String, CodingKey { case path, folio, answers, anomalies, textsToReread }
}

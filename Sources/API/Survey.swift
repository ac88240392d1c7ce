import Foundation

/// Asks for the form that a code opens: `POST /v1/survey-forms`.
package struct SurveyFormRequest: Message, Hashable {
  package var code: String

  package init(code: String) { self.code = code }

  enum CodingKeys: String, CodingKey, CaseIterable { case code }
}

/// The form, as XLSForm tables in Markdown: the client runs it.
package struct SurveyForm: Message, Hashable {
  package var title: String
  package var form: String
  package var isFictitious: Bool

  package init(title: String, form: String, isFictitious: Bool) {
    self.title = title
    self.form = form
    self.isFictitious = isFictitious
  }

  enum CodingKeys: String, CodingKey {
    case title = "titre"
    case form = "formulaire"
    case isFictitious = "fictif"
  }
}

/// What one person answered to one question. All nil: she preferred not to answer.
package struct AnswerValue: Message, Hashable {
  package var choices: [String]?
  package var text: String?
  package var number: Numeral?

  package init(choices: [String]? = nil, text: String? = nil, number: Numeral? = nil) {
    self.choices = choices
    self.text = text
    self.number = number
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case choices = "choix"
    case text = "texte"
    case number = "nombre"
  }
}

/// `PUT /v1/responses/{id}`: once for a code, under an id that the device made.
package struct ResponseMessage: Message, Hashable {
  package var code: String
  package var answers: [String: AnswerValue]
  /// In which the questions were read, as the form names it.
  package var language: String?

  package init(code: String, answers: [String: AnswerValue], language: String? = nil) {
    self.code = code
    self.answers = answers
    self.language = language
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case code
    case answers = "reponses"
    case language = "langue"
  }
}

/// Shown once; it takes the answers back while they wait.
package struct ResponseReceipt: Message, Hashable {
  /// Eleven digits and a check digit.
  package var number: String

  package init(number: String) { self.number = number }

  enum CodingKeys: String, CodingKey { case number = "recepisse" }
}

/// `POST /v1/withdrawals`: takes back the answers that wait under a receipt.
package struct Withdrawal: Message, Hashable {
  /// As it was shown, with or without its spaces.
  package var receipt: String

  package init(receipt: String) { self.receipt = receipt }

  enum CodingKeys: String, CodingKey { case receipt = "recepisse" }
}

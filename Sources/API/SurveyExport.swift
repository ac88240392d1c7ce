import Foundation

/// What a publication tells of a wave, line by line: `GET /v1/waves/{id}/results`.
package struct SurveyExport: Message, Hashable {
  package struct Line: Sendable, Codable, Hashable {
    /// Of whom: the call, an axis or a project.
    package var area: String
    /// Its name in the form; empty for cards and responses.
    package var question: String
    package var label: String
    package var answer: String
    /// A number of people, or why there is none.
    package var count: String

    package init(area: String, question: String, label: String, answer: String, count: String) {
      self.area = area
      self.question = question
      self.label = label
      self.answer = answer
      self.count = count
    }

    enum CodingKeys: String, CodingKey {
      case question
      case area = "zone"
      case label = "intitule"
      case answer = "reponse"
      case count = "effectif"
    }
  }

  /// Of the publication.
  package var publication: String
  package var digest: String
  package var lines: [Line]
  package var isFictitious: Bool

  package init(publication: String, digest: String, lines: [Line], isFictitious: Bool) {
    self.publication = publication
    self.digest = digest
    self.lines = lines
    self.isFictitious = isFictitious
  }

  enum CodingKeys: String, CodingKey {
    case publication
    case digest = "empreinte"
    case lines = "lignes"
    case isFictitious = "fictif"
  }
}

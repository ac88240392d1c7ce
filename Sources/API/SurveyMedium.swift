package import Foundation

/// A picture or a voice that the form of a wave names: `POST /v1/waves/{id}/media`.
package struct SurveyMediumMessage: Message, Hashable {
  package var name: String
  package var content: Data

  package init(name: String, content: Data) {
    self.name = name
    self.content = content
  }

  enum CodingKeys: String, CodingKey {
    case name = "nom"
    case content = "contenu"
  }
}

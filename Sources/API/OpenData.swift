/// `GET /v1/calls/{call}/open-data/{year}.json`: a release as files to be put on line, all of them text.
package struct OpenDataReply: Message, Hashable {
  package struct File: Sendable, Codable, Hashable {
    /// `datapackage.json`, `fiches/action-p01.txt`
    package var path: String
    package var text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }

    enum CodingKeys: String, CodingKey {
      case path = "chemin"
      case text = "texte"
    }
  }

  package var publication: PublicationLine
  package var isFictitious: Bool
  package var files: [File]

  package init(publication: PublicationLine, isFictitious: Bool, files: [File]) {
    self.publication = publication
    self.isFictitious = isFictitious
    self.files = files
  }

  enum CodingKeys: String, CodingKey {
    case publication
    case isFictitious = "fictif"
    case files = "fichiers"
  }
}

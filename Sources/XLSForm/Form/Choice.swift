/// An answer that can be chosen, in the words of one language.
package struct Choice: Sendable, Hashable {
  /// « Je préfère ne pas répondre », where a list says it for the other tools that show it: here it
  /// is the refusal, which every question offers, and never one of the choices.
  package static let refusalName = "refus"

  package var name: String
  package var label: String
  package var media: [Medium: String]
  /// Known outside sessions only.
  package var tone: ChoiceTone?
  /// Codes of the categories it stands for in the breakdown that its question is held against. Known
  /// outside sessions only.
  package var compared: [String]
  /// Those of former versions of the form that it stands for. Known outside sessions only.
  package var formerNames: [String]

  package init(
    name: String, label: String, media: [Medium: String] = [:], tone: ChoiceTone? = nil,
    compared: [String] = [], formerNames: [String] = []
  ) {
    self.name = name
    self.label = label
    self.media = media
    self.tone = tone
    self.compared = compared
    self.formerNames = formerNames
  }
}

/// Media and tones stay with the form: only the words travel.
extension Choice: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, label
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    label = try container.decode(String.self, forKey: .label)
    media = [:]
    compared = []
    formerNames = []
  }
}

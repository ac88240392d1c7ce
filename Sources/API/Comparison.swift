import Foundation

/// `GET /v1/calls/{call}/comparisons`: what changed between two publications, figure by figure.
package struct ComparisonMessage: Message, Hashable {
  package struct Line: Sendable, Codable, Hashable {
    package var kind: String
    /// Of the indicator or question.
    package var code: String
    package var title: String
    package var area: String
    package var period: String
    package var group: String
    /// Nil where that publication does not tell it.
    package var former: String?
    package var latter: String?
    /// Words for programs.
    package var reasons: [String]
    /// Sentences for people, in the same order.
    package var sentences: [String]

    package init(
      kind: String, code: String, title: String, area: String, period: String, group: String,
      former: String?, latter: String?, reasons: [String], sentences: [String]
    ) {
      self.kind = kind
      self.code = code
      self.title = title
      self.area = area
      self.period = period
      self.group = group
      self.former = former
      self.latter = latter
      self.reasons = reasons
      self.sentences = sentences
    }

    enum CodingKeys: String, CodingKey {
      case kind = "type"
      case code
      case title = "intitule"
      case area = "perimetre"
      case period = "periode"
      case group = "groupe"
      case former = "avant"
      case latter = "apres"
      case reasons = "motifs"
      case sentences = "phrases"
    }
  }

  package var former: PublicationLine
  package var latter: PublicationLine
  package var lines: [Line]
  /// How many figures both tell alike.
  package var unchanged: Int
  /// How many corrections the latter does not tell yet.
  package var waiting: Int
  package var isFictitious: Bool

  package init(
    former: PublicationLine, latter: PublicationLine, lines: [Line], unchanged: Int, waiting: Int,
    isFictitious: Bool
  ) {
    self.former = former
    self.latter = latter
    self.lines = lines
    self.unchanged = unchanged
    self.waiting = waiting
    self.isFictitious = isFictitious
  }

  enum CodingKeys: String, CodingKey {
    case former = "avant"
    case latter = "apres"
    case lines = "changements"
    case unchanged = "inchanges"
    case waiting = "corrections_en_attente"
    case isFictitious = "fictif"
  }
}

/// What the answers to a question tell about people, as its form declares it.
package enum AnswerClass: String, Sendable, Codable, CaseIterable {
  case opinion, profile, health
}

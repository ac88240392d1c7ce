import FormSupport
import Foundation
import Testing
import XLSForm

/// « Je n’ai pas participé », « Rien ne me gêne », « Je ne sais pas » go with no other answer.
@Suite struct ExclusiveChoiceTests {
  private static let exclusive: Set = ["aucune", "rien", "ne_sait_pas"]
  /// The answer after which a question is asked.
  private static let opening = [
    "freins": ("renoncement", "plus"), "freins_aide": ("suivi", "pas_encore"),
    "gene": ("place", "quartier"), "frein_metier": ("place", "metier"),
    "desaccord": ("raison", "convient_pas"), "besoin": ("suite", "non"),
  ]

  @Test(arguments: ShippedFormTests.names)
  func `choices that exclude the others are taken alone only`(name: String) throws {
    let form = try #require(try ShippedFormTests.reading(name).form)
    for question in form.questions() {
      guard case .selectMultiple(let choices) = question.kind else { continue }
      let names = choices.map(\.name)
      #expect(names.contains("ne_sait_pas"))
      for first in names {
        #expect(try Self.findings(question.key, [first], form) == [])
        for second in names.drop(while: { $0 != first }).dropFirst() {
          let isExclusive = Self.exclusive.contains(first) || Self.exclusive.contains(second)
          #expect(
            try Self.findings(question.key, [first, second], form)
              == (isExclusive ? [.constraint] : []), "\(question.key): \(first), \(second)")
        }
      }
    }
  }

  @Test(arguments: ShippedFormTests.names)
  func `what is wrong is said in each language, in short sentences`(name: String) throws {
    let form = try #require(try ShippedFormTests.reading(name).form)
    for language in form.languages {
      for question in form.questions(in: language) {
        guard case .selectMultiple(let choices) = question.kind else { continue }
        let message = question.constraintMessage
        for choice in choices where Self.exclusive.contains(choice.name) {
          #expect(message.contains(choice.label), "\(language.code) \(question.key): \(message)")
        }
        for sentence in message.split(separator: ".") {
          let words = sentence.split(separator: " ").filter { $0.contains(where: \.isLetter) }
          #expect(words.count <= 12, "\(sentence)")
        }
        #expect(!message.contains("'"))
      }
    }
  }

  private static func findings(
    _ key: String, _ names: [String], _ form: Form
  ) throws -> [AnswerFinding.Reason] {
    var answers = [key: Answer.choices(names)]
    if let (question, choice) = opening[key] { answers[question] = .choices([choice]) }
    return form.validate(AnswerSheet(answers)).map(\.reason)
  }
}

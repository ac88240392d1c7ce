import ArgumentParser
import Foundation
import Monitoring
import Terminal

/// A rating given by options; what they leave out is asked for.
struct RatingOptions: ParsableArguments {
  @Option(
    name: .customLong("note"),
    help: ArgumentHelp(
      "De 0 (très défavorable) à 4 (très favorable au transfert), so ou nsp.", valueName: "note"))
  var score: String?

  @Option(
    name: .customLong("preuve"),
    help: ArgumentHelp(
      "E0 affirmation, E1 document, E2 donnée de suivi, E3 donnée et point de vue.",
      valueName: "preuve"))
  var evidence: String?

  @Option(
    name: .customLong("justification"),
    help: ArgumentHelp("Pourquoi cette note.", valueName: "texte"))
  var justification: String?

  @Flag(name: .customLong("bloquant"), help: "À lui seul, ce point empêche un transfert.")
  var isBlocking = false

  @Option(
    name: .customLong("plan"),
    help: ArgumentHelp("Comment l’adapter ailleurs.", valueName: "texte"))
  var plan: String?

  var isEmpty: Bool {
    score == nil && evidence == nil && justification == nil && !isBlocking && plan == nil
  }

  func rating(
    of criterion: TransferCriterion, _ options: CommonOptions, _ console: Console
  ) throws -> TransferRating {
    let asking = RatingQuestions(options: options, console: console)
    let score = try asking.ask(
      "Note (0 à 4, so, nsp) > ", "--note 3", given: self.score, TypedRating.score)
    let evidence = try asking.ask(
      "Preuve (E0 à E3) > ", "--preuve E1", given: self.evidence, TypedRating.evidence)
    let words = try asking.ask(
      "Justification > ", "--justification \"…\"", given: justification, TypedRating.words)
    let isAsking = isEmpty
    let blocks =
      isAsking
      ? try asking.ask("Point bloquant (o/n) > ", "--bloquant", given: nil, TypedRating.answer)
      : isBlocking
    let plan =
      isAsking && blocks
      ? try asking.ask("Plan d’adaptation > ", "--plan \"…\"", given: nil, TypedRating.words)
      : try self.plan.map {
        try asking.ask("", "--plan \"…\"", given: $0, TypedRating.words)
      }
    return TransferRating(
      criterion: criterion.code, score: score, evidence: evidence, justification: words,
      isBlocking: blocks, plan: plan)
  }
}

/// Asks again until an answer can be read. What an option gave is refused at once.
struct RatingQuestions {
  let options: CommonOptions
  let console: Console

  func ask<Value>(
    _ prompt: String, _ option: String, given: String?,
    _ read: (String) -> TypedRating.Reading<Value>
  ) throws -> Value {
    if let given {
      switch read(given.trimmingCharacters(in: .whitespaces)) {
      case .read(let value): return value
      case .misunderstood(let sentence):
        throw Failure(
          .refused, "cotation_refusee", "\(option.prefix { $0 != " " })\u{A0}: \(sentence)",
          "Rien n’est enregistré.")
      }
    }
    while true {
      let text = try options.answer(console, prompt, option: option)
        .trimmingCharacters(in: .whitespaces)
      if text.lowercased() == "stop" { throw Failure.stoppedRating }
      switch read(text) {
      case .read(let value): return value
      case .misunderstood(let sentence): console.say(sentence)
      }
    }
  }
}

extension Failure {
  static let stoppedRating = Failure(
    .stopped, "arret", "Arrêté.", "Les critères déjà cotés sont gardés.")
}

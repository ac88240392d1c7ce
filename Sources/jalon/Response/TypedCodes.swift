import API
import Client
import Interview
import Terminal
import Writing

extension CommonOptions {
  private static let codeTries = 5

  /// Asks again after a code or a receipt that was mistyped: whoever is sent back to the shell types the
  /// next try there, and it stays in the history of the shell. What comes from a pipe is read once.
  /// - Parameter words: those of the person; nil for whoever sends the sheets of others.
  func askingAgain<Value>(
    _ console: Console, in words: SurroundingWords? = nil, _ attempt: () async throws -> Value
  ) async throws -> Value {
    var triesLeft = console.isInteractive ? Self.codeTries : 1
    while true {
      triesLeft -= 1
      do {
        return try await attempt()
      } catch {
        guard triesLeft > 0, let failure = Failure(any: error), failure.isOfTypedCode else {
          throw error
        }
        let lines = words?.lines(about: failure) ?? ["\(failure.message) \(failure.help)"]
        lines.forEach(console.warn)
      }
    }
  }
}

extension Failure {
  static let unreadableCode = Failure(
    .refused, "code_illisible",
    "Ce code n’est pas lisible\u{A0}: il a \(AccessCode.length) chiffres.",
    "Recopier les chiffres de la carte. Espaces, tirets et points ne comptent pas.")

  static let unreadableReceipt = Failure(
    .refused, "recu_illisible",
    "Ce reçu n’est pas lisible\u{A0}: il a \(ReceiptNumber.length) chiffres, et le dernier les contrôle.",
    "Recopier les chiffres du reçu. Espaces, tirets et points ne comptent pas.")

  /// Copying the figures once more may help.
  fileprivate var isOfTypedCode: Bool {
    [
      Failure.unreadableCode.code, Failure.unreadableReceipt.code,
      Problem.Code.codeRefused.rawValue, Problem.Code.receiptUnknown.rawValue,
    ].contains(code)
  }
}

/// What a person copies from her card or her receipt.
extension CommonOptions {
  /// The code is asked for or read from the standard input, never an argument: arguments stay in the
  /// history of the shell. It is not repeated in the refusal either.
  /// - Parameter hint: what is said to a question mark.
  func accessCode(_ console: Console, _ prompt: String, hint: [String]) throws -> String {
    let typed = try number(console, prompt, hint, option: "le code sur l’entrée standard")
    guard let code = AccessCode.reading(typed) else { throw Failure.unreadableCode }
    return code
  }

  func receiptNumber(_ console: Console, in words: SurroundingWords) throws -> String {
    let typed = try number(
      console, words.receiptPrompt, words.lines(.receipt),
      option: "le reçu sur l’entrée standard")
    guard let receipt = ReceiptNumber.reading(typed) else { throw Failure.unreadableReceipt }
    return receipt
  }

  /// A question mark asks what to answer, and costs no try.
  private func number(
    _ console: Console, _ prompt: String, _ hint: [String], option: String
  ) throws -> String {
    while true {
      let typed = try answer(console, prompt, option: option)
      guard ["?", "؟", "？"].contains(typed.trimmed) else { return typed }
      console.say(hint)
    }
  }
}

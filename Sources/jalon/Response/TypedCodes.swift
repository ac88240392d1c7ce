import Client
import Terminal
import Writing

/// What a person copies from her card or her receipt.
extension CommonOptions {
  /// The code is asked for or read from the standard input, never an argument: arguments stay in the
  /// history of the shell. It is not repeated in the refusal either.
  func accessCode(_ console: Console, _ prompt: String) throws -> String {
    let typed = try answer(console, prompt, option: "le code sur l’entrée standard")
    guard let code = AccessCode.reading(typed) else {
      throw Failure(
        .refused, "code_illisible",
        "Ce code n’est pas lisible\u{A0}: il a \(AccessCode.length) chiffres.",
        "Recopier les chiffres de la carte. Espaces, tirets et points ne comptent pas.")
    }
    return code
  }

  func receiptNumber(_ console: Console) throws -> String {
    let typed = try answer(console, "Reçu > ", option: "le reçu sur l’entrée standard")
    guard let receipt = ReceiptNumber.reading(typed) else {
      throw Failure(
        .refused, "recu_illisible",
        "Ce reçu n’est pas lisible\u{A0}: il a \(ReceiptNumber.length) chiffres, et le dernier les contrôle.",
        "Recopier les chiffres du reçu. Espaces, tirets et points ne comptent pas.")
    }
    return receipt
  }
}

import API
import Foundation
import Interview
import Terminal

extension SurroundingWords {
  /// The language of `--langue`, else every language, that of the system first.
  init(asked language: String?, environment: [String: String] = ProcessInfo.processInfo.environment)
  {
    let likely = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .filter { !$0.isEmpty }.map { String($0.prefix(2)).lowercased() }
    self.init(speaking: language, likely: likely)
  }

  /// What she can do about a failure, in her words. Returns nil for what only a technician can mend.
  func lines(about failure: Failure) -> [String]? {
    switch failure.code {
    case Failure.unreadableCode.code: lines(.incompleteCode)
    case Failure.unreadableReceipt.code: lines(.incompleteReceipt)
    case Problem.Code.codeRefused.rawValue: lines(.wrongCode)
    case Problem.Code.codeUsed.rawValue: lines(.usedCard)
    case Problem.Code.receiptUnknown.rawValue: lines(.wrongReceipt)
    case Problem.Code.tooMany.rawValue: lines(.tooManyTries)
    default: failure.status == .unavailable ? lines(.noService) : nil
    }
  }
}

extension CommonOptions {
  /// Tells a failure to a person in her words. A program, and whoever can mend what is none of hers,
  /// get the failure itself.
  func speaking<Value>(
    _ words: SurroundingWords, _ console: Console, _ action: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await action()
    } catch {
      guard !isJSON, let failure = Failure(any: error), let lines = words.lines(about: failure)
      else { throw error }
      lines.forEach(console.warn)
      throw failure.status
    }
  }
}

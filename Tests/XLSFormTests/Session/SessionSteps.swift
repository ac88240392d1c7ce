import Foundation
import Testing
import XLSForm

extension FormSession {
  /// The session after an answer that is taken.
  func next(_ answer: Answer) throws -> FormSession {
    try answering(answer).session
  }

  func with(_ key: String, _ answer: Answer?) throws -> FormSession {
    try setting(answer, for: key).session
  }

  /// What a node holds, by its path under the root.
  func value(_ path: String) -> String? {
    values.first { $0.path == "/data/" + path }?.value
  }

  var closingOffer: RepeatOffer? {
    if case .repeatOffer(let offer) = stop { return offer }
    return nil
  }
}

extension FormStep {
  var session: FormSession {
    get throws {
      guard case .session(let session) = self else { throw UnexpectedIssues(findings: findings) }
      return session
    }
  }

  var findings: [AnswerFinding] {
    if case .findings(let findings) = self { return findings }
    return []
  }

  private struct UnexpectedIssues: Error {
    var findings: [AnswerFinding]
  }
}

extension FormMoment {
  /// 22 September 2026, half past twelve in Paris.
  static let autumn = FormMoment(
    now: Date(timeIntervalSince1970: 1_790_073_000),
    timeZone: TimeZone(identifier: "Europe/Paris") ?? .gmt, seed: 7)
}

import Demonstration
import Foundation
import Monitoring
import Postgres
import Service
import Store

/// Open answers of the last wave, coded by the two evaluators of the demonstration as theirs would be.
struct DemonstrationCodingLoading {
  let database: Database
  let plan: DemonstrationPlan.Coding
  let wave: UUID

  /// What an earlier start has done is not done again.
  func load() async throws {
    let (plan, wave) = (plan, wave)
    try await act(as: DemonstrationSite.evaluator) { tx in
      guard try tx.codings(ofWave: wave).allSatisfy({ $0.question != plan.question }) else {
        return
      }
      _ = try tx.write(plan.codebook, question: plan.question, wave: wave, restarts: false)
    }
    try await act(as: DemonstrationSite.evaluator) { tx in try code(\.first, tx) }
    try await act(as: DemonstrationSite.secondEvaluator) { tx in try code(\.second, tx) }
    try await act(as: DemonstrationSite.evaluator) { tx in
      try settle(tx)
      try propose(tx)
    }
    try await act(as: DemonstrationSite.secondEvaluator) { tx in try judge(tx) }
    try await act(as: DemonstrationSite.evaluator) { tx in
      if let own = try coding(tx), !own.isClosed { _ = try tx.close(coding: own.id) }
    }
  }

  private func coding(_ tx: borrowing Transaction) throws -> CodingProgress? {
    try tx.codings(ofWave: wave).first { $0.question == plan.question }
  }

  /// Each text of the coding with what is found in it.
  private func coded(
    _ texts: [TextToCode]
  ) -> [UUID: DemonstrationTextCoding] {
    let codings = plan.codings(of: texts.map(\.content), seed: DemonstrationContent.seed)
    return Dictionary(
      zip(texts.map(\.id), codings).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  private func code(
    _ part: KeyPath<DemonstrationTextCoding, [String]>, _ tx: borrowing Transaction
  ) throws {
    guard let own = try coding(tx), !own.isCodedTwice else { return }
    let texts = try tx.textsToCode(own.id)
    let codings = coded(texts)
    for text in texts where text.themes == nil {
      guard let coding = codings[text.id] else { continue }
      _ = try tx.code(text.id, of: own.id, as: coding[keyPath: part])
    }
  }

  private func settle(_ tx: borrowing Transaction) throws {
    guard let own = try coding(tx), !own.isClosed else { return }
    let codings = coded(try tx.textsToCode(own.id))
    for difference in try tx.codingDifferences(own.id) where difference.decided == nil {
      guard let coding = codings[difference.textID] else { continue }
      _ = try tx.decide(
        difference.textID, of: own.id, theme: difference.theme,
        isPresent: coding.settled.contains(difference.theme))
    }
  }

  private func propose(_ tx: borrowing Transaction) throws {
    guard let own = try coding(tx), !own.isClosed, try tx.quotes(own.id).isEmpty else { return }
    let texts = try tx.textsToCode(own.id)
    for quote in plan.quotes {
      guard let text = texts.first(where: { $0.content == quote.sentence }) else { continue }
      _ = try tx.propose(quote: quote.excerpt, of: text.id, coding: own.id)
    }
  }

  private func judge(_ tx: borrowing Transaction) throws {
    guard let own = try coding(tx) else { return }
    let cleared = Set(plan.quotes.filter(\.isCleared).map(\.excerpt))
    for quote in try tx.quotes(own.id) where quote.isCleared == nil && !quote.isOwn {
      _ = try tx.judge(
        quote: quote.id, of: own.id, isCleared: cleared.contains(quote.excerpt))
    }
  }

  private func act(
    as login: String, _ body: @escaping @Sendable (borrowing Transaction) throws -> Void
  ) async throws {
    let database = database
    try await database.acting(as: login, password: DemonstrationSite.password) { token in
      try await database.write(as: token) { tx, _ in try body(tx) }
    }
  }
}

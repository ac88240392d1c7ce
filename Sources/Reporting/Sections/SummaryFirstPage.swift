import Foundation
import Monitoring
import Publishing
import Writing

/// The answers to the four questions, what was decided and what is recommended.
struct SummaryFirstPage {
  let slice: PublicationSlice

  /// As many as the page takes.
  private static let recommendations = 4
  private static let sentences = 2

  var blocks: [Block] {
    let answers = EssentialAnswers(slice: slice).all.map { Block.callout(shortened($0)) }
    let start: [Block] = [
      .heading(Self.heading("L’essentiel", "essentiel")), EssentialsSection(slice).figures,
    ]
    let end: [Block] = [
      .heading(Self.heading("Décisions et recommandations de l’évaluateur", "decisions")),
      .list(decisions),
    ]
    return start + answers + end
  }

  static func heading(_ text: String, _ id: String) -> Heading {
    Heading(level: 1, text: text, id: id, part: .annex)
  }

  /// What the full report tells in more paragraphs.
  private func shortened(_ callout: Callout) -> Callout {
    var short = callout
    short.paragraphs = Array(callout.paragraphs.prefix(Self.sentences))
    return short
  }

  private var decisions: [String] {
    let own = slice.judgements.filter { $0.judgement.kind == .recommendation }
    let order: [Judgement.Priority?] = [.high, .middling, .low, nil]
    let sorted = order.flatMap { priority in own.filter { $0.judgement.priority == priority } }
    var lines = [DecisionTally(slice).sentence]
    lines += sorted.prefix(Self.recommendations).map(recommendation)
    if sorted.isEmpty { lines.append("Recommandations : à écrire.") }
    let left = sorted.count - Self.recommendations
    if left > 0 {
      let words = Phrase.count(left, "autre recommandation est", "autres recommandations sont")
      lines.append("\(words) dans le rapport.")
    }
    return lines
  }

  private func recommendation(_ told: PublishedJudgement) -> String {
    let own = told.judgement
    let facts = [
      own.priority.map { "priorité \($0.label)" } ?? "priorité à écrire", own.responsible,
      own.dueOn.map { "pour le \(French.page.day($0))" },
    ].compactMap(\.self)
    let axis = EvaluatorText.axis(of: told, in: slice).map { "\($0) ; " } ?? ""
    return "\(own.subject) (\(axis)\(facts.joined(separator: " ; ")))."
  }
}

import Foundation
import Monitoring
import Publishing

/// Whether people take part: what holders declare and what people say, one held against the other.
struct ParticipationAnswer {
  let slice: PublicationSlice
  private let declared: DeclaredParticipation
  private let majorities: MajorityCount

  /// From there on people weigh on what is done.
  static let real = ParticipationLevel.exchange

  init(_ slice: PublicationSlice) {
    self.slice = slice
    declared = DeclaredParticipation(slice)
    majorities = MajorityCount(slice.lastSurveys.flatMap(\.questions))
  }

  /// Nil where nothing was declared: what people say is then the only source.
  var verdict: String? {
    guard let median = declared.median else { return nil }
    guard let lived = declared.perceived?.level else { return "Non établi : déclaré seulement" }
    let proved = declared.declaring.count { ($0.level ?? .none) >= Self.real && $0.isProved }
    if lived >= Self.real, median >= Self.real, proved * 2 >= declared.declaring.count,
      majorities.isMost
    {
      return "Établi"
    }
    if lived >= Self.real { return "Probable" }
    return median >= Self.real ? "Non établi : moins vécu que déclaré" : "Non établi"
  }

  var sentences: [String] {
    guard let median = declared.median else { return [] }
    let proved = declared.events.count(where: \.hasEvidence)
    let start =
      "\(declared.declare(declared.declaring.count)) "
      + "\(Phrase.count(declared.events.count, "action", "actions")) de participation, dont \(proved) avec "
      + "preuve ; \(level(median))."
    guard let lived = declared.perceived?.level, let headline = declared.headline else {
      return slice.isOfProject
        ? [start] : [start + " Aucune réponse publiable ne dit si les personnes le vivent ainsi."]
    }
    return [
      start, "Écart entre le déclaré et le vécu : \(lowered(headline)) (\(lived.named)).", effect,
    ]
  }

  private func level(_ median: ParticipationLevel) -> String {
    guard declared.declaring.count > 1 else { return "le niveau déclaré est \(median.named)" }
    let start =
      declared.atLeastMedian == declared.projects.count
      ? "tous déclarent" : declared.declare(declared.atLeastMedian)
    return "\(start) au moins le niveau \(median.named)"
  }

  private func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private var effect: String {
    let changed = declared.events.count { $0.effect != .no }
    let holders = declared.declaring.count < 2 ? "le porteur" : "les porteurs"
    return "\(changed) \(changed < 2 ? "action" : "actions") sur \(declared.events.count) "
      + "\(changed < 2 ? "a" : "ont") changé quelque chose, d’après \(holders)."
  }
}

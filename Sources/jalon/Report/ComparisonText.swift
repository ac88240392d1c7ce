import API
import Foundation
import Monitoring
import Writing

/// What changed between two publications, to be read: what is alike, then the changes, by reason and area.
struct ComparisonText {
  let comparison: ComparisonMessage

  var lines: [String] {
    [
      "Avant\u{A0}: \(comparison.former.named)", "Après\u{A0}: \(comparison.latter.named)",
    ] + marks + [""] + summary + areas.flatMap(lines)
  }

  private var marks: [String] {
    let isWorking =
      comparison.former.kind.value != .release || comparison.latter.kind.value != .release
    return (comparison.isFictitious ? ["Données fictives."] : [])
      + (isWorking ? ["Document de travail, ne pas diffuser."] : [])
  }

  private var summary: [String] {
    let changed = comparison.lines.count
    let counts =
      "\(French.terminal.counted(changed, "chiffre change", "chiffres changent")), "
      + "\(French.terminal.counted(comparison.unchanged, "est pareil", "sont pareils"))."
    let waiting =
      comparison.waiting == 0
      ? []
      : [
        "\(French.terminal.counted(comparison.waiting, "correction attend", "corrections attendent")) une publication suivante."
      ]
    return [counts] + waiting
      + reasons.map { "  \($0.sentence)\u{A0}: \(French.terminal.counted($0.count, "chiffre"))" }
  }

  /// By how often they explain something; each with its shortest sentence.
  private var reasons: [(sentence: String, count: Int)] {
    var counts: [String: (sentence: String, count: Int)] = [:]
    for line in comparison.lines {
      for (reason, sentence) in zip(line.reasons, line.sentences) {
        let words = sentence.prefix { $0 != ":" && $0 != "(" }
          .trimmingCharacters(in: .whitespaces)
        counts[reason] = (words, (counts[reason]?.count ?? 0) + 1)
      }
    }
    return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
  }

  private var areas: [String] {
    var areas: [String] = []
    for line in comparison.lines where !areas.contains(line.area) { areas.append(line.area) }
    return areas
  }

  private func lines(of area: String) -> [String] {
    ["", area]
      + comparison.lines.filter { $0.area == area }.flatMap { line in
        [
          "  \(line.name)\u{A0}: \(line.former.told) → \(line.latter.told)",
          "    \(line.sentences.joined(separator: "\u{A0}; "))",
        ]
      }
  }
}

extension ComparisonMessage.Line {
  /// « I02, 2024-T4, Genre : Femmes »
  fileprivate var name: String {
    let what = code.isEmpty ? title : code
    let kind = kind == "indicateur" || kind == "ventilation" ? "" : " (\(kind))"
    return [what + kind, period, group].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension String? {
  fileprivate var told: String { self ?? "absent" }
}

extension PublicationLine {
  fileprivate var named: String {
    let name = name.map { "gel «\u{A0}\($0)\u{A0}», " } ?? ""
    return "\(name)n°\u{A0}\(number), \(year), données au \(French.terminal.shortDay(day)), "
      + "empreinte \(digest.prefix(12))"
  }
}

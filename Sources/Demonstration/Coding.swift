import Foundation
package import Monitoring

extension DemonstrationPlan {
  /// What people write in answer to the open question of one wave, and how two evaluators code it.
  package struct Coding: Sendable, Codable {
    package var question: String
    package var wave: Quarter
    /// Of those who answer, beside the sentences that are given once.
    package var writersPercent: Int
    package var themes: [ThemeWords]
    package var phrases: [Phrase]
    package var quotes: [Quote]

    package struct ThemeWords: Sendable, Codable {
      package var code: String
      package var label: String
      package var definition: String
      package var example: String?
      /// Of the texts, those of which one coder or the other judges wrongly.
      package var errorPercent: Int
    }

    package struct Phrase: Sendable, Codable {
      package var words: String
      package var themes: [String]
    }

    /// Of a sentence that is given once, so that its project is always the same.
    package struct Quote: Sendable, Codable {
      package var sentence: String
      package var excerpt: String
      package var isCleared: Bool
    }
  }
}

/// What is found in one text.
package struct DemonstrationTextCoding: Sendable, Hashable {
  package var first: [String]
  package var second: [String]
  /// Once they have settled where they differ.
  package var settled: [String]
}

extension DemonstrationPlan.Coding {
  package var codebook: [Theme] {
    themes.map {
      Theme(code: $0.code, label: $0.label, definition: $0.definition, example: $0.example)
    }
  }

  /// In the order of the texts. Never do both err, so that what they settle depends on no order of texts.
  package func codings(of texts: [String], seed: UInt64) -> [DemonstrationTextCoding] {
    var times: [String: Int] = [:]
    return texts.map { text in
      times[text, default: 0] += 1
      var draw = SplitMix64(seed: seed, "coding", text, String(times[text] ?? 0))
      return coding(of: text, using: &draw)
    }
  }

  private func coding(
    of text: String, using draw: inout SplitMix64
  ) -> DemonstrationTextCoding {
    let spoken = Set(phrases.filter { text.contains($0.words) }.flatMap(\.themes))
    var coding = DemonstrationTextCoding(first: [], second: [], settled: [])
    for theme in themes {
      let isThere = spoken.contains(theme.code)
      let errs = draw.integer(0...99) < theme.errorPercent
      let isFirst = draw.happens(0.5)
      if isThere { coding.settled.append(theme.code) }
      if isThere != (errs && isFirst) { coding.first.append(theme.code) }
      if isThere != (errs && !isFirst) { coding.second.append(theme.code) }
    }
    return coding
  }

  /// Two phrases, which no sentence that is given once is; nil for those who leave the question empty.
  func text(using draw: inout SplitMix64) -> String? {
    guard draw.integer(0...99) < writersPercent, phrases.count > 1 else { return nil }
    let first = draw.integer(0...phrases.count - 1)
    let second = (first + draw.integer(1...phrases.count - 1)) % phrases.count
    return "\(phrases[first].words). \(phrases[second].words) (phrases fictives)."
  }
}

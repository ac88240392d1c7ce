/// How easy a text reads, from 0 (hard) to 100 (easy): an index over the length of its sentences
/// and of its words. Syllables are estimated by groups of vowels, so that it compares wordings and
/// proves nothing.
enum ReadingEase {
  /// Returns nil for languages without an index here, and for texts without words.
  ///
  /// French: Kandel and Moles (1958). English: Flesch (1948). Spanish: Fernández Huerta (1959).
  static func index(of sentences: [Sentence], language: FormLanguage) -> Double? {
    let words = sentences.flatMap(\.words)
    guard !words.isEmpty else { return nil }
    let sentenceLength = Double(words.count) / Double(sentences.count)
    let wordLength = Double(words.reduce(0) { $0 + syllables(of: $1) }) / Double(words.count)
    let index: Double
    switch language.code.prefix(2) {
    case "fr": index = 207 - 1.015 * sentenceLength - 73.6 * wordLength
    case "en": index = 206.835 - 1.015 * sentenceLength - 84.6 * wordLength
    case "es": index = 206.84 - 1.02 * sentenceLength - 60 * wordLength
    default: return nil
    }
    return min(max(index, 0), 100)
  }

  private static let vowels: Set<Character> = Set("aeiouyàâäéèêëîïôöùûüœæáíóúAEIOUYÉÈÊÀÂÎÔÛ")

  private static func syllables(of word: Substring) -> Int {
    let groups = word.split { !vowels.contains($0) }.count
    // « porte », « portes »: the last e is silent in French and in English.
    let isSilent = word.hasSuffix("e") || word.hasSuffix("es")
    return max(1, isSilent && groups > 1 ? groups - 1 : groups)
  }
}

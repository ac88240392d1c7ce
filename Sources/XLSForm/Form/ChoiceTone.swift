/// Where a choice stands on a scale of opinion, as the column `tone` of the choices declares it. A
/// choice without a tone is beside the scale: « je ne sais pas », « non concerné ».
package enum ChoiceTone: String, Sendable, Hashable, CaseIterable {
  case veryFavourable = "very favourable"
  case favourable, neutral, unfavourable
  case veryUnfavourable = "very unfavourable"

  /// Capitals, hyphens and underscores do not matter.
  init?(cell: String) {
    let words = cell.lowercased().split { " -_".contains($0) }
    self.init(rawValue: words.joined(separator: " "))
  }
}

/// `18 <= ${age} <= 65`, which compares a yes or no with 65, and how it is written instead.
struct ComparisonChain {
  private let source: String

  init(_ source: String) { self.source = source }

  var advice: String {
    "Deux comparaisons qui se suivent ne disent pas «\u{A0}entre\u{A0}»\u{A0}: la seconde compare un vrai ou"
      + " un faux. Écrivez \(meant ?? "les deux, reliées par and\u{A0}: 18 <= ${age} and ${age} <= 65")."
  }

  /// Nil where something else than names and numbers is compared.
  private var meant: String? {
    let chain =
      #/(\$\{[^{}]+\}|[\p{L}\d._\/-]+)\s*([<>]=?|!?=)\s*(\$\{[^{}]+\}|[\p{L}\d._\/-]+)\s*([<>]=?|!?=)\s*(\$\{[^{}]+\}|[\p{L}\d._\/-]+)/#
    guard let found = source.firstMatch(of: chain)?.output else { return nil }
    let (first, middle) = (found.1, found.3)
    let compared = Double(middle) != nil && Double(first) == nil ? first : middle
    return "\(first) \(found.2) \(middle) and \(compared) \(found.4) \(found.5)"
  }
}

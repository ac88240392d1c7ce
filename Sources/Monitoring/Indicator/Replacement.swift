/// How a definition takes the place of former ones, which are closed and keep their values. Series are
/// never joined: what the new one does not tell of the former quarters is said before it is accepted.
package enum Replacement: String, Coded {
  case rename, split, merge, bands

  package var word: String { rawValue }

  /// How many former indicators it may name.
  package var range: ClosedRange<Int> { self == .merge ? 2...20 : 1...1 }

  private var label: String {
    switch self {
    case .rename: "changement de nom de"
    case .split: "partage de"
    case .merge: "réunion de"
    case .bands: "autres modalités de"
    }
  }

  /// « réunion de I01 et I02 », from what an amendment keeps.
  static func shown(_ text: String) -> String {
    guard let (how, former) = reading(text) else { return text }
    return "\(how.label) \(former)"
  }

  static func reading(_ text: String) -> (how: Replacement, former: String)? {
    let words = text.split(separator: " ").map(String.init)
    guard let how = words.first.flatMap(Replacement.init), let last = words.last, words.count > 1
    else { return nil }
    let others = words.dropFirst().dropLast().joined(separator: ", ")
    return (how, others.isEmpty ? last : "\(others) et \(last)")
  }

  /// What is kept and what is lost.
  func loss(_ former: String) -> String {
    switch self {
    case .rename:
      "prend la suite de \(former) sous un autre nom\u{A0}: rien n’est perdu\u{A0}; les trimestres d’avant restent sous \(former)."
    case .split:
      "reprend une partie de \(former)\u{A0}: les trimestres d’avant ne se partagent pas. Perdu\u{A0}: toute comparaison de cette partie avec eux\u{A0}; seul le tout se compare."
    case .merge:
      "réunit \(former)\u{A0}: chacun ne se lit plus à part. Perdu\u{A0}: ce détail et, avant, combien de personnes étaient dans plusieurs à la fois."
    case .bands:
      "reprend \(former) avec d’autres modalités. Perdu\u{A0}: la comparaison par modalité avec les trimestres d’avant, et les écarts qui s’en tirent\u{A0}; les totaux se comparent."
    }
  }
}

extension CallFile.ReplacementLine {
  /// « merge I01 I02 », as an amendment keeps it.
  var text: String { ([how.value.word] + indicators).joined(separator: " ") }
}

extension AmendmentChange {
  /// What a declared replacement loses.
  var replacementLoss: String? {
    guard kind == .indicatorReplaces, let read = latter.flatMap(Replacement.reading) else {
      return nil
    }
    return read.how.loss(read.former)
  }
}

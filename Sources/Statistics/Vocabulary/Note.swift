/// A caveat to be printed beside a number.
package enum Note: Sendable, Hashable {
  case someGroupsOnly(present: Int, of: Int)
  case wilsonErrorAtTheEnds
  case simulated
  case biasedUpward
  case errorVanishes
  case census
  case belowReference

  package var sentence: String {
    switch self {
    case .someGroupsOnly(let present, let all):
      "Calculé sur \(present) groupes sur \(all)\u{A0}: la valeur des autres manque."
    case .wilsonErrorAtTheEnds:
      "Un groupe est à 0\u{A0}% ou à 100\u{A0}%\u{A0}: son erreur est tirée de l’intervalle de Wilson."
    case .simulated: "Intervalle obtenu par simulation, toujours la même."
    case .biasedUpward:
      "Avec de petits groupes, le hasard seul suffit à éloigner cette mesure de zéro."
    case .errorVanishes:
      "Les groupes sont égaux\u{A0}: la formule de l’erreur donne zéro, ce qui n’est pas une certitude."
    case .census:
      "Toutes les personnes concernées ont répondu\u{A0}: il n’y a pas d’aléa de tirage."
    case .belowReference:
      "L’ensemble fait mieux que la référence\u{A0}: le gain est compté comme nul."
    }
  }
}

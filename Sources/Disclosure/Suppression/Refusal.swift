/// Why a release may not go out at all.
package enum Refusal: Sendable, Hashable {
  /// Released figures disclose this sensitive one, whatever is hidden now.
  case revealed(figure: Int)
  /// The audit could not be carried through.
  case unaudited

  package init(_ error: AuditError) {
    switch error {
    case .revealed(let figure): self = .revealed(figure: figure)
    case .contradiction, .unfinished: self = .unaudited
    }
  }

  package var sentence: String {
    switch self {
    case .revealed:
      "Des chiffres déjà parus permettent de retrouver un effectif à protéger, quoi que l’on "
        + "masque maintenant\u{A0}: ne publiez pas cette version\u{A0}; retirez-en la correction "
        + "ou la ventilation qui ne porte que sur quelques personnes."
    case .unaudited:
      "La vérification du secret n’a pas abouti\u{A0}: rien ne peut paraître. Vérifiez que les "
        + "totaux sont bien la somme de leurs parties, puis recommencez."
    }
  }
}

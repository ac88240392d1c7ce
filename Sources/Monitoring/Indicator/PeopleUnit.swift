/// Whether the unit of an indicator names people supported: « personnes », « heures par personne ».
enum PeopleUnit {
  /// The word that names them; nil where there is none.
  static func word(in unit: String) -> String? {
    let words = unit.lowercased().split { !$0.isLetter }.map(String.init)
    return words.first { word in
      groups.contains(word) || word.last == "s" && groups.contains(String(word.dropLast()))
    }
  }

  private static let groups: Set = [
    "personne", "bénéficiaire", "usager", "usagère", "patient", "patiente", "femme", "homme",
    "enfant", "jeune", "famille", "habitant", "habitante", "participant", "participante",
  ]
}

extension Indicator {
  /// Whether nothing is published of fewer people than the threshold of the call. Activity is free,
  /// unless it is counted in people or divided by them: then it singles them out as well.
  package var isProtected: Bool {
    disclosureClass.isProtected || measure != .amount && PeopleUnit.word(in: unit) != nil
  }
}

import Foundation

extension CallFile {
  /// Format 2 says of each indicator whom it is about, and sets no threshold under its floor.
  var hasClasses: Bool { (format?.number ?? 1) >= 2 }

  /// What a file of format 2 must say, one sentence for each omission.
  package var missingDeclarations: [String] {
    guard hasClasses else { return [] }
    let classes = (indicators ?? []).filter { $0.class == nil }.map {
      "L’indicateur \($0.code) ne dit pas sa classe. Écrire class\u{A0}: people, health ou activity."
    }
    return classes + thresholdsUnderFloor.map { "\($0) Le relever." }
  }

  /// What was understood for lack of a declaration, or looks like a mistake: to be told.
  package var notices: [String] {
    let former =
      hasClasses ? [] : classNotices + thresholdsUnderFloor.map { "\($0) Il est relevé." }
    return former + suspiciousClasses + levelsOfNothing
  }

  private var classNotices: [String] {
    let undeclared = (indicators ?? []).filter { $0.class == nil }
    return DisclosureClass.allCases.compactMap { disclosureClass in
      let codes = undeclared.filter { $0.disclosureClass == disclosureClass }.map(\.code)
      guard !codes.isEmpty else { return nil }
      return
        "Classe «\u{A0}\(disclosureClass.word)\u{A0}» comprise pour \(codes.joined(separator: ", "))"
        + " (fichier au format 1, sans classe)."
    }
  }

  private var thresholdsUnderFloor: [String] {
    let given = [
      (
        "des effectifs («\u{A0}smallCountThreshold\u{A0}»)", call.smallCountThreshold,
        CallFloor.people
      ),
      ("des avis («\u{A0}opinionThreshold\u{A0}»)", call.opinionThreshold, CallFloor.opinion),
    ]
    return given.compactMap { name, value, floor in
      guard let value, value < floor else { return nil }
      return "Le seuil \(name) vaut \(value)\u{A0}; il ne peut être inférieur à \(floor)."
    }
  }

  /// A tenth of 0 is no band: what is kept at 0 is 0.
  private var levelsOfNothing: [String] {
    (indicators ?? []).compactMap { indicator in
      guard indicator.direction.value == .maintain, indicator.margin == nil,
        indicator.measure.value != .proportion
      else { return nil }
      let codes = projects.filter { $0.goals?[indicator.code]?.isOfNothing == true }.map(\.code)
      guard !codes.isEmpty else { return nil }
      return
        "L’indicateur \(indicator.code) est à maintenir à 0 (\(codes.joined(separator: ", "))), sans marge\u{A0}:"
        + " tout ce qui n’est pas 0 sera dit «\u{A0}non maintenu\u{A0}». Écrire «\u{A0}margin\u{A0}» s’il peut s’en écarter."
    }
  }

  private var suspiciousClasses: [String] {
    (indicators ?? []).compactMap { indicator in
      guard indicator.class?.value == .activity,
        let group = PeopleUnit.word(in: indicator.unit)
      else { return nil }
      let outcome =
        indicator.measure.value == .amount
        ? "ses petites valeurs seront publiées" : "ses petits effectifs sont protégés quand même"
      return
        "L’indicateur \(indicator.code) est de classe «\u{A0}activity\u{A0}», et son unité nomme"
        + " des personnes («\u{A0}\(group)\u{A0}»)\u{A0}: \(outcome). Vérifier."
    }
  }
}

extension CallFile.GoalLine {
  fileprivate var isOfNothing: Bool { target == 0 || yearTargets?.values.contains(0) == true }
}

extension CallFile.Header {
  /// Never under the floor, whatever the file says.
  package var peopleThreshold: Int { max(smallCountThreshold ?? 0, CallFloor.people) }
  package var answerThreshold: Int { max(opinionThreshold ?? 0, CallFloor.opinion) }
}

extension CallFile.IndicatorLine {
  /// As declared; in format 1 what counts people is about people, amounts are activity, and all else
  /// might be about health.
  package var disclosureClass: DisclosureClass {
    if let declared = self.class?.value { return declared }
    if countsPeople == true { return .people }
    return measure.value == .amount ? .activity : .health
  }
}

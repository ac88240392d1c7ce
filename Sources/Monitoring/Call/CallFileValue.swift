import Foundation
import Writing

extension CallFile {
  /// One sentence for each name that is empty and number that nothing can be made of.
  var brokenValues: [String] { emptyNames + brokenMargins }

  /// What a new call is refused for by the rules of its tables, and an amendment would not tell: codes that stand
  /// twice, and places that the file lacks.
  package var brokenCodes: [String] { repeatedCodes + projectReferences }

  private var repeatedCodes: [String] {
    Self.repeated(axes.map(\.code), "L’axe")
      + Self.repeated(departments.map(\.code), "Le département")
      + Self.repeated(projects.map(\.code), "Le projet")
      + Self.repeated((indicators ?? []).map(\.code), "L’indicateur")
      + Self.repeated((dimensions ?? []).map(\.code), "La ventilation")
      + (dimensions ?? []).flatMap {
        Self.repeated($0.categories.map(\.code), "Dans \($0.code), la modalité")
      }
  }

  private static func repeated(_ codes: [String], _ beginning: String) -> [String] {
    Set(codes).sorted().filter { code in codes.count { $0 == code } > 1 }.map {
      "\(beginning) «\u{A0}\($0)\u{A0}» est plusieurs fois dans le fichier. N’en garder qu’un, ou changer un code."
    }
  }

  private var emptyNames: [String] {
    projects.filter { $0.name.isBlank }.map {
      "Le projet \($0.code) n’a pas de nom. Remplir «\u{A0}name\u{A0}»."
    }
      + (indicators ?? []).filter { $0.name.isBlank }.map {
        "L’indicateur \($0.code) n’a pas de nom. Remplir «\u{A0}name\u{A0}»."
      }
      + axes.filter { $0.name.isBlank }.map {
        "L’axe \($0.code) n’a pas de nom. Remplir «\u{A0}name\u{A0}»."
      }
  }

  private var brokenMargins: [String] {
    (indicators ?? []).compactMap { indicator in
      guard let margin = indicator.margin, margin <= 0 else { return nil }
      return
        "L’indicateur \(indicator.code) a une marge de \(French.terminal.number(margin)), qui doit dépasser 0. Corriger «\u{A0}margin\u{A0}», ou l’ôter."
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

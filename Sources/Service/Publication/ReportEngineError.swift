/// Why a file of a report could not be made. The web report depends on none of it.
package enum ReportEngineError: Error, Hashable {
  /// A program that is not part of Jalon is not there.
  case programMissing(Program)
  case resourcesMissing(folder: String)
  case tooSlow(seconds: Int)
  /// `details` is for the log only: it may quote the report.
  case failed(details: String)

  /// What makes the files, as the scripts of `reports/` name it.
  package enum Program: String, Hashable, CaseIterable {
    case typst, segno, pandoc
    case pictures = "rsvg-convert"
    case python
  }

  /// Statuses: 3 is that of our scripts, which name what is missing; 127 is env's for a program not found.
  init(status: Int32, message: String) {
    switch status {
    case 3:
      let program = Program.allCases.first { message.hasPrefix("\($0.rawValue): not installed") }
      self = .programMissing(program ?? .python)
    case 127: self = .programMissing(.python)
    default: self = .failed(details: message)
    }
  }

  /// What is wrong and what to do, for people.
  package var sentence: String {
    switch self {
    case .programMissing(let program):
      "\(program.missing) "
        + "Utiliser le rapport en page web, ou demander son installation à l’exploitant."
    case .resourcesMissing:
      "Le fichier ne peut pas être produit : le modèle de rapport est introuvable. "
        + "Signaler le problème à l’exploitant."
    case .tooSlow(let seconds):
      "Le fichier n’est pas prêt après \(seconds) secondes. Réessayer plus tard, "
        + "ou utiliser le rapport en page web."
    case .failed:
      "Le fichier n’a pas pu être produit. Utiliser le rapport en page web et signaler le problème "
        + "à l’exploitant."
    }
  }
}

extension ReportEngineError.Program {
  fileprivate var missing: String {
    switch self {
    case .typst: "Le PDF ne peut pas être produit : le programme Typst n’est pas installé."
    case .segno:
      "Les cartes ne peuvent pas être produites : le module segno n’est pas installé."
    case .pandoc:
      "Le document (docx, odt) ne peut pas être produit : le programme pandoc n’est pas installé."
    case .pictures:
      "Le document (docx, odt) ne peut pas être produit : "
        + "le programme rsvg-convert n’est pas installé."
    case .python: "Le fichier ne peut pas être produit : Python n’est pas installé."
    }
  }
}

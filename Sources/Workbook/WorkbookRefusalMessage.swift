extension WorkbookRefusal {
  /// Tells in French what is wrong and what to do.
  package var message: String {
    switch self {
    case .textTooLong:
      "Le fichier est trop long. Gardez moins de 10\u{A0}Mo."
    case .tooManySheets:
      "Le classeur a trop de feuilles. Gardez-en 100 au plus."
    case .tooManyRows(let sheet):
      "La feuille «\u{A0}\(sheet)\u{A0}» a trop de lignes. Gardez-en 60\u{A0}000 au plus."
    case .tooManyCells(let sheet, let row):
      place(sheet, row) + "trop de colonnes. Gardez-en 200 au plus."
    case .cellTooLong(let sheet, let row):
      place(sheet, row) + "une case est trop longue. Gardez 20\u{A0}000 caractères au plus."
    case .tooManyCellsInAll:
      "Le classeur contient trop de cases ou de texte. Gardez en tout 1\u{A0}000\u{A0}000 de cases"
        + " et 30\u{A0}Mo de texte au plus."
    case .sheetTwice(let sheet, let row):
      "Ligne \(row)\u{A0}: la feuille «\u{A0}\(sheet)\u{A0}» existe déjà."
        + " Réunissez les deux tableaux."
    case .quoteUnclosed(let sheet, let row):
      place(sheet, row) + "un guillemet s’ouvre et ne se ferme pas."
        + " Fermez-le, ou doublez-le s’il fait partie du texte."
    case .notUTF8:
      "Le texte n’est pas en UTF-8. Enregistrez-le dans cet encodage"
        + " (dans un tableur\u{A0}: «\u{A0}CSV UTF-8\u{A0}»)."
    case .notAWorkbook:
      "Ce fichier n’est pas un classeur .xlsx. Ouvrez-le dans un tableur"
        + " et enregistrez-le en .xlsx."
    case .oldExcel:
      "Ce fichier est un ancien classeur .xls. Enregistrez-le en .xlsx."
    case .openDocument:
      "Ce fichier est un classeur .ods. Enregistrez-le en .xlsx."
    case .binaryExcel:
      "Ce fichier est un classeur binaire .xlsb. Enregistrez-le en .xlsx."
    case .passwordProtected:
      "Ce classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe."
    case .damaged:
      "Ce classeur est abîmé. Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx."
    case .damagedPart(let part, let refusal):
      "Ce classeur est abîmé (\(part)). \(refusal.message)"
    case .archiveTooLarge:
      "Ce classeur est trop gros. Retirez les images\u{A0}: gardez moins de 20\u{A0}Mo."
    case .tooManyEntries:
      "Ce classeur contient trop de fichiers. Retirez les images et les graphiques."
    case .inflatesTooMuch:
      "Ce classeur prend trop de place une fois ouvert (plus de 60\u{A0}Mo, ou plus de cent fois"
        + " sa taille). Copiez vos tableaux dans un classeur neuf."
    case .sheetName(let name):
      "Le nom de feuille «\u{A0}\(name)\u{A0}» ne peut pas s’écrire. "
        + "Gardez de 1 à 31 caractères, tous différents d’une feuille à l’autre, sans [ ] : * ? / \\."
    case .noSheet:
      "Il n’y a aucune feuille à écrire. Ajoutez un tableau."
    case .notWritten:
      "Le classeur n’a pas pu être écrit, faute de mémoire. Fermez d’autres programmes"
        + " et recommencez."
    }
  }

  private func place(_ sheet: String, _ row: Int) -> String {
    "Feuille «\u{A0}\(sheet)\u{A0}», ligne \(row)\u{A0}: "
  }
}

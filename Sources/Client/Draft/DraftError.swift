/// Why a draft cannot be opened or kept.
package enum DraftError: Error, Sendable, Hashable {
  case file(FileError)
  /// Not what was written: refused whole, and kept aside under another name.
  case damaged(keptAt: String)
  /// Whole, but with a step that this version does not know; kept aside under another name.
  /// `format` is nil when the step bears no number that could be read.
  case unknownRecord(format: Int?, keptAt: String)
  case wrongKey
  /// Another terminal has it open.
  case inUse(by: DraftOpener?)

  package var sentence: (message: String, help: String) {
    switch self {
    case .file(let error): StateError.file(error).sentence
    case .damaged(let path):
      (
        "Le brouillon est abîmé\u{A0}: il ne correspond plus à ce qui avait été écrit.",
        "Il est mis de côté (\(path)). Recommencer la commande reprend sa copie sur le serveur, s’il y en a une, ou ouvre un brouillon neuf."
      )
    case .unknownRecord(let format, let path):
      (
        "Le brouillon contient un enregistrement que cette version de jalon ne connaît pas"
          + (format.map { " (format \($0))." } ?? "."),
        "Rien n’en est perdu\u{A0}: il est mis de côté, entier (\(path)). Mettre jalon à jour, puis lui rendre son nom. Recommencer la commande ouvre un brouillon neuf."
      )
    case .wrongKey:
      (
        "Ce brouillon a été chiffré avec une autre clé.",
        "Se reconnecter avec le mot de passe d’alors\u{A0}: jalon connexion"
      )
    case .inUse(let opener):
      (
        opener.map { "Ce brouillon est déjà ouvert par \($0.words)." }
          ?? "Ce brouillon est déjà ouvert dans un autre terminal.",
        "Fermer l’autre saisie (stop), puis recommencer."
      )
    }
  }
}

/// Runs file work whose errors are a draft's errors.
func asDraft<Value: ~Copyable>(_ work: () throws(FileError) -> Value) throws(DraftError) -> Value {
  do {
    return try work()
  } catch {
    throw .file(error)
  }
}

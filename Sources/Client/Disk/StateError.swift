/// Why a file of the state folder cannot be used.
package enum StateError: Error, Sendable, Hashable {
  case file(FileError)
  /// Written by a later version of jalon. It is left as it is.
  case unknownFormat(path: String, format: Int)

  package var sentence: (message: String, help: String) {
    switch self {
    case .file(let error):
      (error.sentence, "Libérer de la place ou rendre le dossier accessible, puis recommencer.")
    case .unknownFormat(let path, let format):
      (
        "Le fichier \(path) est d’un format que cette version de jalon ne connaît pas (format \(format)).",
        "Il est laissé tel quel. Mettre jalon à jour, puis recommencer."
      )
    }
  }
}

/// Runs file work whose errors are errors of the state folder.
func asState<Value: ~Copyable>(_ work: () throws(FileError) -> Value) throws(StateError) -> Value {
  do {
    return try work()
  } catch {
    throw .file(error)
  }
}

import Foundation

/// A file that could not be read or written, and why, as the system says it.
package struct FileError: Error, Sendable, Hashable {
  package var path: String
  package var number: Int32

  init(_ path: String, _ number: Int32 = errno) {
    self.path = path
    self.number = number
  }

  package var sentence: String { "Impossible d’écrire ou de lire \(path)\u{A0}: \(cause)." }

  package var cause: String {
    switch number {
    case ENOSPC, EDQUOT: "le disque est plein"
    case EACCES, EPERM, EROFS: "il vous est fermé"
    case EIO: "le disque signale une panne"
    case ENOENT: "il n’existe pas"
    case EISDIR: "c’est un dossier"
    case ENOTDIR, EEXIST: "un autre fichier porte ce nom"
    default: "erreur système \(number)"
    }
  }
}

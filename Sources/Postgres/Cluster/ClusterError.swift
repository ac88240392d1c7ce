import Glibc

/// Why the embedded PostgreSQL cannot run, in words that tell the operator what to do.
package enum ClusterError: Error, Sendable, Hashable {
  case notInstalled
  case otherVersion(folder: String, found: String, installed: [String])
  case inUse(folder: String)
  case noUnprivilegedUser
  case unreachable(folder: String, user: String)
  case notOurs(folder: String)
  case folder(String, errno: Int32)
  case initializationFailed(log: String)
  case didNotStart(logFolder: String)
  case didNotStop(processID: Int32)
}

extension ClusterError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notInstalled:
      """
      PostgreSQL n’est pas installé sur cette machine. Installez-le (paquet « postgresql » sous \
      Debian), ou donnez l’adresse d’une base existante.
      """
    case .otherVersion(let folder, let found, let installed):
      """
      Le dossier «\u{A0}\(folder)\u{A0}» contient une base PostgreSQL \(found)\u{A0}; la version installée est \
      \(installed.joined(separator: ", ")). Installez PostgreSQL \(found), ou convertissez la base \
      avec pg_upgrade.
      """
    case .inUse(let folder):
      """
      Le dossier «\u{A0}\(folder)\u{A0}» est déjà utilisé par un autre jalond. Arrêtez-le, ou choisissez un \
      autre dossier.
      """
    case .noUnprivilegedUser:
      """
      PostgreSQL ne s’exécute pas en tant que root, et il n’y a ni compte « postgres » ni compte \
      « nobody ». Lancez jalond sous un compte ordinaire.
      """
    case .unreachable(let folder, let user):
      """
      Le compte «\u{A0}\(user)\u{A0}», qui exécute PostgreSQL, ne peut pas entrer dans «\u{A0}\(folder)\u{A0}». \
      Choisissez un dossier de données accessible, par exemple sous /var/lib.
      """
    case .notOurs(let folder):
      """
      Le dossier «\u{A0}\(folder)\u{A0}» appartient à un autre compte ou est ouvert à d’autres. Supprimez-le, \
      puis relancez.
      """
    case .folder(let folder, let code):
      "Le dossier «\u{A0}\(folder)\u{A0}» ne peut pas être préparé\u{A0}: \(Self.cause(code))."
    case .initializationFailed(let log):
      "La base n’a pas pu être créée. La cause est dans le journal «\u{A0}\(log)\u{A0}»."
    case .didNotStart(let logFolder):
      "PostgreSQL n’a pas démarré. La cause est dans les journaux du dossier «\u{A0}\(logFolder)\u{A0}»."
    case .didNotStop(let processID):
      """
      PostgreSQL (processus \(processID)) ne s’arrête pas. Vérifiez le disque, puis arrêtez-le avec \
      « kill -QUIT \(processID)\u{A0}».
      """
    }
  }

  private static func cause(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "ses droits ne le permettent pas"
    case ENOSPC, EDQUOT: "le disque est plein"
    case EROFS: "le disque ne peut être que lu"
    case ENOENT: "le dossier qui le contient n’existe pas"
    case ENOTDIR: "un fichier est à sa place"
    default: "erreur \(code) du système"
    }
  }
}

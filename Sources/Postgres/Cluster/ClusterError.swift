/// Why the embedded PostgreSQL does not run. For the operator: what, and how to mend it.
package enum ClusterError: Error, Sendable, Hashable {
  case notInstalled
  case otherVersion(folder: String, found: String, installed: [String])
  case inUse(folder: String)
  case noUnprivilegedUser
  case unreachable(folder: String, user: String)
  case notOurs(folder: String)
  case folder(String, reason: String)
  case initializationFailed(logged: String)
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
      Le dossier « \(folder) » contient une base PostgreSQL \(found) ; la version installée est \
      \(installed.joined(separator: ", ")). Installez PostgreSQL \(found), ou convertissez la base \
      avec pg_upgrade.
      """
    case .inUse(let folder):
      """
      Le dossier « \(folder) » est déjà utilisé par un autre jalond. Arrêtez-le, ou choisissez un \
      autre dossier.
      """
    case .noUnprivilegedUser:
      """
      PostgreSQL ne s’exécute pas en tant que root, et il n’y a ni compte « postgres » ni compte \
      « nobody ». Lancez jalond sous un compte ordinaire.
      """
    case .unreachable(let folder, let user):
      """
      Le compte « \(user) », qui exécute PostgreSQL, ne peut pas entrer dans « \(folder) ». \
      Choisissez un dossier de données accessible, par exemple sous /var/lib.
      """
    case .notOurs(let folder):
      """
      Le dossier « \(folder) » appartient à un autre compte ou est ouvert à d’autres. Supprimez-le, \
      puis relancez.
      """
    case .folder(let folder, let reason):
      "Le dossier « \(folder) » ne peut pas être préparé (\(reason)). Vérifiez ses droits et l’espace."
    case .initializationFailed(let logged):
      "La base n’a pas pu être créée. Voici ce qu’en dit initdb : \(logged)"
    case .didNotStart(let logFolder):
      "PostgreSQL n’a pas démarré. La cause est dans les journaux du dossier « \(logFolder) »."
    case .didNotStop(let processID):
      """
      PostgreSQL (processus \(processID)) ne s’arrête pas. Vérifiez le disque, puis arrêtez-le avec \
      « kill -QUIT \(processID) ».
      """
    }
  }
}

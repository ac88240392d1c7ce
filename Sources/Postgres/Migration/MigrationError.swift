/// Why a migration did not run, in words that tell the operator what to do.
package enum MigrationError: Error, Sendable, Hashable {
  /// The folder holds no migration, so it is probably the wrong one.
  case noMigrations(folder: String)
  case misnumbered(file: String, expectedNumber: String)
  case changed([String])
  case newer([String])
  case failed(file: String, PostgresError)
}

/// How a database compares with the migration files.
package enum MigrationStatus: Sendable, Hashable {
  case upToDate
  /// Files not applied yet.
  case pending([String])
  /// Applied, but unknown to this version of the program.
  case newer([String])
  /// Applied with a content that differs from the file's.
  case changed([String])
}

extension MigrationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noMigrations(let folder):
      """
      Le dossier «\u{A0}\(folder)\u{A0}» ne contient aucune migration. Indiquez celui qui contient \
      migrations et reporting.
      """
    case .misnumbered(let file, let number):
      """
      La migration « \(file) » rompt la numérotation : un fichier numéroté \(number) est attendu. \
      Renommez-la ou rétablissez le fichier manquant.
      """
    case .changed(let files):
      """
      Des migrations déjà appliquées ont changé (\(files.joined(separator: ", "))). \
      Rétablissez leur contenu d’origine et écrivez la correction dans une nouvelle migration.
      """
    case .newer(let files):
      """
      La base est plus récente que ce programme (\(files.joined(separator: ", "))). \
      Installez une version du programme qui connaît ces migrations.
      """
    case .failed(let file, let error):
      """
      La migration « \(file) » a échoué. PostgreSQL répond\u{A0}: «\u{A0}\(error)\u{A0}». La base est restée comme avant : \
      corrigez la cause, puis relancez la migration.
      """
    }
  }
}

import Foundation
import Monitoring
import Postgres
import Service
import Store

/// Why a command of the operator failed, in a sentence that says what to do.
struct OperatorFailure: Error {
  var sentence: String
}

/// Returns nil for an error that no operator is expected to meet.
func sentence(for error: any Error) -> String? {
  switch error {
  case let error as OperatorFailure: error.sentence
  case let error as ClusterError: error.description
  case let error as MigrationError: error.description
  case let error as CallFileRefusal: error.sentence
  case let error as ReportEngineError: error.sentence
  case let error as PostgresError: databaseSentence(error)
  case let error as CocoaError: fileSentence(error)
  default: problemSentence(error)
  }
}

/// Not an overload of `sentence(for:)`: the compiler chose the general overload, which called itself.
private func databaseSentence(_ error: PostgresError) -> String {
  if let rule = error.constraint.flatMap(Rule.init(rawValue:)) { return rule.sentence }
  return switch error {
  case .connectionFailed(.refused(let message)):
    "La base de données refuse la connexion. Vérifier JALON_DATABASE_URL et le fichier des mots de passe. Elle répond\u{A0}: «\u{A0}\(message)\u{A0}»."
  case .connectionFailed, .connectionLost, .deadlineExceeded, .poolTimeout, .poolClosed:
    "La base de données ne répond pas. Vérifier qu’elle tourne, puis recommencer."
  case .unknownOutcome:
    "La connexion à la base de données s’est rompue pendant l’enregistrement. Recommencer\u{A0}: ce qui est déjà fait sera reconnu."
  case .server(let refusal):
    "La base de données a refusé (code \(refusal.sqlstate), \(refusal.statement)). Vérifier le schéma avec\u{A0}: jalond migrer --verifier"
  case .encoding(let statement, _), .decoding(let statement, _, _), .rowCount(let statement, _, _),
    .misuse(let statement, _):
    "Jalon et la base de données ne se comprennent pas (\(statement)). Vérifier le schéma avec\u{A0}: jalond migrer --verifier"
  }
}

private func fileSentence(_ error: CocoaError) -> String {
  let path = (error.userInfo["NSFilePath"] as? String) ?? error.url?.path
  let file = path.map { "Le fichier «\u{A0}\($0)\u{A0}»" } ?? "Un fichier"
  return switch error.code {
  case .fileNoSuchFile, .fileReadNoSuchFile: "\(file) n’existe pas. Vérifier son nom."
  case .fileWriteOutOfSpace: "\(file) ne peut pas être écrit\u{A0}: le disque est plein."
  default: "\(file) n’est pas accessible. Vérifier ses droits."
  }
}

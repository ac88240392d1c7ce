import Foundation
import Monitoring
import Postgres
import Service
import Store

/// Why the service cannot start, in a sentence that says what to do.
struct OperatorFailure: Error {
  var sentence: String
}

/// The sentence of an error that an operator can run into; nil for a mistake in the command line.
func sentence(for error: any Error) -> String? {
  switch error {
  case let error as ClusterError: error.description
  case let error as MigrationError: error.description
  case let error as CallFileRefusal: error.sentence
  case let error as PDFEngineError: error.sentence
  case PostgresError.connectionFailed(let reason):
    "La base de données ne répond pas : \(reason) Vérifier JALON_DATABASE_URL."
  case let error as PostgresError where error.constraint.flatMap(Rule.init(rawValue:)) != nil:
    error.constraint.flatMap(Rule.init(rawValue:))?.sentence
  case let error as PostgresError: "La base de données a refusé : \(error.description)"
  case let error as CocoaError: "Fichier inaccessible : \(error.localizedDescription)"
  default: nil
  }
}

func fail(_ sentence: String) -> Never {
  FileHandle.standardError.write(Data("jalond : \(sentence)\n".utf8))
  exit(1)
}

/// A line for whoever watches a long start.
func say(_ line: String) {
  FileHandle.standardError.write(Data("\(line)\n".utf8))
}

package import Foundation
import Writing

/// The number of a call file's format. A file without one is of the first; every format is read for
/// ever.
package struct CallFileFormat: Sendable, Hashable, Codable {
  package static let known = 1...2

  package var number: Int

  package init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
    guard CallFileFormat.known.contains(number) else {
      throw CallFileRefusal(
        sentence:
          "Le fichier de l’appel est au format \(number)\u{A0}; cette version de Jalon lit les"
          + " formats \(CallFileFormat.known.lowerBound) à \(CallFileFormat.known.upperBound). Mettre"
          + " Jalon à jour, ou écrire le fichier dans l’un d’eux.")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}

/// Why a call file cannot be read or stored, in French.
package struct CallFileRefusal: Error, Sendable, Hashable {
  package var sentence: String

  package init(sentence: String) { self.sentence = sentence }
}

extension CallFileRefusal {
  /// All of them, each on a line of its own.
  package init(file: String, _ sentences: [String]) {
    sentence =
      sentences.count == 1
      ? sentences[0]
      : (["Le fichier \(file) est à corriger en \(sentences.count) points\u{A0}:"]
        + sentences.map { "- \($0)" }).joined(separator: "\n")
  }
}

extension CallFile {
  /// A key that no field of these types has is refused with all else that the file can be told to lack by itself.
  /// - Parameter name: as people are told of it.
  package static func read(_ data: Data, named name: String) throws(CallFileRefusal) -> CallFile {
    guard !data.isEmpty else {
      throw CallFileRefusal(
        sentence: "Le fichier \(name) est vide. Le remplacer par le fichier de l’appel.")
    }
    let (file, faults) = try decoded(data, name)
    let errors = faults.errors.map {
      "Le fichier \(name) n’est pas un appel\u{A0}: \($0.fault(in: faults)). Corriger le fichier."
    }
    let unknown = errors + faults.unknownSentences
    guard let file, unknown.isEmpty else {
      throw CallFileRefusal(file: name, unknown + (file?.ownFaults ?? []))
    }
    return file
  }

  private static func decoded(
    _ data: Data, _ name: String
  ) throws(CallFileRefusal) -> (CallFile?, AuthoredFaults) {
    do {
      return try AuthoredJSON.read(CallFile.self, from: data)
    } catch let refusal as CallFileRefusal {
      throw refusal
    } catch {
      throw CallFileRefusal(
        sentence: "Le fichier \(name) n’est pas un appel. Corriger le fichier.")
    }
  }

  /// What is wrong in it whatever is stored.
  package var ownFaults: [String] { missingDeclarations + brokenCodes + brokenReferences }
}

extension DecodingError {
  /// Where in the file, and what is wrong there.
  fileprivate func fault(in file: AuthoredFaults) -> String {
    switch self {
    case .keyNotFound(let key, let context):
      let place = file.words(context.codingPath)
      return "il manque « \(key.stringValue) »" + (place.isEmpty ? "" : " dans « \(place) »")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let place = file.words(context.codingPath)
      return place.isEmpty
        ? "il ne commence pas par une accolade" : "« \(place) » n’est pas de la bonne sorte"
    case .dataCorrupted(let context):
      let place = file.words(context.codingPath)
      return place.isEmpty ? "ce n’est pas du JSON" : "« \(place) » ne se lit pas"
    @unknown default: return "son contenu ne se lit pas"
    }
  }
}

extension CallFile.IndicatorLine {
  /// What the line says of its alerts, or what is usual.
  package var alertThresholds: AlertThresholds {
    alerts.map {
      AlertThresholds(
        changeRatio: $0.changeRatio, changeUnits: $0.changeUnits, targetRatio: $0.targetRatio)
    } ?? .usual
  }
}

package import Foundation

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

extension CallFile {
  /// - Parameter name: as people are told of it.
  package static func read(_ data: Data, named name: String) throws(CallFileRefusal) -> CallFile {
    guard !data.isEmpty else {
      throw CallFileRefusal(
        sentence: "Le fichier \(name) est vide. Le remplacer par le fichier de l’appel.")
    }
    do {
      return try JSONDecoder().decode(CallFile.self, from: data)
    } catch let refusal as CallFileRefusal {
      throw refusal
    } catch let error as DecodingError {
      throw CallFileRefusal(
        sentence:
          "Le fichier \(name) n’est pas un appel\u{A0}: \(error.place). Corriger le fichier.")
    } catch {
      throw CallFileRefusal(
        sentence: "Le fichier \(name) n’est pas un appel. Corriger le fichier.")
    }
  }
}

extension DecodingError {
  /// Where in the file, and what is wrong there.
  fileprivate var place: String {
    func path(_ context: Context) -> String {
      context.codingPath.reduce("") { path, key in
        if let index = key.intValue { return "\(path) n°\u{A0}\(index + 1)" }
        return path.isEmpty ? key.stringValue : "\(path), \(key.stringValue)"
      }
    }
    switch self {
    case .keyNotFound(let key, let context):
      let place = path(context)
      return "il manque « \(key.stringValue) »" + (place.isEmpty ? "" : " dans « \(place) »")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let place = path(context)
      return place.isEmpty
        ? "il ne commence pas par une accolade" : "« \(place) » n’est pas de la bonne sorte"
    case .dataCorrupted(let context):
      let place = path(context)
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

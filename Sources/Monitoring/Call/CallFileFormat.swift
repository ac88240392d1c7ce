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

extension CallFile.IndicatorLine {
  /// What the line says of its alerts, or what is usual.
  package var alertThresholds: AlertThresholds {
    alerts.map {
      AlertThresholds(
        changeRatio: $0.changeRatio, changeUnits: $0.changeUnits, targetRatio: $0.targetRatio)
    } ?? .usual
  }
}

package import Foundation
import Writing

/// A framework in a file: JSON with French keys and a format number.
package struct TransferFrameworkFile: Sendable, Codable, Hashable {
  package static let written = 1

  package var format: Int
  package var title: String
  package var dimensions: [DimensionLine]

  package struct DimensionLine: Sendable, Codable, Hashable {
    package var code: String
    package var name: String
    package var criteria: [CriterionLine]

    enum CodingKeys: String, CodingKey {
      case code
      case name = "nom"
      case criteria = "criteres"
    }
  }

  package struct CriterionLine: Sendable, Codable, Hashable {
    package var code: String
    package var statement: String

    enum CodingKeys: String, CodingKey {
      case code
      case statement = "enonce"
    }
  }

  enum CodingKeys: String, CodingKey {
    case format, dimensions
    case title = "titre"
  }
}

extension TransferFrameworkFile {
  package init(_ framework: TransferFramework) {
    format = Self.written
    title = framework.title
    dimensions = framework.dimensions.map { dimension in
      DimensionLine(
        code: dimension.code, name: dimension.name,
        criteria: dimension.criteria.map {
          CriterionLine(code: $0.code, statement: $0.statement)
        })
    }
  }

  /// What is wrong with a file, and how to mend it.
  package struct Refusal: Error, Sendable, Hashable {
    package var sentence: String

    init(_ sentence: String) { self.sentence = sentence }
  }

  package static func read(_ data: Data) throws(Refusal) -> TransferFramework {
    let file: TransferFrameworkFile
    do {
      file = try AuthoredJSON.decode(TransferFrameworkFile.self, from: data)
    } catch let faults as AuthoredFaults where !faults.unknown.isEmpty {
      throw Refusal(faults.unknownSentences.joined(separator: "\n"))
    } catch {
      throw Refusal(
        "Ce fichier n’est pas un cadre de transférabilité. Partir de forms/transferabilite.json.")
    }
    guard file.format == written else {
      throw Refusal(
        "Ce cadre est au format \(file.format)\u{A0}; cette version de Jalon lit le format \(written)."
      )
    }
    return try file.framework()
  }

  /// The framework, where its codes are in order.
  package func framework() throws(Refusal) -> TransferFramework {
    let codes = dimensions.flatMap(\.criteria).map(\.code)
    guard !codes.isEmpty, Set(codes).count == codes.count,
      Set(dimensions.map(\.code)).count == dimensions.count
    else {
      throw Refusal("Il n’y a aucun critère, ou un code est pris deux fois. Corriger les codes.")
    }
    for dimension in dimensions {
      for criterion in dimension.criteria
      where criterion.code.wholeMatch(of: /[A-Z][0-9]{1,2}/) == nil
        || !criterion.code.hasPrefix(dimension.code) || criterion.statement.isEmpty
      {
        throw Refusal(
          "Le critère \(criterion.code) ne va pas\u{A0}: son code est la lettre de sa dimension et un nombre, et son énoncé n’est pas vide."
        )
      }
    }
    return TransferFramework(
      title: title,
      dimensions: dimensions.map { dimension in
        TransferDimension(
          code: dimension.code, name: dimension.name,
          criteria: dimension.criteria.map {
            TransferCriterion(code: $0.code, statement: $0.statement)
          })
      })
  }
}

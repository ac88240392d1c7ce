import Foundation
import Monitoring
import Publishing
import Writing

/// The description of the tables, as the Frictionless standards have it (Data Package v1, Table Schema).
struct DataPackage {
  private struct Description: Encodable {
    let profile = "tabular-data-package"
    let name: String
    let title: String
    let description: String
    /// The day on which the publication was made, so that the same one gives the same bytes.
    let created: String
    let version: String
    let licenses = [
      [
        "name": "etalab-2.0", "title": "Licence Ouverte 2.0",
        "path": "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
      ]
    ]
    let contributors: [[String: String]]
    let resources: [Resource]
  }

  private struct Resource: Encodable {
    let profile = "tabular-data-resource"
    let name: String
    let title: String
    let path: String
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let schema: Schema
  }

  private struct Schema: Encodable {
    let fields: [Field]
    let missingValues = [""]
    let primaryKey: String?
  }

  private struct Field: Encodable {
    let name: String
    let type: String
    let description: String
    let constraints: [String: [String]]?
  }

  private let description: Description

  init(_ slice: PublicationSlice, _ edition: Edition, tables: [OpenTable]) {
    let metadata = Report.metadata(of: slice, edition)
    let facts = metadata.facts.map { "\($0.label)\u{A0}: \($0.value)" }
    description = Description(
      name: slice.call.code.lowercased().filter {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
      }
        + "-\(slice.year)",
      title: "\(slice.call.title), chiffres publiés \(slice.year)",
      description: (metadata.marks + facts).joined(separator: "\n")
        + "\nEmpreinte entière\u{A0}: \(slice.digest)"
        + "\nUn chiffre masqué protège moins de onze personnes, ou un autre chiffre qui les protège.",
      created: "\(edition.madeOn)T00:00:00Z", version: "\(edition.number).0.0",
      contributors: [["title": slice.call.funder, "role": "publisher"]],
      resources: tables.map { table in
        Resource(
          name: table.name, title: table.title, path: "\(table.name).csv",
          schema: Schema(
            fields: table.columns.map { column in
              Field(
                name: column.name, type: column.type.rawValue, description: column.description,
                constraints: column.words.map { ["enum": $0] })
            }, primaryKey: table.key))
      })
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(description) else {
      preconditionFailure("a description is text throughout")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

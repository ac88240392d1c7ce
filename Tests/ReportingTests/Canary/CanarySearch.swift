import API
import Dataset
import Disclosure
import Foundation
import Monitoring
import Publishing
import Reporting
import Testing

@testable import Service

/// Everything that leaves the service about a programme, and the search in it.
struct CanarySearch {
  let files: [String: String]
  /// By file: reading them takes longer than all else.
  private let numbers: [String: Set<String>]

  /// The stored content and ledger, the reports as pages, as typesetting input and in print, and what the API says
  /// of a release before it is made.
  init(_ fixture: Fixture) throws {
    let made = try Publication.protecting(fixture.dataset, after: [])
    var files = [
      "content": made.publication.text, "ledger": made.ledger.text,
      "API": try Self.trials(fixture),
    ]
    for axis in ["1", "2"] {
      let slice = try #require(made.publication.axis(axis))
      let report = AxisReport.compose(slice, provisional)
      let page = HTMLWriter.write(report, style: ReportStyle("", fonts: [:]))
      files["HTML \(axis)"] = page
      files["descriptions \(axis)"] = Self.descriptions(in: page)
      files["Typst \(axis)"] = String(decoding: TypstDocument.json(report), as: UTF8.self)
      files["text \(axis)"] = TextWriter.write(report)
      files["figures \(axis)"] = try Self.figures(FigureList(slice), slice)
      if PDFPress.python != nil {
        files["PDF \(axis)"] = try PDFPress.told(
          by: "pdftotext", about: try PDFPress.pdf(of: report))
      }
    }
    var others = ["region": RegionReport.compose(made.publication.region, provisional)]
    for project in fixture.projects {
      let slice = try #require(made.publication.project(project.code))
      others[project.code] = ProjectReport.compose(slice, provisional)
    }
    for (name, report) in others {
      files["Typst \(name)"] = String(decoding: TypstDocument.json(report), as: UTF8.self)
    }
    files["figures"] = try Self.figures(
      FigureList(made.publication), made.publication.region)
    self.files = files
    numbers = files.mapValues(Self.numbers)
  }

  /// As a table for programs and as a sheet.
  private static func figures(_ list: FigureList, _ slice: PublicationSlice) throws -> String {
    let file = FigureFile(list.figures, slice, provisional)
    let sheet = try PDFPress.part("xl/worksheets/sheet2.xml", of: try file.xlsx())
    return String(decoding: file.csv(), as: UTF8.self) + sheet
  }

  /// With the reasons of all that is hidden.
  private static func trials(_ fixture: Fixture) throws -> String {
    let gauge = try ProtectionGauge.measure(fixture.dataset, effort: .working)
    let messages = fixture.indicators.map {
      GaugeMessage(gauge, hiddenOf: $0.id, codes: [:], openWaves: [])
    }
    return String(decoding: try JSONEncoder().encode(messages), as: UTF8.self)
  }

  private static func descriptions(in page: String) -> String {
    page.matches(of: /<(desc|title)[^>]*>([^<]*)</).map { String($0.output.2) }
      .joined(separator: "\n")
  }

  /// Runs of digits, thousands joined, with their decimals if they have any.
  private static func numbers(in text: String) -> Set<String> {
    let joined = text.replacing("\u{202F}", with: "").replacing("\u{A0}", with: "")
    let found = joined.matches(of: /[0-9]+(?:[.,][0-9]+)?/).map {
      String($0.output).replacing(",", with: ".")
    }
    let whole = joined.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    return Set(found + whole)
  }

  /// Which of some counts stand in which file.
  func found(_ counts: Set<Int>) -> Set<String> {
    let wanted = Set(counts.map(String.init))
    return Set(
      numbers.flatMap { name, numbers in
        numbers.intersection(wanted).map { "\($0) in \(name)" }
      })
  }

  /// Which of some means and shares, as stored or as printed: to hundredths, or in tenths of per cents.
  func found(_ decimals: Set<Decimal>) -> Set<String> {
    var found: Set<String> = []
    for (name, text) in files {
      let numbers = numbers[name] ?? []
      for decimal in decimals {
        let isShare = decimal < 1
        let stored = String("\(decimal)".prefix(8))
        let printed = isShare ? "" : "\(decimal)"
        if numbers.contains(where: { $0 == printed || isShare && $0.hasPrefix(stored) }) {
          found.insert("\(decimal) in \(name)")
        }
        if isShare, Self.says(text, percent: decimal * 100) {
          found.insert("\(decimal) in words in \(name)")
        }
      }
    }
    return found
  }

  private static func says(_ text: String, percent: Decimal) -> Bool {
    let tenths = NSDecimalNumber(decimal: percent * 10).doubleValue.rounded()
    let printed = "\(Int(tenths) / 10),\(Int(tenths) % 10)\u{202F}%"
    return text.contains(" \(printed)") || text.contains(">\(printed)")
  }
}

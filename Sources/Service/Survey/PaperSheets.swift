import API
import Foundation
import Interview
import Monitoring
import Reporting
import Store
import Writing
import XLSForm

/// Sheets to be filled in by hand as the template `feuilles.typ` reads them, one for each code.
struct PaperSheets: Encodable {
  private struct Metadata: Encodable {
    let day: String
    let title: String
  }

  private let metadata: Metadata
  private let title: String
  private let project: String
  private let mark: String
  /// In points.
  private let size: Int
  private let sheet: FillableSheet
  private let numbers: [String]

  /// In the language that is asked for, else in the first of the wave.
  init(
    _ codes: [String], of wave: ListedWave, project: ListedWaveProject, _ markdown: String,
    _ edition: AccessCodesRequest.PaperEdition
  ) throws {
    let asked = (edition.language ?? wave.languages.first).map { [$0] } ?? []
    let form = try CheckedForm(markdown, languages: asked).form
    let language = asked.first.flatMap(form.language(named:)) ?? form.defaultLanguage
    metadata = Metadata(day: "\(wave.today)", title: "Feuilles de l’enquête \(wave.title)")
    title = wave.title
    self.project = project.name
    mark =
      "\(wave.surveyCode) \(wave.quarter.label) \(project.code)"
      + (wave.isFictitious ? " · Données fictives." : "")
    size = edition.isLarge ? 20 : 14
    sheet = FillableSheet(form, in: language)
    numbers = codes.map { AccessCode.grouped($0) }
  }

  func job(resources: [String: Data]) -> EngineJob {
    guard let data = try? JSON.encode(self) else {
      preconditionFailure("sheets are text throughout")
    }
    return EngineJob(template: "feuilles", data: data, resources: resources)
  }
}

import ArgumentParser
import Statistics

struct StandardisedRatioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standardise",
    abstract: "Des événements observés, rapportés à ceux d’une référence de même âge.",
    discussion: """
      Exemple\u{A0}: 25 événements observés
        jalon mesure standardise 25 strates.csv
      où le fichier a une ligne par tranche d’âge (ou autre strate)\u{A0}:
        exposition;evenements_reference;exposition_reference
        200;30;1000
        50;40;500
      ou en JSON\u{A0}: [{"n": 200, "xref": 30, "nref": 1000}]. 1 signifie\u{A0}: comme dans \
      la référence.
      """,
    aliases: ["standardisé"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var confidence: ConfidenceOption

  @Argument(help: ArgumentHelp("Événements observés.", valueName: "x"))
  var events: Int

  @Argument(help: ArgumentHelp("Les strates, en CSV ou en JSON.", valueName: "fichier"))
  var path: String

  func run() throws {
    let strata = try ReferenceStrata(MeasureFile.read(path)).strata
    let level = confidence.level
    let expected = outcome(try ReferenceStratum.expectedEvents(strata))
    let ratio = outcome(
      try EventCount(events).standardisedRatio(strata, level.confidence))
    try options.deliver(
      MeasureAnswer(
        entries: [
          .init(key: "observed", heading: "Observés", value: .count(events)),
          .init(
            key: "expected", heading: "Attendus",
            value: .number(ratio.flatMap { _ in expected }, .plain)),
          .init(
            key: "ratio", heading: "Rapport standardisé", value: .estimate(ratio, .plain)),
        ], remarks: [level.remark]))
  }
}

/// Strata of people observed, beside the same of a reference, as a file gives them.
private struct ReferenceStrata {
  let strata: [ReferenceStratum]

  init(_ file: MeasureFile) throws {
    switch file {
    case .json(let data):
      strata = try data.decoded([Given].self, for: "standardise").map {
        ReferenceStratum(
          exposure: $0.n, referenceEvents: $0.xref, referenceExposure: $0.nref)
      }
    case .table(let sheet):
      let table = try HeadedTable(sheet)
      guard let exposures = try table.numbers("exposition"),
        let events = try table.numbers("evenements_reference", "événements_référence"),
        let references = try table.numbers("exposition_reference", "exposition_référence")
      else {
        throw Failure(
          .refused, "fichier_refuse", "Il manque une colonne.",
          MeasureFile.help("standardise"))
      }
      strata = try table.rows.indices.map { place in
        guard let exposure = exposures[place], let seen = events[place],
          let reference = references[place]
        else {
          throw Failure(
            .refused, "fichier_refuse", "Il manque un nombre, ligne \(table.lineNumber(place)).",
            "Le donner\u{A0}: une strate incomplète changerait le rapport.")
        }
        return ReferenceStratum(
          exposure: exposure, referenceEvents: seen, referenceExposure: reference)
      }
    }
  }

  private struct Given: Decodable {
    let n: Double
    let xref: Double
    let nref: Double
  }
}

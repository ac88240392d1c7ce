import ArgumentParser
import Statistics

struct MeanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moyenne", abstract: "Une moyenne, et l’intervalle où elle se trouve.",
    discussion: """
      Le fichier a une valeur par ligne, sous un titre\u{A0}:
        delai
        12
        31
      ou une liste en JSON\u{A0}: [12, 31]. Une case vide (ou null) ne compte pas.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var confidence: ConfidenceOption

  @Argument(help: ArgumentHelp("Les valeurs, en CSV ou en JSON.", valueName: "fichier"))
  var path: String

  func run() throws {
    let values: [Double?] =
      switch try MeasureFile.read(path) {
      case .json(let data): try data.decoded([Double?].self, for: "moyenne")
      case .table(let sheet): try MeanCommand.values(in: HeadedTable(sheet))
      }
    try options.deliver(MeasureAnswer(values: values.compactMap(\.self), confidence.level))
  }

  private static func values(in table: HeadedTable) throws -> [Double?] {
    guard table.headings.count == 1 else {
      throw Failure(
        .refused, "fichier_refuse",
        "Le fichier a \(table.headings.count) colonnes, et une seule est attendue.",
        "N’y laisser que les valeurs, sous leur titre.")
    }
    return try table.rows.map { try $0.number(0) }
  }
}

extension MeasureAnswer {
  fileprivate init(values: [Double], _ level: ConfidenceLevel) {
    let quartiles = outcome(try Quartiles(of: values))
    entries = [
      Entry(key: "n", heading: "Valeurs", value: .count(values.count)),
      Entry(
        key: "mean", heading: "Moyenne (Student)",
        value: .estimate(outcome(try mean(of: values, level.confidence)), .plain)),
      Entry(key: "median", heading: "Médiane", value: .exact(quartiles.map(\.median), .plain)),
      Entry(
        key: "lower_quartile", heading: "Premier quartile",
        value: .exact(quartiles.map(\.lower), .plain)),
      Entry(
        key: "upper_quartile", heading: "Troisième quartile",
        value: .exact(quartiles.map(\.upper), .plain)),
    ]
    remarks = [level.remark]
  }
}

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
      switch try MeasureFile(path) {
      case .json(let data): try data.decoded([Double?].self, for: "moyenne")
      case .table(let sheet): try HeadedTable(sheet).rows.map { try $0.number(0) }
      }
    try options.deliver(MeasureAnswer(values: values.compactMap(\.self), confidence.level))
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

import ArgumentParser
import Statistics

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tendance", abstract: "Un chiffre trimestriel monte-t-il, baisse-t-il\u{A0}?",
    discussion: """
      Le fichier a une ligne par trimestre, dans l’ordre, le premier d’abord\u{A0}:
        projet;valeur
        P01;12
        P01;15
      Une case vide est un trimestre non reçu, qui garde sa place. Sans colonne projet, il n’y a \
      qu’une série, et une ligne vide est aussi un trimestre non reçu. Les séries commencent \
      toutes le même trimestre de l’année\u{A0}; chaque projet n’est comparé qu’à lui-même, et un \
      trimestre qu’au même des autres années. Pour une part, effectif et population à la place \
      de valeur\u{A0}: s’ajoute le test de Cochran-Armitage, si les personnes sont différentes \
      d’un trimestre à l’autre.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Les trimestres, en CSV.", valueName: "fichier"))
  var path: String

  func run() throws {
    let table = try MeasureFile.readTable(
      path, otherwise: "En JSON\u{A0}: jalon mesure methode trend_regional_kendall")
    try options.deliver(MeasureAnswer(trendOf: try QuarterTable(table)))
  }
}

/// The quarters of one project or of several.
private struct QuarterTable {
  /// In the order in which projects come in the file.
  let series: [[Double?]]
  /// Nil unless the file gives counts, of a single series.
  let shares: [Share?]?

  init(_ table: HeadedTable) throws {
    let counts = try table.shares()
    guard let values = try table.numbers("valeur") ?? counts?.map({ $0?.value }) else {
      throw Failure(
        .refused, "fichier_refuse", "Les valeurs ne se trouvent pas.",
        "Donner une colonne «\u{A0}valeur\u{A0}», ou bien «\u{A0}effectif\u{A0}» et "
          + "«\u{A0}population\u{A0}».")
    }
    guard let projects = table.texts("projet") else {
      series = [table.withEmptyRows(values)]
      shares = counts.map(table.withEmptyRows)
      return
    }
    var names: [String] = []
    var lists: [String: [Double?]] = [:]
    for (name, value) in zip(projects, values) {
      if lists[name] == nil { names.append(name) }
      lists[name, default: []].append(value)
    }
    series = names.compactMap { lists[$0] }
    shares = names.count == 1 ? counts : nil
  }
}

extension MeasureAnswer {
  fileprivate init(trendOf table: QuarterTable) {
    let seasonal = outcome(try KendallTrend(regional: table.series))
    // Without a pair nothing was tested, and the formulas would give z = 0 and p = 1.
    let tested = seasonal.flatMap { trend in trend.slopeOutcome.map { _ in trend } }
    entries = [
      Entry(key: "series", heading: "Séries", value: .count(table.series.count)),
      Entry(key: "s", value: .number(seasonal.map { Double($0.score) }, .plain)),
      Entry(key: "var", value: .number(seasonal.map(\.variance), .plain)),
      Entry(key: "z", value: .number(tested.map(\.z), .plain)),
      Entry(
        key: "p", heading: "Probabilité d’une telle tendance par hasard (Kendall, par saison)",
        value: .number(tested.map(\.pValue), .probability)),
      Entry(
        key: "slope_per_year", heading: "Changement par an",
        value: .exact(seasonal.flatMap { $0.slopeOutcome }, .plain)),
    ]
    if let shares = table.shares {
      let test = outcome(try cochranArmitage(shares))
      entries.append(
        Entry(
          key: "p_cochran_armitage", heading: "La même (Cochran-Armitage)",
          value: .number(test.map(\.pValue), .probability)))
    }
    let years = (table.series.map(\.count).max() ?? 0) / 4
    remarks = [
      "Les trimestres se ressemblent de proche en proche\u{A0}: ne tenir une tendance pour établie "
        + "que sous 0,01."
    ]
    if years < 3 {
      remarks.append("Moins de trois ans\u{A0}: comparer plutôt deux années pleines.")
    }
  }
}

extension KendallTrend {
  fileprivate var slopeOutcome: Outcome<Double> {
    slope.map(Outcome.success) ?? .failure(.noComparableQuarter)
  }
}

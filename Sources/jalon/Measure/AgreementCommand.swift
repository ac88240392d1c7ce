import ArgumentParser
import Statistics

struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accord", abstract: "Deux personnes notent-elles de même ?",
    discussion: """
      Le fichier est une table carrée\u{A0}: en ligne la note de l’une, en colonne celle de \
      l’autre, dans chaque case le nombre de cas. En JSON\u{A0}: [[5, 2], [1, 7]]. En CSV, des \
      nombres seuls, ou avec un titre à chaque ligne et à chaque colonne (la première case \
      n’est pas un nombre)\u{A0}:
        ;faible;fort
        faible;5;2
        fort;1;7
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var confidence: ConfidenceOption

  @Argument(help: ArgumentHelp("La table, en JSON ou en CSV.", valueName: "fichier"))
  var path: String

  func run() throws {
    let counts = try AgreementCounts(MeasureFile.read(path)).rows
    try options.deliver(MeasureAnswer(agreementOf: counts, confidence.level))
  }
}

extension MeasureAnswer {
  fileprivate init(agreementOf counts: [[Int]], _ level: ConfidenceLevel) {
    let confidence = level.confidence
    let table = outcome(try AgreementTable(counts))
    func kappa(_ weights: AgreementTable.Weights) -> Value {
      .estimate(
        outcome(try table.get().kappa(weights, confidence)), .plain)
    }
    func gwet(_ weights: AgreementTable.Weights) -> Value {
      .estimate(
        outcome(try table.get().gwet(weights, confidence)), .plain)
    }
    let same = zip(counts.indices, counts).reduce(0.0) { sum, row in
      row.1.indices.contains(row.0) ? sum + Double(row.1[row.0]) : sum
    }
    entries = [
      Entry(
        key: "n", heading: "Cas notés deux fois",
        value: .number(table.map { Double($0.cases) }, .plain)),
      Entry(
        key: "agreement", heading: "Même note",
        value: .number(table.map { same / Double($0.cases) }, .percent)),
      Entry(key: "kappa", heading: "Kappa", value: kappa(.nominal)),
      Entry(key: "linear", heading: "Kappa pondéré, linéaire", value: kappa(.linear)),
      Entry(key: "quadratic", heading: "Kappa pondéré, quadratique", value: kappa(.quadratic)),
      Entry(key: "gwet_AC1", heading: "AC1 de Gwet", value: gwet(.nominal)),
      Entry(key: "gwet_AC2_linear", heading: "AC2 de Gwet, linéaire", value: gwet(.linear)),
      Entry(
        key: "gwet_AC2_quadratic", heading: "AC2 de Gwet, quadratique", value: gwet(.quadratic)),
    ]
    remarks = [
      level.remark,
      "Quand presque tous les cas ont la même note, le kappa s’effondre\u{A0}: lire l’AC2.",
    ]
  }
}

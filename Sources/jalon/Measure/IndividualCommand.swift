import ArgumentParser
import Statistics

struct IndividualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "individus",
    abstract: "La pente des inégalités, d’après des réponses individuelles pondérées.",
    discussion: """
      Le fichier a une ligne par personne, sans nom ni numéro\u{A0}:
        ordre;reponse;poids;grappe;strate
        1;0;1,4;C01;urbain
      ordre\u{A0}: le rang du groupe, 1 pour le plus défavorisé\u{A0}; reponse\u{A0}: 1 ou 0. \
      Facultatives\u{A0}: poids (1 sinon), grappe (les personnes tirées ensemble) et strate. \
      Il faut quatre groupes et cent personnes.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var confidence: ConfidenceOption

  @Argument(help: ArgumentHelp("Les réponses, en CSV.", valueName: "fichier"))
  var path: String

  func run() throws {
    let table = try MeasureFile.readTable(path, otherwise: MeasureFile.help("individus"))
    let people = try PersonTable(table).people
    let slope = outcome(try SurveySlope(people, confidence.level.confidence))
    try options.deliver(
      MeasureAnswer(
        entries: [
          .init(key: "n", heading: "Personnes", value: .count(people.count)),
          .init(
            key: "clusters", heading: "Tirages indépendants",
            value: .number(slope.map { Double($0.clusters) }, .plain)),
          .init(
            key: "sii", heading: "Indice de pente",
            value: .estimate(slope.map(\.slopeIndex), .points)),
          .init(
            key: "rii", heading: "Indice relatif de pente",
            value: .estimate(slope.flatMap(\.relativeIndex), .plain)),
        ], remarks: [confidence.level.remark]))
  }
}

/// One person by row.
private struct PersonTable {
  let people: [SurveyedPerson]

  init(_ table: HeadedTable) throws {
    guard let orders = try table.wholeNumbers("ordre"),
      let answers = try table.wholeNumbers("reponse", "réponse")
    else {
      throw Failure(
        .refused, "fichier_refuse",
        "Il manque la colonne «\u{A0}ordre\u{A0}» ou «\u{A0}reponse\u{A0}».",
        MeasureFile.help("individus"))
    }
    let weights = try table.numbers("poids")
    let clusters = table.texts("grappe")
    let strata = table.texts("strate")
    people = try orders.indices.map { place in
      let person = outcome(
        try SurveyedPerson(
          order: orders[place], answer: answers[place],
          weight: weights.map { $0[place] ?? .nan } ?? 1,
          cluster: clusters?[place], stratum: strata?[place]))
      switch person {
      case .success(let person): return person
      case .failure(let reason):
        throw Failure(
          reason, line: table.lineNumber(place),
          "La corriger, ou l’ôter\u{A0}: une personne sans réponse ne compte pas.")
      }
    }
  }
}

extension SurveyedPerson {
  fileprivate init(
    order: Int?, answer: Int?, weight: Double, cluster: String?, stratum: String?
  ) throws(EstimateRefusal) {
    guard let order else { throw .orderUnclear }
    guard answer == 0 || answer == 1 else { throw .answerNotYesOrNo }
    try self.init(
      order: order, isConcerned: answer == 1, weight: weight,
      cluster: cluster.flatMap { $0.isEmpty ? nil : $0 },
      stratum: stratum.flatMap { $0.isEmpty ? nil : $0 })
  }
}

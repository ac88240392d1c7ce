import ArgumentParser
import Statistics
import Terminal

struct InequalityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inegalites", abstract: "Mesurer les inégalités entre des groupes.",
    discussion: """
      En CSV, une ligne par groupe\u{A0}:
        groupe;ordre;estimation;population;erreur_type
        sans logement;1;34,2;38;7,7
      ou, à partir des effectifs concernés, dont l’erreur type se déduit\u{A0}:
        groupe;ordre;effectif;population
        sans logement;1;13;38
      ordre\u{A0}: 1 pour le groupe le plus défavorisé\u{A0}; sans cette colonne, les groupes \
      n’ont pas d’ordre. reference (facultative)\u{A0}: 1 pour le groupe auquel comparer, 0 \
      pour les autres.
      En JSON, un jeu de données ou une liste de jeux\u{A0}:
        {"ordered": 1, "favourable": 1, "scale": 100,
         "est": [34.2, 45.8, 52, 61.5], "pop": [38, 120, 85, 57],
         "se": [7.7, 4.5, 5.4, 6.4], "subgroup_order": [1, 2, 3, 4],
         "reference": null}
      """,
    aliases: ["inégalités"])

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Les groupes, en CSV ou en JSON.", valueName: "fichier"))
  var path: String

  @Flag(
    name: [.customLong("defavorable"), .customLong("défavorable")],
    help: "Dans un CSV\u{A0}: une valeur élevée est mauvaise.")
  var isAdverse = false

  @Option(
    name: [.customLong("echelle"), .customLong("échelle")],
    help: ArgumentHelp(
      "Dans un CSV\u{A0}: ce que vaut «\u{A0}tout le monde\u{A0}»\u{A0}: 1, 100 (sinon), 1000…",
      valueName: "nombre"))
  var scale: DecimalNumber?

  @Flag(name: .customLong("tout"), help: "Dire toutes les mesures, et non les plus lisibles.")
  var showsAll = false

  @Option(
    name: .customLong("pente"),
    help: ArgumentHelp(
      "De plus, la pente par moindres carrés\u{A0}: lineaire, logarithme ou logit.",
      valueName: "forme"))
  var slope: SlopeForm?

  @Option(
    name: .customLong("bornes"),
    help: ArgumentHelp(
      "De plus, les indices de concentration d’une valeur qui a deux bornes\u{A0}: 0,100.",
      valueName: "bas,haut"))
  var ends: ScaleEnds?

  func run() throws {
    switch try MeasureFile.read(path) {
    case .json(let data) where data.isList:
      try deliver(try data.decoded([InequalityDataset].self, for: "inegalites"))
    case .json(let data):
      let dataset = try data.decoded(InequalityDataset.self, for: "inegalites")
      if !options.isJSON { try dataset.requireValuesOnScale() }
      try options.deliver(answer(dataset))
    case .table(let sheet):
      let table = try InequalityTable(sheet)
      try table.check(scale: scale?.value ?? 100)
      let direction: InequalityDataset.Direction = isAdverse ? .adverse : .favourable
      try options.deliver(
        answer(outcome(try table.dataset(direction, scale: scale?.value ?? 100))))
    }
  }

  private func answer(_ dataset: InequalityDataset) -> MeasureAnswer {
    guard let place = dataset.firstValueOffScale else { return answer(.success(dataset)) }
    var answer = answer(.failure(.estimateOutsideScale))
    answer.entries.append(
      .init(key: "group", heading: "Groupe à corriger", value: .count(place + 1)))
    return answer
  }

  private func answer(_ dataset: Outcome<InequalityDataset>) -> MeasureAnswer {
    var answer = MeasureAnswer(inequalityOf: dataset, for: showsAll ? .experts : .everyone)
    answer.entries +=
      slope.map { MeasureAnswer.entries(linear: $0.transformation, of: dataset) } ?? []
    answer.entries += ends.map { MeasureAnswer.entries(between: $0.range, of: dataset) } ?? []
    return answer
  }

  /// As many answers as datasets.
  private func deliver(_ datasets: [InequalityDataset]) throws {
    let answers = datasets.map { answer($0) }
    let console = Console()
    if options.isJSON {
      try console.say(json: answers)
    } else {
      for (place, answer) in answers.enumerated() {
        console.say(["Jeu \(place + 1)"] + answer.lines + [""])
      }
    }
    if answers.contains(where: { $0.mistake != nil }) { throw ExitStatus.refused }
  }
}

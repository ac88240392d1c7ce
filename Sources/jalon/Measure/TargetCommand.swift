import ArgumentParser
import Statistics

struct TargetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cible", abstract: "Une part atteint-elle sa cible, compte tenu du hasard\u{A0}?",
    discussion: """
      Exemples\u{A0}: 236 personnes sur 400, pour une cible de 59\u{A0}%
        jalon mesure cible 236/400 59
        jalon mesure cible 18/200 10 --baisse
        jalon mesure cible 236/400 59 --maintenir 5
      La cible est tenue pour atteinte, ou non, quand l’intervalle à 90\u{A0}% est d’un seul \
      côté\u{A0}; sinon l’une et l’autre ne se distinguent pas. Sous onze personnes, la cible \
      n’est pas évaluée.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Personnes concernées sur personnes.", valueName: "x/n"))
  var ratio: CountRatio

  @Argument(help: ArgumentHelp("La cible, en %, de 0 à 100.", valueName: "cible"))
  var target: DecimalNumber

  @Flag(
    name: .customLong("baisse"), help: "La part doit baisser jusqu’à la cible, ou rester dessous.")
  var isDecrease = false

  @Option(
    name: .customLong("maintenir"),
    help: ArgumentHelp(
      "La part doit rester à la cible, à tant de points près.", valueName: "points"))
  var margin: DecimalNumber?

  func validate() throws {
    guard !isDecrease || margin == nil else {
      throw ValidationError(
        "Une part à maintenir ne doit pas baisser\u{A0}: choisir --baisse ou --maintenir.")
    }
  }

  func run() throws {
    let held = outcome(
      try ShareTarget(
        try Share(ratio.numerator, of: ratio.denominator), target: target.value / 100,
        isDecrease ? .decrease : .increase))
    try options.deliver(MeasureAnswer(held, margin: margin.map { $0.value / 100 }))
  }
}

extension MeasureAnswer {
  fileprivate init(_ held: Outcome<ShareTarget>, margin: Double?) {
    let value = outcome(try held.get().share.wilson(.percent90))
    let assessed = held.flatMap { $0.assessable }
    entries = [
      Entry(key: "value", heading: "Part", value: .estimate(value, .percent))
    ]
    if let margin {
      let state = outcome(try assessed.get().maintained(within: margin))
      entries.append(Entry(key: "state_maintain", value: Value(state.map(\.rawValue))))
      entries.append(Entry(heading: "Cible", value: Value(state.map(\.words))))
    } else {
      entries.append(
        Entry(key: "state", value: Value(assessed.map(\.state.rawValue))))
      entries.append(Entry(heading: "Cible", value: Value(assessed.map(\.state.words))))
      entries.append(
        Entry(
          key: "p_below_target",
          value: .optionalNumber((try? assessed.get())?.probabilityBelowTarget)))
    }
    remarks = ["Entre parenthèses\u{A0}: l’intervalle de confiance à 90\u{A0}%."]
    if case .success(let held) = assessed, let remark = held.share.fragility {
      remarks.append(remark)
    }
  }
}

extension MeasureAnswer.Value {
  /// A word, or why there is none.
  fileprivate init(_ word: Outcome<String>) {
    switch word {
    case .success(let word): self = .word(word)
    case .failure(let reason): self = .number(.failure(reason), .plain)
    }
  }
}

extension ShareTarget {
  /// Below eleven people nothing is said of a target.
  fileprivate var assessable: Outcome<ShareTarget> {
    share.denominator < 11 ? .failure(.needsElevenPeople) : .success(self)
  }
}

extension Share {
  fileprivate var fragility: String? {
    denominator < 30
      ? "Résultat fragile\u{A0}: \(numerator) personnes sur \(denominator)." : nil
  }
}

extension TargetState {
  fileprivate var words: String {
    switch self {
    case .attained: "atteinte"
    case .notAttained: "non atteinte"
    case .indistinguishable: "atteinte ou proche, non distinguable"
    }
  }
}

extension MaintainedState {
  fileprivate var words: String {
    switch self {
    case .maintained: "maintenue"
    case .notMaintained: "non maintenue"
    case .indistinguishable: "maintenue ou proche, non distinguable"
    }
  }
}

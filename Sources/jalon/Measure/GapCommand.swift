import ArgumentParser
import Statistics

struct GapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ecart",
    abstract: "Un écart entre deux groupes a-t-il changé d’une année à l’autre\u{A0}?",
    discussion: """
      Le groupe de référence d’abord, puis celui qu’on lui compare\u{A0}:
        jalon mesure ecart --avant 71/217,91/377 --apres 189/304,256/561
      Un écart positif\u{A0}: le second groupe est en retard, si une part élevée est bonne. Les \
      personnes des deux années sont prises comme différentes.
      """,
    aliases: ["écart"])

  @OptionGroup var options: CommonOptions

  @Option(
    name: .customLong("avant"),
    help: ArgumentHelp("Première année, référence puis groupe.", valueName: "x/n,x/n"))
  var before: TwoRatios

  @Option(
    name: [.customLong("apres"), .customLong("après")],
    help: ArgumentHelp("Seconde année.", valueName: "x/n,x/n"))
  var after: TwoRatios

  func run() throws {
    try options.deliver(MeasureAnswer(gapFrom: before, to: after))
  }
}

/// `71/217,91/377`
struct TwoRatios: ExpressibleByArgument {
  let reference: CountRatio
  let compared: CountRatio

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { CountRatio(argument: String($0)) }
    guard parts.count == 2, let reference = parts[0], let compared = parts[1] else { return nil }
    self.reference = reference
    self.compared = compared
  }

  fileprivate func gap() throws(EstimateRefusal) -> ShareGap {
    ShareGap(
      reference: try Share(reference.numerator, of: reference.denominator),
      compared: try Share(compared.numerator, of: compared.denominator))
  }
}

extension MeasureAnswer {
  fileprivate init(gapFrom before: TwoRatios, to after: TwoRatios) {
    let change = outcome(
      ShareGapChange(first: try before.gap(), second: try after.gap()))
    entries = [
      Entry(
        key: "gap1", heading: "Écart avant",
        value: .estimate(outcome(try change.get().first.estimate()), .points)),
      Entry(
        key: "gap2", heading: "Écart après",
        value: .estimate(outcome(try change.get().second.estimate()), .points)),
      Entry(
        key: "change", heading: "Changement de l’écart",
        value: .estimate(outcome(try change.get().estimate()), .points)),
      Entry(
        key: "p", heading: "Probabilité d’un tel changement par hasard",
        value: .number(change.map(\.pValue), .probability)),
      Entry(
        key: "ratio1", heading: "Rapport avant",
        value: .estimate(outcome(try change.get().first.ratio()), .plain)),
      Entry(
        key: "ratio2", heading: "Rapport après",
        value: .estimate(outcome(try change.get().second.ratio()), .plain)),
      Entry(
        key: "ratio_of_ratios",
        value: .estimate(outcome(try change.get().ratioOfRatios()), .plain)),
      Entry(
        key: "detectable", heading: "Changement qui avait quatre chances sur cinq d’être vu",
        value: .number(change.map(\.detectable), .points)),
    ]
    remarks = [ConfidenceLevel.usual.remark]
    if case .success(let change) = change { conclude(change) }
  }

  private mutating func conclude(_ change: ShareGapChange) {
    let verdict = outcome(try GapVerdict(of: change))
    guard case .success(let verdict) = verdict else { return }
    entries.append(Entry(key: "verdict", value: .word(verdict.rawValue)))
    remarks.append(verdict.sentence)
    if change.isRelativeChangeOpposite {
      remarks.append("L’écart relatif évolue en sens inverse.")
    }
  }
}

extension GapVerdict {
  fileprivate var sentence: String {
    switch self {
    case .narrowed: "L’écart s’est réduit."
    case .widened: "L’écart s’est creusé."
    case .reversed: "L’écart s’est inversé."
    case .stable: "L’écart n’a pas changé de plus que la marge."
    case .notEstablished: "Pas de changement établi de l’écart."
    case .notAssessable: "L’évolution n’est pas évaluable\u{A0}: un groupe a moins de 30 personnes."
    }
  }
}

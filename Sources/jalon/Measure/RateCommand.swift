import ArgumentParser
import Statistics

struct RateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taux", abstract: "Un taux, et l’intervalle où il se trouve.",
    discussion: """
      Exemple\u{A0}: 14 hospitalisations pour 820 personnes-années
        jalon mesure taux 14 820 --pour 1000
      Méthode exacte sous 10 événements, de Byar au-delà.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var confidence: ConfidenceOption

  @Argument(help: ArgumentHelp("Événements comptés.", valueName: "x"))
  var events: Int

  @Argument(help: ArgumentHelp("Personnes, ou personnes-années.", valueName: "exposition"))
  var exposure: DecimalNumber

  @Option(
    name: .customLong("pour"),
    help: ArgumentHelp("Pour combien\u{A0}: 1000 (sinon), 100000…", valueName: "nombre"))
  var multiplier: DecimalNumber?

  func run() throws {
    let multiplier = multiplier?.value ?? 1000
    let level = confidence.level
    let count = outcome(try EventCount(events))
    let rate = outcome(
      try count.get().rate(exposure: exposure.value, per: multiplier, level.confidence))
    let isExact = count.map {
      $0.interval(level.confidence) == $0.exact(level.confidence)
    }
    var entries: [MeasureAnswer.Entry] = [
      .init(key: "x", value: .count(events)),
      .init(key: "n", value: .number(.success(exposure.value), .plain)),
      .init(key: "multiplier", value: .number(.success(multiplier), .plain)),
      .init(
        key: "rate", heading: "Taux pour \(MeasureUnit.plain.words(multiplier))",
        value: .estimate(rate, .plain)),
    ]
    if case .success(let isExact) = isExact {
      entries.append(.init(key: "method", value: .word(isExact ? "Exact" : "Byars")))
    }
    try options.deliver(
      MeasureAnswer(
        entries: entries,
        remarks: [level.remark]))
  }
}

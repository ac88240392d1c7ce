import ArgumentParser
import Statistics

struct ComparisonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comparer", abstract: "Une part a-t-elle changé d’une vague à l’autre ?",
    discussion: """
      Réponses anonymes, que rien ne relie\u{A0}: 12 oui sur 40, puis 22 sur 45
        jalon mesure comparer --avant 12/40 --apres 22/45
      Mêmes personnes, reliées\u{A0}: oui deux fois, oui puis non, non puis oui, non \
      deux fois
        jalon mesure comparer --apparie 1,1,7,12
      En JSON, les intervalles des réponses reliées sont ceux de l’écart avant moins après \
      (diff_p1_minus_p2)\u{A0}; ceux des réponses anonymes, après moins avant (diff).
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var confidence: ConfidenceOption

  @Option(
    name: .customLong("avant"),
    help: ArgumentHelp("Première vague, oui sur réponses.", valueName: "x/n"))
  var before: CountRatio?

  @Option(
    name: [.customLong("apres"), .customLong("après")],
    help: ArgumentHelp("Seconde vague.", valueName: "x/n"))
  var after: CountRatio?

  @Option(
    name: [.customLong("apparie"), .customLong("apparié")],
    help: ArgumentHelp("Réponses reliées des deux vagues.", valueName: "a,b,c,d"))
  var linked: LinkedCounts?

  func run() throws {
    switch (before, after, linked) {
    case (let before?, let after?, nil):
      try options.deliver(MeasureAnswer(from: before, to: after, confidence.level))
    case (nil, nil, let linked?):
      try options.deliver(MeasureAnswer(linked: linked, confidence.level))
    default:
      throw Failure(
        .badCommand, "commande_mal_ecrite", "Il faut deux vagues.",
        "Donner --avant et --apres, ou bien --apparie seul.")
    }
  }
}

/// `12/40`
struct CountRatio: ExpressibleByArgument {
  let numerator: Int
  let denominator: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let numerator = parts[0], let denominator = parts[1] else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// `1,1,7,12`: yes twice, yes then no, no then yes, no twice.
struct LinkedCounts: ExpressibleByArgument {
  let yesYes: Int
  let yesNo: Int
  let noYes: Int
  let noNo: Int

  init?(argument: String) {
    let counts = argument.split(separator: ",", omittingEmptySubsequences: false)
      .compactMap { Int($0) }
    guard counts.count == 4, argument.count(where: { $0 == "," }) == 3 else { return nil }
    (yesYes, yesNo, noYes, noNo) = (counts[0], counts[1], counts[2], counts[3])
  }
}

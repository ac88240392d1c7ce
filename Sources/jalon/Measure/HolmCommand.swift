import ArgumentParser
import Statistics

struct HolmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holm", abstract: "Plusieurs comparaisons à la fois\u{A0}: les p, ajustés.",
    discussion: """
      Exemple\u{A0}: trois écarts éprouvés sur le même axe
        jalon mesure holm 0,01 0,03 0,2
      Sont établis ceux dont le p ajusté reste sous 0,05.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Les p, de 0 à 1.", valueName: "p"))
  var given: [DecimalNumber]

  func run() throws {
    try options.deliver(MeasureAnswer(family: given.map(\.value)))
  }
}

extension MeasureAnswer {
  fileprivate init(family pValues: [Double]) {
    entries = [Entry(key: "p", value: .numbers(pValues))]
    switch outcome(try holm(pValues)) {
    case .success(let adjusted):
      entries.append(Entry(key: "holm", value: .numbers(adjusted)))
      entries += zip(pValues, adjusted).map { given, adjusted in
        let state = adjusted < 0.05 ? "établi" : "non établi"
        return Entry(
          heading: given < 0.001
            ? "p, \(MeasureUnit.probability.words(given))"
            : "p = \(MeasureUnit.probability.words(given))",
          value: .word("\(MeasureUnit.probability.words(adjusted)), \(state)"))
      }
    case .failure(let reason):
      entries.append(
        Entry(key: "holm", heading: "p ajustés", value: .number(.failure(reason), .probability)))
    }
  }
}

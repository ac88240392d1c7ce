import ArgumentParser
import Statistics

struct EpicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epices", abstract: "Le score de précarité EPICES d’une personne.",
    discussion: """
      Onze réponses, dans l’ordre du questionnaire\u{A0}: oui, non, ou ? sans réponse
        jalon mesure epices non oui non non oui non non oui oui oui oui
      ou un fichier JSON, - pour l’entrée standard, null pour une question sans réponse\u{A0}:
        [0, 1, 0, 0, 1, 0, 0, 1, 1, 1, 1] ou {"yes": [0, 1, …]}
      Les réponses d’une personne sont des données personnelles\u{A0}: ne garder que la classe.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp("Les onze réponses, ou le fichier qui les porte.", valueName: "réponses"))
  var words: [String]

  func run() throws {
    let answers = try PersonAnswers(words).answers
    try options.deliver(
      MeasureAnswer(epices: outcome(try Epices(answers: answers))))
  }
}

extension MeasureAnswer {
  fileprivate init(epices: Outcome<Epices>) {
    let known = try? epices.get()
    entries = [
      Entry(key: "score", heading: "Score EPICES", value: .exact(epices.map(\.score), .plain)),
      Entry(key: "precarious", heading: "Précarité", value: .flag(known?.isPrecarious)),
      Entry(
        key: "precarious_young_adult", heading: "Précarité, de 16 à 25 ans",
        value: .flag(known?.isPrecariousYoungAdult)),
      Entry(
        key: "quintile", heading: "Classe, de 1 (la moins précaire) à 5",
        value: .number(epices.map { Double($0.quintile) }, .plain)),
    ]
  }
}

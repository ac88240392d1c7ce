import Foundation
import Monitoring
import Publishing
import Writing

/// What an easy report says, question by question.
struct EasyParts {
  let slice: PublicationSlice
  let count: TargetCount

  init(_ slice: PublicationSlice) {
    self.slice = slice
    count = TargetCount(slice.targets)
  }

  var all: [EasyPart] {
    [
      part("document", "De quoi parle ce document ?", .document, about),
      part("personnes", "Combien de personnes sont aidées ?", .people, people),
      part(
        "buts", isAlone ? "Le projet réussit-il ?" : "Les projets réussissent-ils ?", .target,
        targets),
      part("inegalites", "Les inégalités diminuent-elles ?", .scales, inequality),
      part("parole", "Les personnes donnent-elles leur avis ?", .speech, participation),
      part("argent", "Combien d’argent est dépensé ?", .money, money),
      part("ailleurs", "Peut-on faire pareil ailleurs ?", .paths, transfer),
      part("suite", "Que se passe-t-il après ?", .calendar, decisions),
      part("lecture", "Comment ce document est-il fait ?", .book, making),
    ]
  }

  private func part(
    _ id: String, _ title: String, _ pictogram: Pictogram, _ sentences: [String]
  ) -> EasyPart {
    EasyPart(id: id, title: title, pictogram: pictogram, sentences: sentences)
  }

  var isAlone: Bool { slice.projects.count == 1 }

  // MARK: The document

  private var about: [String] {
    let number = slice.projects.count
    var theme: [String] = []
    if case .axis(let axis) = slice.scope { theme = ["Le thème est : \(axis.shortName)."] }
    return [
      "\(slice.call.funder) aide des projets.",
      "Ces projets veulent réduire les inégalités de santé.",
      isAlone ? "Ce document parle d’un projet." : "Ce document parle de \(number) projets.",
    ] + theme + ["Il parle du travail jusqu’à la fin de \(slice.year)."]
      + (slice.isFictitious
        ? ["Attention : les chiffres sont inventés.", "C’est un exemple."] : [])
  }

  // MARK: People

  private var people: [String] {
    guard let main = slice.mainIndicator, let whole = main.together ?? main.projects.first,
      let number = whole.cumulated.figure.value
    else { return ["Nous ne pouvons pas donner ce nombre."] }
    let told = French.page.number(number)
    guard main.indicator.countsPassages else {
      return [
        "\(isAlone ? "Le projet a aidé" : "Les projets ont aidé") \(told) \(main.indicator.unit)."
      ]
    }
    let project = isAlone ? "Le projet compte" : "Les projets comptent"
    let reach = ReachText(whole, of: main.indicator, in: slice)?.bounds
    return [
      "\(project) chaque visite d’une personne.", "Il y a eu \(told) visites depuis le début.",
      "Une même personne peut venir plusieurs fois.",
    ] + (reach.map(between) ?? [])
  }

  private func between(_ bounds: ClosedRange<Decimal>) -> [String] {
    bounds.lowerBound == bounds.upperBound
      ? ["Cela fait \(French.page.number(bounds.upperBound)) personnes différentes."]
      : [
        "Cela fait au moins \(French.page.number(bounds.lowerBound)) personnes différentes.",
        "Nous ne savons pas le nombre exact.",
      ]
  }

  // MARK: Targets

  private var targets: [String] {
    guard count.assessed > 0 else {
      return ["Nous ne pouvons pas encore le dire.", "Il manque des chiffres."]
    }
    let start =
      isAlone
      ? ["Le projet a des buts.", "Nous avons compté \(count.all) buts."]
      : ["Chaque projet a des buts.", "Nous avons compté \(count.all) buts en tout."]
    return start + [reached, left(count.all - count.reached)]
  }

  private var reached: String {
    switch count.reached {
    case 0: "Aucun but n’est atteint de façon sûre."
    case 1: "1 but est atteint."
    default: "\(count.reached) buts sont atteints."
    }
  }

  private func left(_ number: Int) -> String {
    switch number {
    case 0: "Tous les buts sont atteints."
    case 1: "Pour 1 but, ce n’est pas le cas, ou pas encore sûr."
    default: "Pour \(number) buts, ce n’est pas le cas, ou pas encore sûr."
    }
  }

  // MARK: Inequality

  private var inequality: [String] {
    let assessed = slice.gaps.filter(\.verdict.isAssessed)
    guard !assessed.isEmpty else {
      return [
        "Nous ne pouvons pas encore le dire.", "Il faut des chiffres sur deux années.",
        "Nous ne les avons pas encore.",
      ]
    }
    let count = { (verdict: PublishedGap.Verdict) in assessed.count { $0.verdict == verdict } }
    let (narrowed, widened, reversed) = (count(.narrowed), count(.widened), count(.reversed))
    let rest = assessed.count - narrowed - widened - reversed
    return [
      "Nous avons comparé des groupes de personnes.",
      "Nous avons fait \(Phrase.count(assessed.count, "comparaison", "comparaisons")).",
    ]
      + times(narrowed, "l’écart entre les groupes devient plus petit")
      + times(widened, "l’écart entre les groupes devient plus grand")
      + times(reversed, "l’écart entre les groupes change de sens")
      + times(rest, "nous ne voyons pas de changement sûr")
  }

  private func times(_ number: Int, _ what: String) -> [String] {
    number == 0 ? [] : ["\(number) fois, \(what)."]
  }
}

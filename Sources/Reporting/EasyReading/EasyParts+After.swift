import Foundation
import Monitoring
import Publishing
import Writing

/// Voice, money, what can be done elsewhere, and what comes next.
extension EasyParts {
  var participation: [String] {
    let declared = DeclaredParticipation(slice)
    let survey = slice.lastSurveys.max { $0.quarter < $1.quarter }
    let responses = survey?.total.responses.value
    var sentences: [String] = []
    if declared.events.isEmpty {
      sentences.append("Les projets n’ont pas encore dit comment les personnes participent.")
    } else {
      let number = declared.events.count
      sentences += [
        "\(isAlone ? "Le projet invite" : "Les projets invitent") les personnes à participer.",
        number == 1 ? "C’est arrivé 1 fois." : "C’est arrivé \(number) fois.",
      ]
      let changed = declared.events.count { $0.effect != .no }
      if changed > 0 {
        sentences.append(
          changed == 1
            ? "1 fois, cela a changé quelque chose."
            : "\(changed) fois, cela a changé quelque chose.")
      }
    }
    guard let responses else {
      return sentences + ["Nous ne pouvons pas dire ce que les personnes en pensent."]
    }
    let number = NSDecimalNumber(decimal: responses).intValue
    sentences += [
      "Nous avons aussi posé des questions aux personnes.",
      "\(French.page.number(responses)) \(number < 2 ? "personne a" : "personnes ont") répondu.",
      "Nous ne savons pas qui a répondu.",
    ]
    return sentences + lived(declared)
  }

  private func lived(_ declared: DeclaredParticipation) -> [String] {
    guard let level = declared.perceived?.level else { return [] }
    return switch level {
    case .none: ["Elles disent : on ne nous demande pas souvent notre avis."]
    case .information: ["Elles disent : on nous donne des informations."]
    case .consultation: ["Elles disent : on nous demande notre avis."]
    case .exchange: ["Elles disent : on discute avec nous."]
    case .building: ["Elles disent : on construit le projet ensemble."]
    case .deciding: ["Elles disent : on décide ensemble."]
    }
  }

  var money: [String] {
    guard let told = MeansSection.totals(slice) else {
      return ["Nous n’avons pas encore les comptes de \(slice.year)."]
    }
    let missing = slice.projects.count - told.accounts
    return [
      "En \(slice.year), \(isAlone ? "le projet a" : "les projets ont") dépensé "
        + "\(French.page.euros(told.spent)).",
      "\(slice.call.funder) a donné \(French.page.euros(told.grant)).",
    ]
      + (missing == 0
        ? []
        : [
          missing == 1
            ? "Il manque les comptes d’un projet." : "Il manque les comptes de \(missing) projets."
        ])
  }

  var transfer: [String] {
    guard let rated = RatedTransfer(slice) else {
      return ["Nous ne pouvons pas encore le dire.", "Personne n’a encore regardé ce point."]
    }
    if isAlone {
      return switch rated.projects.first?.settled.verdict {
      case .ready?: ["Oui, sans doute.", "Le projet est prêt pour être fait ailleurs."]
      case .underConditions?: ["Oui, sans doute.", "Mais il y a des conditions."]
      case .toConsolidate?, nil: ["Pas encore.", "Le projet doit d’abord être plus solide."]
      }
    }
    let (ready, conditions) = (rated.count(.ready), rated.count(.underConditions))
    let rest = rated.count(.toConsolidate)
    let left = slice.projects.count - rated.projects.count
    return several(ready, "est prêt pour être fait ailleurs", "sont prêts pour être faits ailleurs")
      + several(
        conditions, "peut être fait ailleurs, avec des conditions",
        "peuvent être faits ailleurs, avec des conditions")
      + several(rest, "doit d’abord être plus solide", "doivent d’abord être plus solides")
      + several(left, "n’est pas encore regardé", "ne sont pas encore regardés")
  }

  var decisions: [String] {
    let outcomes = slice.projects.compactMap { slice.decision(of: $0)?.outcome }
    let left = slice.projects.count - outcomes.count
    let count = { (outcome: Decision.Outcome) in outcomes.count { $0 == outcome } }
    if isAlone {
      return outcomes.first.map { ["La décision est prise.", Self.sentence($0)] }
        ?? ["La décision n’est pas encore prise."]
    }
    return several(
      count(.renew), "continue avec un nouveau contrat", "continuent avec un nouveau contrat")
      + several(count(.extend), "a un peu plus de temps", "ont un peu plus de temps")
      + several(count(.spread), "va être fait ailleurs aussi", "vont être faits ailleurs aussi")
      + several(count(.stop), "s’arrête", "s’arrêtent")
      + (left == 0
        ? []
        : [
          "Pour \(Phrase.count(left, "projet", "projets")), la décision n’est pas encore prise."
        ])
  }

  private static func sentence(_ outcome: Decision.Outcome) -> String {
    switch outcome {
    case .renew: "Le projet continue avec un nouveau contrat."
    case .extend: "Le projet a un peu plus de temps."
    case .spread: "Le projet va être fait ailleurs aussi."
    case .stop: "Le projet s’arrête."
    }
  }

  var making: [String] {
    [
      "Ce document est court.", "Un rapport plus long existe.", "Les chiffres sont les mêmes.",
      "Certains chiffres sont cachés.", "C’est pour protéger les personnes.",
      "Ce document suit des règles du facile à lire.",
      "Des personnes concernées ne l’ont pas encore relu.",
    ]
  }

  private func several(_ number: Int, _ one: String, _ many: String) -> [String] {
    number == 0 ? [] : ["\(number) \(number == 1 ? "projet \(one)" : "projets \(many)")."]
  }
}

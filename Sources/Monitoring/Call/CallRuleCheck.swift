package import Foundation
import Writing

extension CallRules {
  /// What a project would break, one sentence for each rule, with its code: the database holds the same
  /// rules and names none.
  /// - Parameter isStopped: what was agreed lasts long enough; what then stops early may be shorter.
  package func broken(
    by code: String, startsOn: Day, endsOn: Day, budgetEUR: Decimal, isStopped: Bool = false
  ) -> [String] {
    let french = French.terminal
    let months = startsOn.fullMonths(through: endsOn)
    let isWhole = startsOn.adding(months: months).map { endsOn.next <= $0 } ?? true
    var sentences: [String] = []
    if endsOn < startsOn { return ["\(code) finirait avant de commencer. Corriger ses dates."] }
    if budgetEUR < minimumBudgetEUR {
      sentences.append(
        "\(code) aurait un budget de \(french.euros(budgetEUR))\u{A0}; l’appel demande au moins"
          + " \(french.euros(minimumBudgetEUR)).")
    }
    if months < minimumDurationMonths, !isStopped {
      sentences.append(
        "\(code) ne durerait que \(months) mois\u{A0}; l’appel en demande au moins"
          + " \(minimumDurationMonths).")
    }
    if months > maximumDurationMonths || months == maximumDurationMonths && !isWhole {
      let duration = isWhole ? "\(months) mois" : "plus de \(months) mois"
      sentences.append(
        "\(code) durerait \(duration)\u{A0}; l’appel n’en permet que \(maximumDurationMonths).")
    }
    if endsOn > latestEndOn {
      sentences.append(
        "\(code) finirait le \(french.day(endsOn))\u{A0}; l’appel demande de finir au plus tard le"
          + " \(french.day(latestEndOn)).")
    }
    return sentences
  }
}

extension Project {
  /// What an amended project would break, and who may change the rules.
  package func broken(_ rules: CallRules) -> [String] {
    let sentences = rules.broken(
      by: code, startsOn: startsOn, endsOn: endsOn, budgetEUR: budgetEUR,
      isStopped: status == .stopped)
    guard !sentences.isEmpty, startsOn <= endsOn else { return sentences }
    return sentences + [
      "Si l’appel doit le permettre, l’administrateur modifie d’abord ses règles, avec jalon appel modifier."
    ]
  }
}

extension CallFile {
  package var rules: CallRules {
    CallRules(
      minimumBudgetEUR: call.rules.minimumBudgetEUR,
      minimumDurationMonths: call.rules.minimumDurationMonths,
      maximumDurationMonths: call.rules.maximumDurationMonths, latestEndOn: call.rules.latestEndOn)
  }

  /// What its projects break of some rules, its own or those in force.
  package func brokenRules(_ rules: CallRules) -> [String] {
    projects.flatMap { project -> [String] in
      guard let startsOn = project.startsOn, let endsOn = project.endsOn,
        let budget = project.budgetEUR
      else {
        return ["\(project.code) n’a pas de dates ou de budget dans le fichier. Les ajouter."]
      }
      return rules.broken(
        by: project.code, startsOn: startsOn, endsOn: endsOn, budgetEUR: budget,
        isStopped: project.status?.value == .stopped)
    }
  }
}

extension Day {
  /// Returns nil past the end of the calendar. From 31 January, a month later is 28 February, as
  /// PostgreSQL counts.
  fileprivate func adding(months: Int) -> Day? {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    return Day(
      year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
  }
}

package import Foundation
import Writing

/// Where a project acts and who carries it, beyond what its call knows: what others must know before they
/// do the same elsewhere.
package struct TransferContext: Sendable, Hashable {
  /// How much of the territory lies in the zones of a policy.
  package enum Coverage: String, Sendable, CaseIterable {
    case whole, partly, none

    package var label: String {
      switch self {
      case .whole: "tout le territoire"
      case .partly: "une partie du territoire"
      case .none: "hors de ces zones"
      }
    }
  }

  /// « Quartiers prioritaires de la politique de la ville ».
  package var priorityDistricts: Coverage?
  /// « France ruralités revitalisation ».
  package var ruralZones: Coverage?
  /// The fifth of the index FDep that most of the people live in: 5 is the most deprived.
  package var deprivation: Int?
  /// Paid posts of the project, in full-time equivalents.
  package var teamFTE: Decimal?
  package var team: String?
  /// What held the partners together before the project.
  package var network: String?

  package static let deprivationFifths = 1...5
  package static let longestText = 1000

  package init(
    priorityDistricts: Coverage? = nil, ruralZones: Coverage? = nil, deprivation: Int? = nil,
    teamFTE: Decimal? = nil, team: String? = nil, network: String? = nil
  ) {
    self.priorityDistricts = priorityDistricts
    self.ruralZones = ruralZones
    self.deprivation = deprivation
    self.teamFTE = teamFTE
    self.team = team
    self.network = network
  }

  package var isEmpty: Bool { self == TransferContext() }
}

extension TransferContext.Coverage: Coded {
  package var word: String {
    switch self {
    case .whole: "tout"
    case .partly: "partie"
    case .none: "aucun"
    }
  }
}

extension TransferContext {
  /// What must be settled before it is kept, each with how to mend it. Its words stand beside protected
  /// figures, and give none of their own.
  package var findings: [String] {
    let settled =
      [
        isEmpty ? "Rien n’est dit du contexte. Dire au moins une chose." : nil,
        deprivation.map(Self.deprivationFifths.contains) == false
          ? "Le quintile FDep va de 1 (le moins défavorisé) à 5 (le plus défavorisé)." : nil,
        teamFTE.map(Self.isTeamSize) == false
          ? "L’équipe se dit en équivalents temps plein, de 0 à 999, avec deux décimales au plus."
          : nil,
      ].compactMap(\.self)
    return settled + Self.findings(of: team, "de l’équipe")
      + Self.findings(of: network, "du réseau")
  }

  private static func isTeamSize(_ number: Decimal) -> Bool {
    number >= 0 && number < 1000 && number.rounded(to: 2) == number
  }

  private static func findings(of text: String?, _ subject: String) -> [String] {
    guard let text else { return [] }
    guard text.count(where: \.isLetter) >= 2, text.count <= longestText else {
      return ["Ce qui est dit \(subject) tient en quelques mots, et 1\u{202F}000 signes au plus."]
    }
    return Narrative.figures(in: text).map { figure in
      "Ce qui est dit \(subject) paraît dans un rapport public\u{A0}: pas de nombre («\u{A0}\(figure)\u{A0}»), sauf une année ou des euros. L’écrire sans ce nombre."
    }
  }
}

/// What is in force of a project's context, with the version that a correction follows.
package struct NumberedContext: Sendable, Hashable {
  package var version: Int
  package var context: TransferContext

  package init(version: Int, context: TransferContext) {
    self.version = version
    self.context = context
  }
}

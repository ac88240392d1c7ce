package import Foundation
import Monitoring
package import Publishing

/// One published figure with all that is needed to read it away from its report.
package struct ReportFigure: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case indicator = "indicateur"
    case baseline = "depart"
    case target = "cible"
    case attainment = "atteinte"
    case breakdown = "ventilation"
    case gap = "ecart"
    case trend = "tendance"
    case survey = "enquete"
    /// Between two waves.
    case change = "evolution"
    /// By what people said of themselves.
    case profile = "profil"
    /// The same people in two waves.
    case followed = "memes_personnes"
    case participation
    case money = "depenses"
  }

  /// What there is in the place of a figure.
  package enum State: String, Sendable, CaseIterable {
    case value = "valeur"
    /// Hidden, between two bounds that readers could compute.
    case bounded = "intervalle"
    case hidden = "masque"
    case notReceived = "non recu"
    case unreviewed = "a relire"
    case notDue = "pas encore du"
    case leftEmpty = "non renseigne"
    case notAsked = "non attendu"
    case notAvailable = "non disponible"
    case notApplicable = "sans objet"
    case notCommunicated = "non communique"

    /// As people read it.
    package var label: String {
      switch self {
      case .notReceived: "non reçu"
      case .unreviewed: "à relire"
      case .notDue: "pas encore dû"
      case .leftEmpty: "non renseigné"
      case .notCommunicated: "non communiqué"
      case .value, .bounded, .hidden, .notAsked, .notAvailable, .notApplicable: rawValue
      }
    }
  }

  package var kind: Kind
  /// Of the indicator or question.
  package var code: String
  package var title: String
  package var unit: String
  package var area: Area
  package var period: String
  /// Of people or answers; empty for all.
  package var group = ""
  package var state: State
  package var value: Decimal?
  package var lower: Decimal?
  package var upper: Decimal?
  /// Different people behind passages.
  package var peopleAtLeast: Decimal?
  package var peopleAtMost: Decimal?
  package var numerator: Decimal?
  package var denominator: Decimal?
  /// How many projects it comes from, of those expected; nil where that is not told.
  package var projects: Int?
  package var projectsExpected: Int?
  /// What may be concluded, where the report concludes.
  package var verdict = ""
  package var source: String
}

extension ReportFigure.State {
  /// In the place of a figure that is not there.
  init(_ absence: FigureAbsence) {
    self =
      switch absence {
      case .notReceived: .notReceived
      case .unreviewed: .unreviewed
      case .notDue: .notDue
      case .leftEmpty: .leftEmpty
      case .notAsked: .notAsked
      case .said(.notAvailable): .notAvailable
      case .said(.notApplicable): .notApplicable
      case .said(.notCommunicated): .notCommunicated
      }
  }
}

extension ReportFigure {
  /// The unit of proportions and of attainment.
  static let fraction = "fraction"

  /// - Parameter round: to what reports print: more would tell more.
  mutating func set(_ figure: PublishedFigure, round: (Decimal) -> Decimal) {
    switch figure {
    case .value(let number):
      state = .value
      value = round(number)
    case .hidden: state = .hidden
    case .none: state = .notReceived
    case .missing(.notAvailable): state = .notAvailable
    case .missing(.notApplicable): state = .notApplicable
    case .missing(.notCommunicated): state = .notCommunicated
    }
  }

  mutating func set(_ published: PublishedValue, isProportion: Bool, round: (Decimal) -> Decimal) {
    set(published.figure, round: round)
    numerator = published.numerator
    denominator = published.denominator
    bound(published.range, isProportion: isProportion)
  }

  /// Percentages, of a proportion.
  mutating func bound(_ range: ClosedRange<Int>?, isProportion: Bool) {
    guard let range else { return }
    let divisor: Decimal = isProportion ? 100 : 1
    state = .bounded
    lower = Decimal(range.lowerBound) / divisor
    upper = Decimal(range.upperBound) / divisor
  }
}

extension Area {
  /// As people type it: « appel », « axe 2 », « P06 ».
  package var typed: String {
    switch self {
    case .call: "appel"
    case .axis(let code): "axe \(code)"
    case .project(let code): code
    }
  }
}

import Foundation
import Monitoring

extension PublicationFormat2 {
  /// `{"valeur": "0.4", "numerateur": "40", "denominateur": "100"}`, or why there is none:
  /// `{"absence": "manquant", "cause": "sans_objet"}`; between what a hidden count lies:
  /// `{"absence": "masque", "entre": [40, 80]}`, a hidden proportion in percent.
  struct Figure: Codable {
    var value: StoredText<Decimal>?
    var absence: Absence?
    var cause: String?
    var numerator: StoredText<Decimal>?
    var denominator: StoredText<Decimal>?
    var range: [Int]?

    enum CodingKeys: String, CodingKey {
      case absence, cause
      case range = "entre"
      case value = "valeur"
      case numerator = "numerateur"
      case denominator = "denominateur"
    }
  }

  enum Absence: String, Codable {
    case hidden = "masque"
    case missing = "manquant"
    case none = "non_recu"
    /// Of attainments only.
    case notAssessable = "non_evaluable"
  }

}

extension PublicationFormat2.Figure {
  init(_ figure: PublishedFigure) {
    switch figure {
    case .value(let value): self.init(value: StoredText(value))
    case .hidden: self.init(absence: .hidden)
    case .missing(let missing):
      self.init(absence: .missing, cause: PublicationFormat2.missing.word(missing))
    case .none: self.init(absence: .some(.none))
    }
  }

  init(_ value: PublishedValue) {
    self.init(value.figure)
    numerator = value.numerator.map(StoredText.init)
    denominator = value.denominator.map(StoredText.init)
    range = value.range.map { [$0.lowerBound, $0.upperBound] }
  }

  init(_ attainment: PublishedAttainment) {
    switch attainment {
    case .fraction(let fraction): self.init(value: StoredText(fraction))
    case .hidden: self.init(absence: .hidden)
    case .notAssessable(let cause):
      self.init(absence: .notAssessable, cause: PublicationFormat2.causes.word(cause))
    }
  }

  func figure() throws -> PublishedFigure {
    switch (value, absence, cause) {
    case (let value?, nil, nil): .value(value.value)
    case (nil, .hidden, nil): .hidden
    case (nil, .missing, let cause?): .missing(try PublicationFormat2.missing.value(cause))
    case (nil, .some(.none), nil): .none
    default: throw UnknownWord(word: absence?.rawValue ?? "")
    }
  }

  func publishedValue() throws -> PublishedValue {
    PublishedValue(
      figure: try figure(), numerator: numerator?.value, denominator: denominator?.value,
      range: try PublicationFormat2.range(range))
  }

  func attainment() throws -> PublishedAttainment {
    switch (value, absence, cause) {
    case (let value?, nil, nil): .fraction(value.value)
    case (nil, .hidden, nil): .hidden
    case (nil, .notAssessable, let cause?):
      .notAssessable(try PublicationFormat2.causes.value(cause))
    default: throw UnknownWord(word: absence?.rawValue ?? "")
    }
  }
}

extension PublicationFormat2 {
  static func range(_ ends: [Int]?) throws -> ClosedRange<Int>? {
    guard let ends else { return nil }
    guard ends.count == 2, ends[0] <= ends[1] else { throw UnknownWord(word: "entre") }
    return ends[0]...ends[1]
  }
}

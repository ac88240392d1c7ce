import ArgumentParser
import Statistics

/// The scale on which a straight slope is fitted.
enum SlopeForm: String, ExpressibleByArgument, CaseIterable {
  case linear = "lineaire"
  case logarithm = "logarithme"
  case logit

  var transformation: LeastSquaresSlope.Transformation {
    switch self {
    case .linear: .identity
    case .logarithm: .logarithm
    case .logit: .logit
    }
  }
}

/// `0,100`
struct ScaleEnds: ExpressibleByArgument {
  let range: ClosedRange<Double>

  init?(argument: String) {
    let ends = argument.split(separator: ",", omittingEmptySubsequences: false)
      .compactMap { DecimalNumber(argument: String($0))?.value }
    guard ends.count == 2, argument.count(where: { $0 == "," }) == 1, ends[0] < ends[1] else {
      return nil
    }
    range = ends[0]...ends[1]
  }
}

extension MeasureAnswer {
  static func entries(
    linear transformation: LeastSquaresSlope.Transformation, of dataset: Outcome<InequalityDataset>
  ) -> [Entry] {
    let slope = outcome(try LeastSquaresSlope(of: try dataset.get(), transformation))
    return [
      Entry(
        key: "sii_linear", heading: "Indice de pente, moindres carrés",
        value: .estimate(slope.map(\.slopeIndex), .plain)),
      Entry(
        key: "rii_linear", heading: "Indice relatif de pente, moindres carrés",
        value: .estimate(slope.flatMap(\.relativeIndex), .plain)),
    ]
  }

  static func entries(
    between ends: ClosedRange<Double>, of dataset: Outcome<InequalityDataset>
  ) -> [Entry] {
    func index(_ index: BoundedIndex) -> Value {
      .estimate(
        outcome(try boundedConcentration(index, of: try dataset.get(), between: ends)), .plain)
    }
    return [
      Entry(
        key: "wagstaff", heading: "Indice de concentration de Wagstaff", value: index(.wagstaff)),
      Entry(
        key: "erreygers", heading: "Indice de concentration d’Erreygers",
        value: index(.erreygers)),
    ]
  }
}

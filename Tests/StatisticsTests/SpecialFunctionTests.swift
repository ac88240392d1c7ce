import Testing

@testable import Statistics

@Suite struct SpecialFunctionTests {
  struct Row: Decodable {
    let function: String
    let arguments: [Double]
    let value: Double
  }

  @Test func `every function agrees with mpmath to twelve digits`() throws {
    let rows = try Vectors.rows("special_functions", of: Row.self)
    #expect(rows.count > 250)
    for row in rows {
      let value = Self.evaluate(row.function, row.arguments)
      #expect(
        abs(value - row.value) <= 1e-12 * abs(row.value),
        "\(row.function) \(row.arguments): \(value) instead of \(row.value)")
    }
  }

  private static func evaluate(_ function: String, _ x: [Double]) -> Double {
    switch function {
    case "gammaLower": IncompleteGamma.lower(x[0], x[1])
    case "gammaUpper": IncompleteGamma.upper(x[0], x[1])
    case "gammaLowerInverse": IncompleteGamma.lowerInverse(x[0], x[1])
    case "betaLower": IncompleteBeta.lower(x[0], x[1], x[2])
    case "betaInverse": IncompleteBeta.inverse(x[0], x[1], x[2])
    case "normalLower": Normal.lower(x[0])
    case "normalUpperQuantile": Normal.upperQuantile(x[0])
    case "chiSquareUpper": ChiSquare.upper(x[0], degrees: x[1])
    case "studentTwoSided": Student.twoSided(x[0], degrees: x[1])
    case "studentUpperQuantile": Student.upperQuantile(x[0], degrees: x[1])
    default: evaluateMore(function, x)
    }
  }

  private static func evaluateMore(_ function: String, _ x: [Double]) -> Double {
    switch function {
    case "fisherLower": FisherF.lower(x[0], x[1], x[2])
    case "fisherQuantile": FisherF.quantile(x[0], x[1], x[2])
    case "binomialLower": Binomial.lower(Int(x[0]), of: Int(x[1]), p: x[2])
    case "hypergeometricLower": hypergeometric(x).lower(Int(x[3]))
    case "hypergeometricUpper": hypergeometric(x).upper(Int(x[3]))
    default: .nan
    }
  }

  private static func hypergeometric(_ x: [Double]) -> Hypergeometric {
    Hypergeometric(population: Int(x[0]), marked: Int(x[1]), drawn: Int(x[2]))
  }

  @Test func `halving finds the very double where a condition begins`() {
    #expect(smallestDouble { $0 >= 1e-300 } == 1e-300)
    #expect(smallestDouble { $0 >= 0.1 } == 0.1)
    #expect(smallestDouble { $0 >= 0 } == 0)
    #expect(smallestDouble { _ in false } == .infinity)
  }
}

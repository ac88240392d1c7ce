// The fields are named as in the tables of numbers.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import Statistics
import Testing

@Suite struct InequalityVectorTests {
  let vectors: InequalityVectors

  init() throws { vectors = try InequalityVectors() }

  @Test func `every estimate is that of healthequal`() throws {
    var compared = 0
    for result in vectors.results {
      guard let expected = result.estimate, let value = try value(result) else { continue }
      compared += 1
      #expect(isClose(value, expected), "\(result)")
    }
    #expect(compared > 90)
  }

  /// Nothing for the variants that ours does not compute: the slope weighted by n².
  private func value(_ result: InequalityVectors.Result) throws -> Double? {
    var dataset = try vectors.dataset(result.dataset)
    // No estimate needs them, and without them nothing is simulated.
    dataset.standardErrors = nil
    switch result.variant {
    case "logit": return nil
    case "linear":
      let slope = try LeastSquaresSlope(of: dataset)
      return result.measure == "sii"
        ? slope.slopeIndex.value : try slope.relativeIndex.get().value
    case "wagstaff, lmin=0, lmax=100":
      return try boundedConcentration(.wagstaff, of: dataset, between: 0...100).value
    case "erreygers, lmin=0, lmax=100":
      return try boundedConcentration(.erreygers, of: dataset, between: 0...100).value
    case "bounded lmin=0, lmax=100":
      dataset.estimates = dataset.estimates.map { $0.map { $0 / 100 } }
    case "pop absent: equal weights":
      dataset.populations = nil
    case "no reference":
      dataset.references = nil
    default: break
    }
    let measure = try #require(InequalityMeasure(rawValue: result.measure))
    return try Statistics.measure(measure, of: dataset).value
  }

  /// Those of D, R, BGV and PAR are right in healthequal, and that of PAF but for a factor of 100.
  @Test func `standard errors that healthequal has right are the same`() throws {
    for result in vectors.results where ["d", "r", "bgv", "par", "paf"].contains(result.measure) {
      guard let error = result.se else { continue }
      var dataset = try vectors.dataset(result.dataset)
      if result.variant == "no reference" { dataset.references = nil }
      let measure = try #require(InequalityMeasure(rawValue: result.measure))
      let estimate = try Statistics.measure(measure, of: dataset)
      #expect(
        isClose(estimate.standardError, result.measure == "paf" ? 100 * error : error), "\(result)")
      if result.measure == "d" || result.measure == "r" {
        #expect(isClose(estimate.interval?.lower, try #require(result.lowerci)), "\(result)")
        #expect(isClose(estimate.interval?.upper, try #require(result.upperci)), "\(result)")
      }
    }
  }

  struct Sampling: Decodable {
    let results: [Result]
    struct Result: Decodable {
      let dataset: String
      let se_aci: Double?
      let se_rci: Double?
      let se_mld_corrected: Double?
      let se_ti_corrected: Double?
      let mc_sd_bgsd: Double?
      let mc_p025_bgsd: Double?
      let mc_p975_bgsd: Double?
    }
  }

  @Test func `the other standard errors are the corrected ones`() throws {
    let results = try Vectors.read("recommended_sampling_se", as: Sampling.self).results
    var compared = 0
    for result in results {
      guard let dataset = vectors.datasets[result.dataset] else { continue }
      for (measure, expected) in [
        (InequalityMeasure.absoluteConcentration, result.se_aci),
        (.relativeConcentration, result.se_rci), (.meanLogDeviation, result.se_mld_corrected),
        (.theil, result.se_ti_corrected),
      ] {
        guard let expected else { continue }
        compared += 1
        let estimate = try Statistics.measure(measure, of: dataset)
        #expect(isClose(estimate.standardError, expected), "\(result.dataset) \(measure)")
      }
    }
    #expect(compared == 12)
  }

  @Test func `the simulated spread agrees with two hundred thousand draws`() throws {
    let results = try Vectors.read("recommended_sampling_se", as: Sampling.self).results
    for result in results {
      guard let dataset = vectors.datasets[result.dataset], let error = result.mc_sd_bgsd,
        let lower = result.mc_p025_bgsd, let upper = result.mc_p975_bgsd
      else { continue }
      let estimate = try Statistics.measure(.betweenGroupDeviation, of: dataset)
      let interval = try #require(estimate.interval)
      #expect(isClose(estimate.standardError, error, within: 0.02), "\(result.dataset)")
      #expect(isClose(interval.upper, upper, within: 0.02), "\(result.dataset)")
      // The interval is stretched to the estimate where all the draws lie above it.
      #expect(isClose(interval.lower, min(lower, estimate.value), within: 0.03))
    }
  }

  struct Logistic: Decodable {
    let results: [Result]
    struct Result: Decodable {
      let dataset: String
      let binomial_counts_model_based: Fit
    }
    struct Fit: Decodable {
      let sii: Double
      let se_sii: Double
      let rii: Double
      let se_lnrii: Double
    }
  }

  @Test func `the slope is that of an ordinary grouped logistic regression`() throws {
    let results = try Vectors.read("sii_rii_logit_variants", as: Logistic.self).results
    var compared = 0
    for result in results {
      guard let dataset = vectors.datasets[result.dataset] else { continue }
      compared += 1
      let fit = result.binomial_counts_model_based
      let slope = try Statistics.measure(.slopeIndex, of: dataset)
      let ratio = try Statistics.measure(.relativeIndex, of: dataset)
      #expect(isClose(slope.value, fit.sii, within: 1e-7))
      #expect(isClose(slope.standardError, fit.se_sii, within: 1e-7))
      #expect(isClose(ratio.value, fit.rii, within: 1e-7))
      #expect(isClose(ratio.standardError, fit.se_lnrii, within: 1e-7))
      #expect(ratio.scale == .logarithm)
    }
    #expect(compared >= 1)
  }
}

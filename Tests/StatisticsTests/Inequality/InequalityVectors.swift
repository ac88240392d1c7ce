import Statistics
import Testing

/// The datasets of `health_inequality_aggregated.json` and what healthequal makes of them.
struct InequalityVectors {
  let datasets: [String: InequalityDataset]
  let results: [Result]

  struct Result: Decodable {
    let dataset: String
    let measure: String
    let variant: String
    let estimate: Double?
    let se: Double?
    let lowerci: Double?
    let upperci: Double?
  }

  private struct File: Decodable {
    let datasets: [Identifier]
    let results: [Result]
    struct Identifier: Decodable { let id: String }
  }
  private struct Datasets: Decodable { let datasets: [InequalityDataset] }

  init() throws {
    let name = "health_inequality_aggregated"
    let file = try Vectors.read(name, as: File.self)
    let datasets = try Vectors.read(name, as: Datasets.self).datasets
    self.datasets = Dictionary(uniqueKeysWithValues: zip(file.datasets.map(\.id), datasets))
    results = file.results
  }

  func dataset(_ identifier: String) throws -> InequalityDataset {
    try #require(datasets[identifier])
  }
}

extension InequalityDataset {
  /// Four ordered groups, as S01.
  static let fourClasses = InequalityDataset(
    dimension: .ordered, direction: .favourable, scale: 100, estimates: [34.2, 45.8, 52, 61.5],
    populations: [38, 120, 85, 57], standardErrors: [7.7, 4.5, 5.4, 6.4])

  static func unordered(
    _ estimates: [Double?], populations: [Double?]? = nil, reference: Int? = nil
  ) -> InequalityDataset {
    InequalityDataset(
      dimension: .unordered, direction: .favourable, scale: 100, estimates: estimates,
      populations: populations ?? estimates.map { _ in 50 },
      references: reference.map { place in estimates.indices.map { $0 == place } })
  }
}

func reason(_ measure: InequalityMeasure, of dataset: InequalityDataset) -> EstimateRefusal? {
  do throws(EstimateRefusal) {
    _ = try Statistics.measure(measure, of: dataset)
    return nil
  } catch {
    return error
  }
}

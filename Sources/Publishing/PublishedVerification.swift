import Dataset
package import Monitoring

/// Values of an indicator in one quarter of a project that were recounted on site: « vérifié » rather
/// than « déclaré ». How many they are, never what was found.
package struct PublishedVerification: Sendable, Hashable {
  package let projectCode: String
  package let indicatorCode: String
  package let quarter: Quarter
  /// Values that are told as they were recounted.
  package let verified: Int
  /// Values that stand as declared though the recount says otherwise.
  package let differing: Int
}

extension PublishedVerification {
  /// A value that changed after its recount is declared again, unless it became what was recounted.
  static func of(_ dataset: CallDataset) -> [PublishedVerification] {
    dataset.projects.flatMap { project in
      dataset.indicators.flatMap { indicator in
        let own = dataset.verifications.filter {
          $0.projectID == project.id && $0.cell.indicatorID == indicator.id
        }
        return Set(own.map(\.quarter)).sorted().compactMap { quarter in
          of(own.filter { $0.quarter == quarter }, in: dataset).map {
            PublishedVerification(
              projectCode: project.code, indicatorCode: indicator.code, quarter: quarter,
              verified: $0.verified, differing: $0.differing)
          }
        }
      }
    }
  }

  private static func of(
    _ recounts: [NotedVerification], in dataset: CallDataset
  ) -> (verified: Int, differing: Int)? {
    var (verified, differing) = (0, 0)
    for recount in recounts {
      let value = dataset.observations.first {
        $0.projectID == recount.projectID && $0.quarter == recount.quarter
          && $0.cell == recount.cell
      }
      guard let value else { continue }
      if value.measured == recount.recounted {
        verified += 1
      } else if value.version <= recount.version {
        differing += 1
      }
    }
    return verified + differing == 0 ? nil : (verified, differing)
  }
}

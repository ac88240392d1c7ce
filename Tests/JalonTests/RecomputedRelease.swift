import Foundation

/// What `Recomputation/recompute.py` says of a demonstration that runs: all that it published, computed
/// again from its tables by definitions of its own.
struct RecomputedRelease: Decodable {
  /// How many figures, per kind.
  let compared: [String: Int]
  let differences: [String]
  /// Numbers and verdicts that nobody computed again, by their place.
  let notRecomputed: [String: Int]
  /// Of those changed on purpose.
  let changed: Int
  let unnoticed: [String]

  /// A Python that has scipy.
  static let python = ProcessInfo.processInfo.environment["JALON_PYTHON_SCIENCE"]

  /// Of the release and of reports made from it. With `isSpoiled`, one number and each verdict of each
  /// place are changed in the publication first.
  static func check(
    _ demonstration: DemonstrationRun, reports: [String], isSpoiled: Bool = false
  ) throws -> (status: Int32, release: RecomputedRelease) {
    let data = demonstration.jalond.data
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Recomputation/recompute.py")
    let arguments =
      ["-B", script.path] + (isSpoiled ? ["--spoil"] : [])
      + ["socket", "secrets/superuser.pgpass"].map { data.appending(path: $0).path }
    let result = try JalonCommand().launch(
      URL(filePath: python ?? ""), arguments + reports, input: "",
      environment: ProcessInfo.processInfo.environment)
    guard let release = try? JSONDecoder().decode(Self.self, from: Data(result.output.utf8)) else {
      throw Failure(errors: result.errors)
    }
    return (result.status, release)
  }

  struct Failure: Error {
    let errors: String
  }
}

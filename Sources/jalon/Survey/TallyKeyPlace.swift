import Foundation

/// Where the keys of waves are, unless a person says so: with her own data, and not in whatever folder she
/// happens to be in, which may be shared or sent on.
struct TallyKeyPlace {
  private let folder: String

  /// `${XDG_DATA_HOME:-~/.local/share}/jalon/cles`. A relative XDG path is ignored, as the specification
  /// asks.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let home = environment["HOME"] ?? "/"
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    folder = (data ?? home + "/.local/share") + "/jalon/cles"
  }

  func newFile(of wave: String) -> String { "\(folder)/\(Self.name(of: wave))" }

  /// Keys of before lie in the folder where they were made.
  func file(of wave: String) -> String {
    let here = Self.name(of: wave)
    let isThere = FileManager.default.fileExists(atPath:)
    return !isThere(newFile(of: wave)) && isThere(here) ? here : newFile(of: wave)
  }

  static let words = "~/.local/share/jalon/cles/ENQUÊTE-TRIMESTRE.cle"

  private static func name(of wave: String) -> String {
    wave.replacingOccurrences(of: " ", with: "-") + ".cle"
  }
}

import Foundation

/// A folder of a test's own, gone with it.
final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "jalon-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

extension Data {
  /// The bytes of a text.
  init(_ text: String) { self = Data(text.utf8) }
}

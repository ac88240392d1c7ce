import Foundation
import Logging

/// Structured logs: one JSON object a line.
struct JSONLog: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let label: String
  private let output: FileHandle

  init(label: String, level: Logger.Level, output: FileHandle) {
    self.label = label
    self.logLevel = level
    self.output = output
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    // What breaks because the program was told to end is no news.
    guard !Interruption.hasBegun else { return }
    var fields = metadata.merging(event.metadata ?? [:]) { _, new in new }.mapValues { "\($0)" }
    // Hummingbird numbers requests; the number says nothing of the person.
    fields["at"] = Date().formatted(.iso8601)
    fields["level"] = event.level.rawValue
    fields["message"] = "\(event.message)"
    fields["logger"] = label
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(fields) else { return }
    output.write(line + Data("\n".utf8))
  }
}

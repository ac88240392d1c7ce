import Foundation
import Testing

extension JalonCommand {
  /// `jalon mesure` with `--json`.
  func measure(_ line: String, _ input: String) throws -> Result {
    try run(["mesure"] + line.split(separator: " ").map(String.init) + ["--json"], input: input)
  }

  /// The same, which must give an answer.
  func measured(_ line: String, _ input: String) throws -> MeasureFields {
    let result = try measure(line, input)
    try #require(result.status == 0, "\(result.errors)")
    return try MeasureFields(result.output)
  }
}

/// One answer in JSON.
struct MeasureFields {
  let object: [String: Any]

  init(_ text: String) throws {
    object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
  }

  func fields(at name: String) throws -> [String: Any] {
    try #require(object[name] as? [String: Any])
  }

  /// `wilson.lower`, or `p_fisher`
  func number(at path: String) throws -> Double {
    let names = path.split(separator: ".").map(String.init)
    let holder = names.count > 1 ? try fields(at: names[0]) : object
    return try #require(holder[names[names.count - 1]] as? Double, "\(path)")
  }
}

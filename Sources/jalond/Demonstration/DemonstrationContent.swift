import Demonstration
import Foundation
import Monitoring

/// What the demonstration is made of, generated from its files.
struct DemonstrationContent {
  static let seed: UInt64 = 2021

  let plan: DemonstrationPlan
  let call: CallFile
  private let forms: URL

  static func read(from resources: URL) throws -> DemonstrationContent {
    func decode<Value: Decodable>(_ path: String) throws -> Value {
      try JSONDecoder().decode(
        Value.self, from: try Data(contentsOf: resources.appending(path: path)))
    }
    let plan: DemonstrationPlan = try decode("sql/seed/demonstration.json")
    return DemonstrationContent(
      plan: plan,
      call: Demonstration.callFile(
        facts: try decode("sql/seed/ami-iss-2021.json"), plan: plan, seed: seed),
      forms: resources.appending(path: "forms"))
  }

  /// The year that the call ends in is the one to evaluate.
  var lastYear: Int { call.call.rules.latestEndOn.year }

  func form(_ name: String) throws -> String {
    try String(contentsOf: forms.appending(path: name), encoding: .utf8)
  }
}

import Foundation
import XPath

/// A small household form: two children, a hidden group, a list of towns.
extension EvaluationScope {
  static func household(at path: String = "/data/name") throws -> EvaluationScope {
    let tree = try InstanceTree.read(
      """
      <data><name>Awa</name><age>34</age><blank/><zero>0</zero><born>1990-05-17</born>\
      <seen>2026-07-01T10:30:05.250+02:00</seen><likes>sea sun</likes><town>t2</town>\
      <kid><name>Binta</name><age>4</age></kid><kid><name>Coumba</name><age>9</age><school>S</school></kid>\
      <kid><name>Demba</name><age/></kid><secret><income>900</income></secret></data>
      """)
    let towns = try InstanceTree.read(
      """
      <root><item><name>t1</name><label>Albi</label><size>3</size></item>\
      <item><name>t2</name><label>Foix</label><size>1</size></item></root>
      """)
    var scope = EvaluationScope(
      tree: tree, secondary: [SecondaryInstance(id: "towns", tree: towns)], clock: .paris,
      random: SeededRandom(seed: 7), choiceLabel: { value, path in "\(value) of \(path)" })
    scope.node = try scope.nodes(path).first?.node ?? InstanceTree.root
    return scope
  }

  mutating func nodes(_ source: String) throws -> [NodeReference] {
    try Expression(source).nodes(in: &self)
  }

  mutating func text(_ source: String) throws -> String {
    try Expression(source).string(in: &self)
  }
}

extension EvaluationClock {
  /// 01:30 in Paris: still the day before in UTC.
  static var paris: EvaluationClock {
    EvaluationClock(
      now: Date(timeIntervalSince1970: 1_795_393_800),
      timeZone: TimeZone(identifier: "Europe/Paris") ?? .gmt)
  }
}

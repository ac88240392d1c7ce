import Foundation
import XLSForm
import XPath

/// What an expression gives, as `jalon formulaire evaluer` tells it.
enum ExpressionResult {
  case value(EvaluatedText)
  case error(String)
}

/// Evaluates expressions one after the other, under the same clock and language.
struct ExpressionEvaluator {
  let moment: FormMoment
  let language: String
  /// Documents seen before, by their text.
  private var trees: [String: InstanceTree] = [:]

  init(moment: FormMoment, language: String) {
    self.moment = moment
    self.language = language
  }

  func evaluate(
    _ source: String, at path: String, as kind: EvaluatedText.Kind? = nil, in tree: InstanceTree
  ) -> ExpressionResult {
    var scope = EvaluationScope(
      tree: tree, clock: EvaluationClock(now: moment.now, timeZone: moment.timeZone),
      random: SeededRandom(seed: moment.seed), language: language)
    do {
      return .value(try EvaluatedText(evaluating: source, at: path, as: kind, in: &scope))
    } catch {
      return .error(error.message)
    }
  }

  /// One line of a suite.
  mutating func evaluate(line: String) -> ExpressionResult {
    guard let asked = try? JSONDecoder().decode(ExpressionLine.self, from: Data(line.utf8)) else {
      return .error("Cette ligne n’est pas un objet JSON avec «\u{A0}expr\u{A0}».")
    }
    do {
      return evaluate(
        asked.expr, at: asked.context ?? "/", as: asked.type.flatMap(EvaluatedText.Kind.init),
        in: try tree(asked.xml ?? ""))
    } catch {
      return .error(Failure(any: error)?.message ?? "Ce document ne se lit pas.")
    }
  }

  private mutating func tree(_ xml: String) throws -> InstanceTree {
    if let known = trees[xml] { return known }
    let tree = xml.isEmpty ? InstanceTree() : try InstanceTree(xml: Array(xml.utf8))
    // A stream may hold more documents than memory.
    if trees.count > 500 { trees.removeAll() }
    trees[xml] = tree
    return tree
  }
}

private struct ExpressionLine: Decodable {
  var expr: String
  var xml: String?
  var context: String?
  /// One of `EvaluatedText.Kind`; anything else leaves the expression its own.
  var type: String?
}

extension ExpressionResult: Encodable {
  private enum Key: String, CodingKey { case type, value, error }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .error(let message): try container.encode(message, forKey: .error)
    case .value(.string(let text)):
      try container.encode("string", forKey: .type)
      try container.encode(text, forKey: .value)
    case .value(.boolean(let flag)):
      try container.encode("boolean", forKey: .type)
      try container.encode(flag, forKey: .value)
    case .value(.nodes(let paths)):
      try container.encode("nodes", forKey: .type)
      try container.encode(paths, forKey: .value)
    case .value(.number(let number)):
      try container.encode("number", forKey: .type)
      if number.isFinite {
        try container.encode(number, forKey: .value)
      } else {
        // JSON has no such numbers.
        try container.encode(NumberText.write(number), forKey: .value)
      }
    }
  }

  /// On one line.
  var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try? encoder.encode(self)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "{\"error\":\"…\"}"
  }
}

import Foundation
import XPath

/// One line of the suite of expressions that other engines share.
struct ExpressionVector: Decodable {
  let title: String
  let type: String
  let xml: String
  let context: String
  let expr: String
  let expected: Expected
  let factor: Double?

  enum Expected: Decodable {
    case nothing
    case text(String)
    case number(Double)
    case boolean(Bool)
    case nodes([String])
    case pattern(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .nothing
      } else if let flag = try? container.decode(Bool.self) {
        self = .boolean(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let nodes = try? container.decode([String].self) {
        self = .nodes(nodes)
      } else {
        self = .pattern(try container.decode([String: String].self)["regex"] ?? "")
      }
    }
  }

  static let all: [ExpressionVector] = {
    guard let file, let data = try? Data(contentsOf: file) else { return [] }
    return data.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(ExpressionVector.self, from: Data($0))
    }
  }()

  /// Beside the checkout: data of third parties, which the project does not hold.
  static let file: URL? = {
    let file = checkout.deletingLastPathComponent().appending(
      path: "shared/vectors/xpath_enketo_core.jsonl")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }()

  static let checkout = (0..<3).reduce(URL(filePath: #filePath)) { folder, _ in
    folder.deletingLastPathComponent()
  }
}

extension ExpressionVector {
  /// What the expression gives instead of the expected value. Returns nil when they agree.
  func difference() throws -> String? {
    var scope = EvaluationScope(
      tree: try InstanceTree.read(xml), clock: .phoenix, random: SeededRandom(seed: 1),
      language: "en")
    let kind: EvaluatedText.Kind? =
      switch type {
      case "boolean": .boolean
      case "number", "number-rounded": .number
      case "nodes": .nodes
      case "throws": nil
      default: .string
      }
    do {
      let found = try EvaluatedText(evaluating: expr, at: context, as: kind, in: &scope)
      return matches(found) ? nil : "\(found)"
    } catch {
      return type == "throws" ? nil : "error: \(error.message)"
    }
  }

  private func matches(_ found: EvaluatedText) -> Bool {
    switch (found, expected) {
    case (.boolean(let found), .boolean(let expected)):
      return found == expected
    case (.nodes(let found), .nodes(let expected)):
      return found.count == expected.count
    case (.number(let found), .number(let expected)):
      guard let factor else { return found == expected }
      return (found * factor).rounded() == (expected * factor).rounded()
    case (.number(let found), .text(let expected)):
      return NumberText.write(found) == expected
    case (.string(let found), .number(let expected)):
      return type == "string-length"
        ? found.unicodeScalars.count == Int(expected) : found == NumberText.write(expected)
    case (.string(let found), .text(let expected)):
      return found == expected
    case (.string(let found), .pattern(let pattern)):
      return found.range(of: pattern, options: .regularExpression) != nil
    default:
      return false
    }
  }
}

extension EvaluationClock {
  /// Noon of the day that the suite was made on, where it was made.
  static var phoenix: EvaluationClock {
    EvaluationClock(
      now: Date(timeIntervalSince1970: 1_795_374_000),
      timeZone: TimeZone(identifier: "America/Phoenix") ?? .gmt)
  }
}

import Foundation
import Workbook
import XLSForm
import XPath

/// The form engine against Python's usual tools, on the same form and the same expressions.
struct FormBench {
  let folder: URL
  let rounds: Int
  /// The suite of expressions, JSON lines; it is third-party data and may be absent.
  let cases: URL

  func run() throws {
    try compareOpening()
    try measureAnswering()
    guard FileManager.default.fileExists(atPath: cases.path) else {
      print("expressions: \(cases.path) is not here, not measured")
      return
    }
    try compareExpressions()
  }

  private static let openings = 3

  private func compareOpening() throws {
    let file = folder.appending(path: "large.xlsx")
    let bytes = try Workbook(markdown: LargeForm.markdown).xlsx()
    try Data(bytes).write(to: file)
    var ours: [Double] = []
    var ratios: [Double] = []
    for _ in 0..<rounds {
      // Both sides open it as often in a process that runs already, and give their median.
      let seconds = try (0..<Self.openings).map { _ in
        try timed { _ = FormSession(try LargeForm.read(bytes)).questionKeys }
      }.median
      let theirs: PythonResult = try python(["open", file.path, "\(Self.openings)"])
      ours.append(seconds)
      ratios.append(theirs.seconds / seconds)
    }
    print(
      "opening 500 questions, 200 calculations: \(shown(ours.median * 1000)) ms (aim: 50),"
        + " pyxform takes \(shown(ratios.median)) times as long (at least 10 is asked)")
  }

  private func measureAnswering() throws {
    let bytes = try Workbook(markdown: LargeForm.markdown).xlsx()
    var session = FormSession(try LargeForm.read(bytes))
    var answered = 0
    let seconds = try timed {
      while let question = session.current {
        guard case .session(let next) = session.answering(.number(Decimal(answered % 90))) else {
          throw BenchFailure(message: "\(question.key) was refused")
        }
        session = next
        answered += 1
      }
    }
    print("answering: \(shown(seconds * 1000 / Double(answered))) ms per question (aim: 1)")
  }

  private func compareExpressions() throws {
    let lines = try String(contentsOf: cases, encoding: .utf8).split(separator: "\n")
    let suite = try lines.map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    var rates: [Double] = []
    var ratios: [Double] = []
    for _ in 0..<rounds {
      let theirs: PythonResult = try python(["evaluate", cases.path, "5"])
      let chosen = (theirs.cases ?? []).map { suite[$0] }
      var trees: [String: InstanceTree] = [:]
      for item in chosen where trees[item.xml] == nil {
        trees[item.xml] = try InstanceTree(xml: item.xml)
      }
      let seconds = try timed {
        for item in chosen { try evaluate(item, trees) }
      }
      rates.append(Double(chosen.count) / seconds)
      ratios.append(theirs.seconds / seconds)
    }
    print(
      "expressions of XPath 1.0: \(Int(rates.median))/s, \(shown(ratios.median)) times as many as"
        + " elementpath (at least 10 is asked)")
  }

  /// Compiled each time, as elementpath does.
  private func evaluate(_ item: Case, _ trees: [String: InstanceTree]) throws {
    guard let tree = trees[item.xml] else { return }
    var scope = EvaluationScope(
      tree: tree, clock: EvaluationClock(now: Date(timeIntervalSince1970: 0), timeZone: .gmt))
    _ = try? EvaluatedText(evaluating: item.expr, at: item.context ?? "/", in: &scope)
  }

  private func python<Result: Decodable>(_ arguments: [String]) throws -> Result {
    let script = FileManager.default.currentDirectoryPath + "/Sources/jalon-bench/Baseline/forms.py"
    let interpreter = ProcessInfo.processInfo.environment["JALON_PYTHON"] ?? "/usr/bin/python3"
    let output = try launch(interpreter, [script] + arguments)
    return try JSONDecoder().decode(Result.self, from: Data(output.utf8))
  }
}

private struct PythonResult: Decodable {
  var seconds: Double
  var cases: [Int]?
}

private struct Case: Decodable {
  var xml: String
  var context: String?
  var expr: String
}

private func timed(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  return start.duration(to: .now) / .seconds(1)
}

extension InstanceTree {
  fileprivate init(xml: String) throws {
    var builder = InstanceTreeBuilder(whitespace: .kept)
    try readXML(Array(xml.utf8)) { event in
      switch event {
      case .start(let name, _): builder.start(name.qualified)
      case .text(let text): builder.text(text)
      case .end: builder.end()
      }
    }
    self = builder.tree
  }
}

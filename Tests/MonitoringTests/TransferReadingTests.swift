import Foundation
import Monitoring
import Testing

@Suite struct TransferReadingTests {
  private static let framework = TransferFramework(
    title: "Essai",
    dimensions: ["A", "B"].map { code in
      TransferDimension(
        code: code, name: code,
        criteria: (1...5).map { TransferCriterion(code: "\(code)\($0)", statement: "…") })
    })

  private static func marks(
    _ scores: [String: [TransferScore]], evidence: TransferEvidence = .figures
  ) -> [TransferMark] {
    scores.flatMap { code, own in
      own.enumerated().map {
        TransferMark(
          criterion: "\(code)\($0.offset + 1)", score: $0.element, evidence: evidence)
      }
    }
  }

  private static func levels(_ levels: Int...) -> [TransferScore] { levels.map { .level($0) } }

  @Test func `a dimension is 25 times the mean of what is rated, if enough is`() {
    let reading = TransferReading(
      Self.marks([
        "A": [.level(4), .level(3), .level(2), .notApplicable, .unknown],
        "B": [.level(4), .level(4), .unknown, .unknown],
      ]), in: Self.framework)
    #expect(reading.scores.map(\.dimension) == ["A", "B"])
    #expect(reading.scores.map(\.score) == [75, nil])
    #expect(reading.scores.map(\.rated) == [3, 2])
    #expect(reading.scores.map(\.applicable) == [4, 5])
    #expect(reading.verdict == .toConsolidate)
  }

  @Test func `a dimension of which nothing applies counts for nothing`() {
    let reading = TransferReading(
      Self.marks([
        "A": Self.levels(3, 3, 3, 3, 3), "B": Array(repeating: .notApplicable, count: 5),
      ]), in: Self.framework)
    #expect(reading.scores.map(\.dimension) == ["A"] && reading.verdict == .ready)
  }

  @Test func `the verdict takes scores, blocking points and evidence`() {
    func verdict(
      _ one: [TransferScore], _ other: [TransferScore], evidence: TransferEvidence = .figures,
      blocking: Bool = false, hasPlan: Bool = false
    ) -> TransferReading.Verdict? {
      var marks = Self.marks(["A": one, "B": other], evidence: evidence)
      marks[0].isBlocking = blocking
      marks[0].hasPlan = hasPlan
      return TransferReading(marks, in: Self.framework).verdict
    }
    let (high, middle, low) = (
      Self.levels(3, 3, 3, 2, 2), Self.levels(2, 2, 2, 2, 1), Self.levels(1, 1, 1, 1, 1)
    )
    #expect(verdict(high, high) == .ready)
    #expect(verdict(high, high, evidence: .document) == .underConditions)
    #expect(verdict(high, middle) == .underConditions)
    #expect(verdict(high, Self.levels(2, 2, 2, 1, 0)) == .toConsolidate)
    #expect(verdict(high, low) == .toConsolidate)
    #expect(verdict(high, high, blocking: true) == .toConsolidate)
    #expect(verdict(high, high, blocking: true, hasPlan: true) == .underConditions)
    #expect(TransferReading([], in: Self.framework).verdict == nil)
  }

  @Test func `two points apart is talked about, and what is agreed on takes the place`() {
    let holder = Self.marks(["A": [.level(4), .level(3), .unknown]])
    let evaluator = Self.marks(["A": [.level(2), .level(2), .level(0)]])
    #expect(TransferReading.discrepancies(holder, evaluator).map(\.one.criterion) == ["A1"])
    let agreed = [TransferMark(criterion: "A1", score: .level(3), evidence: .witnessed)]
    let settled = TransferReading.settled(evaluator, agreed: agreed)
    #expect(settled.map(\.score) == [.level(3), .level(2), .level(0)])
  }

  @Test(
    "A framework that cannot serve is refused with a sentence",
    arguments: [
      "{}", #"{"format":2,"titre":"x","dimensions":[]}"#,
      #"{"format":1,"titre":"x","dimensions":[]}"#,
      #"{"format":1,"titre":"x","dimensions":[{"code":"A","nom":"a","criteres":[{"code":"B1","enonce":"b"}]}]}"#,
    ])
  func refused(text: String) {
    let refusal = #expect(throws: TransferFrameworkFile.Refusal.self) {
      try TransferFrameworkFile.read(Data(text.utf8))
    }
    #expect(refusal?.sentence.hasSuffix(".") == true)
  }

  @Test func `the framework that comes with Jalon has 24 criteria in 6 dimensions`() throws {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let framework = try TransferFrameworkFile.read(
      try Data(contentsOf: checkout.appending(path: "forms/transferabilite.json")))
    #expect(framework.dimensions.map(\.code) == ["A", "B", "C", "D", "E", "F"])
    #expect(framework.criteria.count == 24)
    let written = TransferFrameworkFile(framework)
    #expect(try written.framework() == framework)
  }
}

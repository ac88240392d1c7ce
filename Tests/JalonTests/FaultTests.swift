import Foundation
import Monitoring
import TestSupport
import Testing

@testable import Client

/// Every system call of saving and of sending fails, finds the disk full, or is the last one: of a quarter, and of the
/// money and the words of a year.
@Suite(.serialized, .enabled(if: TracedCommand.isPossible, "strace is not installed: make tools"))
struct FaultTests {
  private static let isWhole = ProcessInfo.processInfo.environment["JALON_SOAK"] != nil

  enum Entered: CaseIterable {
    case quarter, money, words

    /// Of each of both commands, in `make test`: money and words go by the code of quarters.
    var sample: Int { self == .quarter ? 16 : 5 }

    func site() throws -> FaultSite {
      switch self {
      case .quarter: try FaultSite()
      case .money: try MoneyFaultSite()
      case .words: try WordsFaultSite()
      }
    }
  }

  @Test(arguments: Entered.allCases)
  func `what is saved is the former or the new value, and is on the disk when it is said`(
    _ entered: Entered
  ) async throws {
    let site = try entered.site()
    defer { site.service.stop() }
    try await site.open()
    let (first, lines) = try site.traced.record(site.saving(1))
    try #require(first.status == 0, "\(first.errors)")
    try Self.expectSynced(lines, before: String(site.savedWords.prefix(while: \.isASCII)), in: site)
    var (value, number) = (Decimal(1), 1)
    let points = Self.points(lines, in: site)
    for (point, fault) in Self.chosen(points, entered) {
      number += 1
      let result = try site.traced.run(site.saving(number), fault, at: point)
      let saved = try #require(try site.savedValue(), "\(fault) at \(point)")
      #expect(saved == value || saved == Decimal(number), "\(fault) at \(point)")
      if result.output.contains(site.savedWords) {
        #expect(saved == Decimal(number), "said too early: \(fault) at \(point)")
      }
      value = saved
      number += 1
      let next = try site.jalon(site.saving(number))
      #expect(next.status == 0, "after \(fault) at \(point): \(next.errors)")
      #expect(try site.savedValue() == Decimal(number), "after \(fault) at \(point)")
      value = Decimal(number)
    }
  }

  @Test(arguments: Entered.allCases)
  func `what is sent arrives once, and is still to be sent where it did not`(
    _ entered: Entered
  ) async throws {
    let site = try entered.site()
    defer { site.service.stop() }
    try await site.open()
    let evaluator = try site.service.evaluator()
    try site.fill(1)
    let (first, lines) = try site.traced.record(site.sending)
    try #require(first.status == 0, "\(first.errors)")
    try Self.expectSynced(lines, before: "Envoy", in: site)
    var version = 1
    for (point, fault) in Self.chosen(Self.points(lines, in: site), entered) {
      try site.giveBack(as: evaluator)
      try site.fill(version + 1)
      let result = try site.traced.run(site.sending, fault, at: point)
      version += 1
      try await site.expectArrival(of: version, after: result, "\(fault) at \(point)")
    }
  }

  /// What a line says is on the disk before it is said: the last file of the state folder that was
  /// written or renamed was synced, and so was its folder.
  private static func expectSynced(
    _ lines: [TracedCommand.Line], before word: String, in site: FaultSite
  ) throws {
    let said = try #require(
      lines.firstIndex {
        $0.point.call == "write" && $0.text.hasPrefix("(1<") && $0.text.contains(word)
      })
    let drafts = lines[..<said].filter {
      $0.text.contains(".brouillon") && !$0.text.contains(".copie")
    }
    let change = try #require(
      drafts.lastIndex { ["write", "rename"].contains($0.point.call) }, "nothing was written")
    let after = drafts[change...].dropFirst().filter { $0.point.call == "fsync" }
    let folders = lines[..<said].filter {
      $0.point.call == "fsync" && $0.text.contains("/brouillons>")
    }
    #expect(!after.isEmpty || drafts[change].point.call == "rename" && !folders.isEmpty)
    #expect((after + folders).allSatisfy { $0.text.hasSuffix("= 0") })
  }

  /// From the first look into the state folder on; before, it is the loader of programs.
  private static func points(
    _ lines: [TracedCommand.Line], in site: FaultSite
  ) -> [TracedCommand.Point] {
    let start = lines.firstIndex { $0.text.contains(site.state.path) } ?? lines.endIndex
    return Set(lines[start...].map(\.point)).sorted()
  }

  /// Every fault at every point, or some of them evenly.
  private static func chosen(
    _ points: [TracedCommand.Point], _ entered: Entered
  ) -> [(TracedCommand.Point, TracedCommand.Fault)] {
    let all = points.flatMap { point in TracedCommand.Fault.allCases.map { (point, $0) } }
    if isWhole {
      print("\(points.count) points, \(all.count) faults")
      return all
    }
    // Odd, so that all four faults come in turn.
    let step = max(1, all.count / entered.sample) | 1
    return stride(from: 0, to: all.count, by: step).map { all[$0] }
  }
}

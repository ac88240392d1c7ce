import API
import Foundation
import Monitoring
import Testing

@testable import Client

/// A holder at her computer and a service that works: it is the computer that fails. She enters a quarter.
class FaultSite {
  private static let quarter = "2025-T1"

  let service: LivingService
  /// What the quarter asks for.
  private var codes: [String] = []
  private(set) var project = UUID()
  /// What the command says once something is saved.
  var savedWords: String { "Enregistré" }
  /// What it says of what is already sent.
  var lockedWords: String { "verrouillées" }

  init() throws { service = try LivingService() }

  var traced: TracedCommand { TracedCommand(command: service.command, service: service.url) }
  var state: StateFolder { StateFolder(service.command.folder + "/jalon") }

  func jalon(_ arguments: [String]) throws -> JalonCommand.Result { try service.jalon(arguments) }

  func open() async throws {
    try service.start()
    let login = try service.jalon(
      ["connexion", LivingService.holder], input: LivingService.password + "\n")
    try #require(login.status == 0, "\(login.errors)")
    let known = try await client().projects()
    project = try #require(known.first { $0.code == LivingService.project }).id
    try lookUp()
  }

  func lookUp() throws {
    let asked = try jalon(["saisie", "controler", LivingService.project, Self.quarter])
    codes = Set((asked.output + asked.errors).split(separator: " ").map(String.init))
      .filter { $0.count == 3 && $0.first?.isUppercase == true && $0.last?.isNumber == true }
      .sorted()
    try #require(codes.contains("N01"), "\(asked.output)\(asked.errors)")
  }

  func saving(_ value: Int) -> [String] {
    ["saisie", "definir", LivingService.project, Self.quarter, "N01=\(value)"]
  }

  var sending: [String] {
    [
      "saisie", "envoyer", LivingService.project, Self.quarter, "--confirmer",
      LivingService.project,
    ]
  }

  /// Each cell, so that it may be sent.
  func fill(_ value: Int) throws {
    let others = codes.filter { $0 != "N01" }.map { "\($0)=nd:panne" }
    let filled = try jalon(saving(value).dropLast() + ["N01=\(value):vérifié"] + others)
    try #require(filled.status == 0, "\(filled.errors)")
  }

  func giveBack(as evaluator: JalonCommand) throws {
    let returned = try evaluator.run(
      ["relecture", "rendre", LivingService.project, Self.quarter, "--motif", "encore une fois"],
      service: service.url)
    try #require(returned.status == 0, "\(returned.errors)")
  }

  /// What the disk holds, read without the program that failed. Nil where there is no draft.
  func savedValue() throws -> Decimal? {
    let session = try session()
    let draft = try QuarterDraft.open(of: project, quarterOnWire, for: session, in: state)
    // One required cell is changed in these drafts.
    let numbers = draft.content.cells.values.compactMap { entry -> Decimal? in
      guard case .number(let number)? = entry?.measured else { return nil }
      return number
    }
    try #require(numbers.count <= 1)
    return numbers.first
  }

  /// Sent again until there is nothing more to send: then it is there, once, as it was.
  func expectArrival(
    of version: Int, after first: JalonCommand.Result, _ fault: String
  ) async throws {
    var last = first
    var wasTold = first.output.contains("Envoyé")
    for _ in 0..<5 where last.status != 0 || !wasTold {
      last = try jalon(sending)
      if last.status == 0 { wasTold = true }
      if last.errors.contains(lockedWords) { break }
    }
    #expect(wasTold, "the receipt was never told: \(fault) \(last.errors)")
    let there = try await arrived()
    #expect(there.version == version, "\(fault)")
    #expect(there.state == .submitted, "\(fault)")
    #expect(there.values.contains(Decimal(version)), "\(fault)")
    #expect(try savedValue() == nil, "\(fault)")
  }

  struct Arrival {
    var version: Int
    var state: QuarterReport.State
    var values: [Decimal]
  }

  /// What the service has.
  func arrived() async throws -> Arrival {
    let report = try await client().quarterReport(project, quarterOnWire).quarterReport
    let values = report.observations.compactMap { observation -> Decimal? in
      guard observation.quarter == report.quarter,
        case .number(let number) = observation.entry.measured
      else { return nil }
      return number
    }
    return Arrival(version: report.version, state: report.state, values: values)
  }

  private var quarterOnWire: String { Self.quarter.replacing("T", with: "Q") }

  func session() throws -> Session { try #require(try SessionFile(state).read()) }

  func client() throws -> JalonClient {
    let session = try session()
    return JalonClient(session.service, token: session.token)
  }
}

import Foundation
import TestSupport
import Testing

/// A survey in real browsers. `JALON_PYTHON_BROWSER` names a Python that has selenium (and axe-core where violations are
/// to be looked for); without it and Chromium these tests say that they were skipped.
@Suite(
  .enabled(
    if: browserPython != nil && FileManager.default.fileExists(atPath: "/usr/bin/chromium"),
    "JALON_PYTHON_BROWSER names no Python with selenium, or there is no Chromium"))
struct SurveyBrowserTests {
  @Test func `a person answers, goes back, changes, sends and takes back in Chromium`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let evaluator = try service.evaluator()
    let (folder, form) = (
      service.folder.path, Files.checkout.appending(path: "forms/participation.md").path
    )
    func survey(_ arguments: [String], input: String = "") throws {
      let result = try evaluator.run(["enquete"] + arguments, input: input, service: service.url)
      try #require(result.status == 0, "\(arguments): \(result.errors)")
    }
    try survey(
      [
        "creer", "avis", "--titre", "Votre avis", "--formulaire", form, "--trimestre", "2025-T4",
        "--ouverture", "2026-02-01", "--fermeture", "2026-02-28", "--projet", "BZH-01", "--cle",
        folder + "/avis.cle",
      ], input: "la clef d’une vague\n")
    try survey([
      "codes", "avis", "--projet", "BZH-01", "--nombre", "3", "--texte", "-o", folder + "/cartes",
    ])
    try survey(["publier", "avis"])
    let codes = try String(
      contentsOfFile: folder + "/cartes/cartes-avis-2025-T4-BZH-01.txt", encoding: .utf8
    ).split(separator: "\n").map(String.init).filter {
      $0.count == 19 && $0.allSatisfy { $0.isNumber || $0 == " " }
    }
    let seen = try Self.journey(
      service.url + "/avis", codes.joined(separator: ","),
      ProcessInfo.processInfo.environment["JALON_SCREENSHOTS"] ?? folder + "/screens")
    #expect(seen.status == 0, "\(seen.errors)")
    #expect(seen.output.contains("\"receipt\""))
  }

  private static func journey(
    _ address: String, _ codes: String, _ folder: String
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(browserPython))
    process.arguments = [
      Files.checkout.appending(path: "Tests/JalonTests/Browser/survey.py").path, address, codes,
      folder,
    ]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: printed, as: UTF8.self),
      String(decoding: complaints, as: UTF8.self)
    )
  }
}

private let browserPython = ProcessInfo.processInfo.environment["JALON_PYTHON_BROWSER"]

import Foundation
import TestSupport
import Testing

/// A survey in real browsers. Where one is not installed, its test says that it was skipped.
@Suite struct SurveyBrowserTests {
  /// `JALON_PYTHON_BROWSER` names a Python that has selenium, and axe-core where violations are to be looked for.
  @Test(
    .enabled(
      if: browserPython != nil && FileManager.default.fileExists(atPath: "/usr/bin/chromium"),
      "JALON_PYTHON_BROWSER names no Python with selenium, or there is no Chromium"))
  func `a person answers, goes back, changes, sends and comes back in Chromium`() throws {
    let seen = try Self.journey("survey.py", with: try #require(browserPython), cards: 3)
    #expect(seen.status == 0, "\(seen.errors)")
    #expect(seen.output.contains("\"receipt\""))
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "/usr/bin/firefox-esr"), "there is no Firefox"))
  func `going back never ends in an error while answering, in Firefox`() throws {
    let python = ProcessInfo.processInfo.environment["JALON_PYTHON"] ?? "/usr/bin/python3"
    let seen = try Self.journey("firefox.py", with: python, cards: 1)
    #expect(seen.status == 0, "\(seen.errors)")
    #expect(seen.output.contains("\"sent\""))
  }

  /// A wave of the shipped form, open, and a script that answers it with its cards.
  private static func journey(
    _ script: String, with python: String, cards: Int
  ) throws -> (status: Int32, output: String, errors: String) {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let evaluator = try service.evaluator()
    let folder = service.folder.path
    for (arguments, input) in commands(folder, cards) {
      let result = try evaluator.run(["enquete"] + arguments, input: input, service: service.url)
      try #require(result.status == 0, "\(arguments): \(result.errors)")
    }
    let codes = try String(
      contentsOfFile: folder + "/cartes/cartes-avis-2025-T4-BZH-01.txt", encoding: .utf8
    ).split(separator: "\n").map(String.init).filter {
      $0.count == 19 && $0.allSatisfy { $0.isNumber || $0 == " " }
    }
    return try run(
      python,
      [
        Files.checkout.appending(path: "Tests/JalonTests/Browser/\(script)").path,
        service.url + "/avis", codes.joined(separator: ","),
        ProcessInfo.processInfo.environment["JALON_SCREENSHOTS"] ?? folder + "/screens",
      ])
  }

  private static func commands(_ folder: String, _ cards: Int) -> [([String], String)] {
    let form = Files.checkout.appending(path: "forms/participation.md").path
    return [
      (
        [
          "creer", "avis", "--titre", "Votre avis", "--formulaire", form, "--trimestre", "2025-T4",
          "--ouverture", "2026-02-01", "--fermeture", "2026-02-28", "--projet", "BZH-01", "--cle",
          folder + "/avis.cle",
        ], "la clef d’une vague\n"
      ),
      (
        [
          "codes", "avis", "--projet", "BZH-01", "--nombre", "\(cards)", "--texte", "-o",
          folder + "/cartes",
        ], ""
      ), (["publier", "avis"], ""),
    ]
  }

  private static func run(
    _ python: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String, errors: String) {
    let run = try ProgramRun.finish(URL(filePath: python), arguments)
    return (run.status, run.text, run.complaint)
  }
}

private let browserPython = ProcessInfo.processInfo.environment["JALON_PYTHON_BROWSER"]

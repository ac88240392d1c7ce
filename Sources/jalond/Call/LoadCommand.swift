import ArgumentParser
import Foundation
import Monitoring
import Service
import Store
import XLSForm

/// Loads a call from its data file. The call of another agency is another file.
struct LoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charger", abstract: "Charger un appel à projets depuis son fichier.",
    discussion: "Le service doit être arrêté s’il utilise la base embarquée.", aliases: ["load"])

  @OptionGroup var settings: Settings

  @Argument(help: ArgumentHelp("Fichier JSON de l’appel.", valueName: "fichier"))
  var file: String

  func run() async throws {
    let call = try read()
    let folders = [
      URL(filePath: file).deletingLastPathComponent(),
      try settings.resources.appending(path: "forms"),
    ]
    let forms = try forms(of: call, in: folders)
    try await administer(settings) { tx in
      try tx.load(call) { StoredForm(reading: try forms[$0] ?? form($0, in: folders)) }
    }
    call.notices.forEach(say)
    say("Appel \(call.call.code) chargé\u{A0}: \(call.projects.count) projets.")
  }

  private func read() throws -> CallFile {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: file))
    } catch {
      throw OperatorFailure(
        sentence: "Le fichier \(file) ne se lit pas. Vérifier son nom et ses droits.")
    }
    return try CallFile.read(data, named: file)
  }
}

/// The texts of the call's forms by file name, each read once: one that nobody could answer is not
/// loaded.
private func forms(of call: CallFile, in folders: [URL]) throws -> [String: String] {
  var forms: [String: String] = [:]
  for name in (call.surveys ?? []).map(\.form) where forms[name] == nil {
    let text = try form(name, in: folders)
    let problems = Form.read(markdown: text).problems
    guard problems.isEmpty else {
      let sentences = problems.prefix(5).map { "- \($0.sentence)" }
      throw OperatorFailure(
        sentence: (["Le questionnaire \(name) ne se lit pas. Le corriger\u{A0}:"] + sentences)
          .joined(separator: "\n"))
    }
    forms[name] = text
  }
  return forms
}

/// A form stands beside the call's file, or among those that come with Jalon.
private func form(_ name: String, in folders: [URL]) throws -> String {
  for folder in folders {
    if let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) {
      return text
    }
  }
  throw OperatorFailure(
    sentence:
      "Le questionnaire \(name) est introuvable. Le mettre à côté du fichier de l’appel.")
}

import Foundation
import Testing

/// What is late is listed, and said in messages ready to go.
struct ReminderTests {
  @Test func `late quarters are listed, written and handed to a program with their address`() throws
  {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let evaluator = try service.evaluator()
    let folder = service.folder.appending(path: "messages")
    let list = service.folder.appending(path: "adresses.csv")
    try Data("projet;adresse\nBZH-01;amina@exemple.fr\n".utf8).write(to: list)
    let mail = service.folder.appending(path: "mail")
    let script = service.folder.appending(path: "sendmail")
    try Data("#!/bin/sh\ncat >> \(mail.path)\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    let said = try evaluator.run(
      [
        "relecture", "relancer", "-o", folder.path, "--adresses", list.path, "--de",
        "ars@exemple.fr", "--sendmail", script.path,
      ], input: "", service: service.url)
    #expect(said.status == 0, "\(said.errors)")
    #expect(
      said.output.contains("en retard de") && said.output.contains("BZH-01\u{A0}: message remis."))
    #expect(said.errors.contains("pas d’adresse"))
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(written.contains("AAP-EXEMPLE-2025-BZH-01.eml"))
    let text = try String(contentsOf: mail, encoding: .utf8)
    #expect(text.hasPrefix("To: amina@exemple.fr\nFrom: ars@exemple.fr\nSubject: =?utf-8?B?"))
    #expect(text.contains("était à rendre le") && text.components(separatedBy: "To: ").count == 2)
  }

  @Test(arguments: [
    ("bash", "_jalon"), ("zsh", "#compdef jalon"), ("fish", "complete -c"),
    ("man", ".TH JALON 1"),
  ])
  func `completion and the manual come from the same words as the help`(form: String, mark: String)
    throws
  {
    let said = try JalonCommand().run(["completion", form], input: "")
    #expect(said.status == 0 && said.output.contains(mark), "\(said.errors)")
    for word in ["relecture", "depenses", "Écrire un trimestre en XLSX"] {
      #expect(form == "bash" && word.contains(" ") || said.output.contains(word), "\(form) \(word)")
    }
  }
}

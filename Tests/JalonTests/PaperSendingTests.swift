import API
import Foundation
import TestSupport
import Testing

/// A paper sheet on its way to the service, refused, corrected and sent.
struct PaperSendingTests {
  private let command = JalonCommand()
  private let code = "1234 5678 1234 5678\n"
  private let receipt = #"{"recepisse":"608747821253"}"#

  private func refusal() throws -> LoopbackServer.Behaviour {
    let problem = Problem(.refused)
    return .answer(
      problem.status, String(decoding: try JSONEncoder().encode(problem), as: UTF8.self))
  }

  /// A printed sheet on which the first question is answered by its choice of this number.
  private func sheet(answering choice: Int) throws -> String {
    let path = command.folder + "/feuille.txt"
    let printed = try command.run([
      "enquete", "papier", Self.form, "--lot", "T", "--folio", "7", "-o", path,
    ])
    try #require(printed.status == 0, "\(printed.errors)")
    var lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let question = try #require(lines.firstIndex { $0.hasPrefix("Q1.") })
    let line = try #require(lines[question...].firstIndex { $0.hasPrefix("[ ] \(choice)") })
    lines[line] = lines[line].replacing("[ ]", with: "[X]")
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func send(_ path: String, to server: LoopbackServer) throws -> JalonCommand.Result {
    try command.run(
      ["enquete", "lire-papier", "--formulaire", Self.form, path, "--envoyer"], input: code,
      service: server.address)
  }

  private static var form: String { Files.checkout.appending(path: "forms/participation.md").path }

  private func answer(in request: LoopbackServer.Request) throws -> AnswerValue? {
    try JSONDecoder().decode(ResponseMessage.self, from: request.body).answers["mots_simples"]
  }

  /// A sheet of three questions, typed: help, one choice, a text.
  private func typedForm() throws -> String {
    let path = command.folder + "/court.md"
    try FileManager.default.createDirectory(
      atPath: command.folder, withIntermediateDirectories: true)
    try """
    ## survey
    | type            | name | label     |
    | select_one l    | a    | Ça va ?   |
    | select_multiple l | b  | Et quoi ? |
    | integer         | n    | Combien ? |
    ## choices
    | list_name | name | label |
    | l         | oui  | Oui   |
    | l         | non  | Non   |
    ## settings
    | form_id | version |
    | court   | 1       |
    """.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `a sheet is typed by its digits, with slips said at once and a way back`() throws {
    let server = try LoopbackServer([.answer(201, receipt)])
    let result = try command.run(
      ["enquete", "saisir", "--formulaire", try typedForm()],
      input: "T-7\n1\n9\n1 2\n2\n<\n1\n1 2\ndouze\n0\n\(code)T-7\n\n", service: server.address)
    #expect(result.status == 0, "\(result.errors)")
    let sent = try JSONDecoder().decode(
      ResponseMessage.self, from: try #require(server.requests.first).body)
    #expect(sent.answers["a"] == AnswerValue(choices: ["oui"]))
    #expect(sent.answers["b"] == AnswerValue(choices: ["oui", "non"]))
    #expect(sent.answers["n"]?.number == Numeral(0))
    #expect(result.errors.contains("Tapez des numéros de la liste"))
    #expect(result.errors.contains("2 réponses cochées"))
    #expect(
      result.errors.contains("le texte n’a pas la forme attendue")
        || result.errors.contains("forme attendue"))
    #expect(result.errors.contains("Le folio T-7 est déjà envoyé."))
  }

  @Test func `a second person's typing is compared, and what differs is typed again`() throws {
    let server = try LoopbackServer([.answer(201, receipt)])
    let result = try command.run(
      ["enquete", "saisir", "--double", "--formulaire", try typedForm()],
      input: "T-8\n1\n1\n\n5\n\n1\n2\n\n5\n2\n\(code)\n", service: server.address)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("1 différence entre les deux saisies."))
    let sent = try JSONDecoder().decode(
      ResponseMessage.self, from: try #require(server.requests.first).body)
    #expect(sent.answers["a"] == AnswerValue(choices: ["non"]))
  }

  @Test func `a sheet that was refused and corrected goes with its corrected answers`() throws {
    let server = try LoopbackServer([try refusal(), .answer(201, receipt)])
    let refused = try send(try sheet(answering: 1), to: server)
    #expect(refused.status == 4)
    let sent = try send(try sheet(answering: 2), to: server)
    #expect(sent.status == 0, "\(sent.errors)")
    #expect(sent.output.contains("6087 4782 1253"))
    #expect(
      try server.requests.map(answer) == [
        AnswerValue(choices: ["beaucoup"]), AnswerValue(choices: ["un_peu"]),
      ])
    let again = try send(try sheet(answering: 2), to: server)
    #expect(again.errors.contains("déjà envoyé"))
    #expect(server.requests.count == 2)
  }

  /// Nobody knows whether the first bytes were received: they go again as they are, and it is said.
  @Test func `a sheet without an answer goes as it was, and a refusal lets the correction go`()
    throws
  {
    let server = try LoopbackServer([
      .dropAnswer, .dropAnswer, .dropAnswer, try refusal(), .answer(201, receipt),
    ])
    #expect(try send(try sheet(answering: 1), to: server).status == 9)
    let sent = try send(try sheet(answering: 2), to: server)
    #expect(sent.status == 0, "\(sent.errors)")
    let answers = try server.requests.map(answer)
    #expect(answers.count == 5)
    #expect(answers.prefix(4).allSatisfy { $0 == AnswerValue(choices: ["beaucoup"]) })
    #expect(answers.last == AnswerValue(choices: ["un_peu"]))
  }

  @Test func `a wrong code is told with its sheet and does not stop the others`() throws {
    let server = try LoopbackServer([.answer(201, receipt)])
    let first = try sheet(answering: 1)
    let second = command.folder + "/feuille-8.txt"
    let text = try String(contentsOfFile: first, encoding: .utf8)
    try text.replacing("folio=T-0007", with: "folio=T-0008")
      .write(toFile: second, atomically: true, encoding: .utf8)
    let result = try command.run(
      ["enquete", "lire-papier", "--formulaire", Self.form, first, second, "--envoyer"],
      input: "1234\n" + code, service: server.address)
    #expect(result.status == 4)
    #expect(result.errors.contains("\(first)\u{A0}: Ce code n’est pas lisible"))
    #expect(result.errors.contains("1 feuille n’est pas envoyée\u{A0}: \(first)."))
    #expect(result.output.contains("6087 4782 1253"))
    #expect(server.requests.count == 1)
  }

  @Test func `a service that is down is asked for one sheet, and the others are counted`() throws {
    let server = try LoopbackServer([.dropAnswer, .dropAnswer, .dropAnswer])
    let first = try sheet(answering: 1)
    let paths = try [first] + ["0008", "0009"].map { try copy(of: first, folio: $0) }
    let result = try command.run(
      ["enquete", "lire-papier", "--formulaire", Self.form] + paths + ["--envoyer"], input: code,
      service: server.address)
    #expect(result.status == 9)
    #expect(
      result.errors.contains(
        "3 feuilles ne sont pas envoyées\u{A0}: \(paths.joined(separator: ", "))."),
      "\(result.errors)")
    #expect(server.requests.count == 3)
  }

  /// The limit on the size of files stands for a full disk: the register is long, drafts are short.
  @Test func `a sheet that was received is told so even when the register cannot be written`()
    throws
  {
    let server = try LoopbackServer([.answer(201, receipt)])
    let path = try sheet(answering: 1)
    let state = command.folder + "/jalon"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    let register = (1...9000).map { "autre 1 \($0)" }.joined(separator: "\n")
    try register.write(toFile: state + "/folios", atomically: true, encoding: .utf8)
    let result = try command.launch(
      URL(filePath: "/bin/sh"),
      [
        "-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\"", JalonCommand.executable.path,
        "enquete", "lire-papier", "--formulaire", Self.form, path, "--envoyer",
      ], input: code,
      environment: [
        "XDG_STATE_HOME": command.folder, "JALON_SERVICE": server.address, "HOME": command.folder,
      ])
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.output.contains("6087 4782 1253"))
    #expect(result.errors.contains("folios") && !result.errors.contains("envoyée"))
    let again = try send(path, to: server)
    #expect(again.status == 0 && again.output.contains("6087 4782 1253"), "\(again.errors)")
    #expect(server.requests.count == 1)
  }

  private func copy(of sheet: String, folio: String) throws -> String {
    let path = command.folder + "/feuille-\(folio).txt"
    try String(contentsOfFile: sheet, encoding: .utf8)
      .replacing("folio=T-0007", with: "folio=T-\(folio)")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// The sheet of `sheet(answering:)` with a telephone number under question 17.
  private func sheetNamingSomebody() throws -> String {
    let path = try sheet(answering: 1)
    var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    let question = try #require(lines.firstIndex { $0.hasPrefix("Q17.") })
    let start = try #require(lines[question...].firstIndex(of: ">>>"))
    lines.insert("Appelez Marie au 06 12 34 56 78", at: start + 1)
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `a text that may say who the person is is not sent before somebody looked at it`()
    throws
  {
    let server = try LoopbackServer([.answer(201, receipt)])
    let path = try sheetNamingSomebody()
    let read = try command.run(["enquete", "lire-papier", "--formulaire", Self.form, path])
    #expect(read.status == 0 && read.output.contains("À relire, Q17"), "\(read.output)")
    let refused = try send(path, to: server)
    #expect(refused.status == 4)
    #expect(refused.errors.contains("Q17") && refused.errors.contains("ligne"))
    #expect(refused.errors.contains("--relu"))
    #expect(server.requests.isEmpty)
    let sent = try command.run(
      ["enquete", "lire-papier", "--formulaire", Self.form, path, "--envoyer", "--relu"],
      input: code, service: server.address)
    #expect(sent.status == 0 && server.requests.count == 1, "\(sent.errors)")
  }

  @Test func `at a terminal the look is asked for, and no is no`() throws {
    let server = try LoopbackServer([.answer(201, receipt)])
    let path = try sheetNamingSomebody()
    func atTerminal(_ typed: String) throws -> (status: Int32, screen: String) {
      try PseudoTerminal().run(
        JalonCommand.executable,
        ["enquete", "lire-papier", "--formulaire", Self.form, path, "--envoyer"], typing: typed,
        environment: [
          "XDG_STATE_HOME": command.folder, "HOME": command.folder,
          "JALON_SERVICE": server.address,
        ])
    }
    let kept = try atTerminal("n\n")
    #expect(kept.status == 3 && kept.screen.contains("Rien n’est envoyé."), "\(kept.screen)")
    #expect(server.requests.isEmpty)
    let sent = try atTerminal("o\n" + code)
    #expect(sent.status == 0 && sent.screen.contains("6087 4782 1253"), "\(sent.screen)")
  }

  @Test func `two printings have no folio in common, and each says its own`() throws {
    var folios: Set<String> = []
    for language in ["fr", "ar"] {
      let path = command.folder + "/\(language).txt"
      let printed = try command.run(
        ["enquete", "papier", Self.form, "--langue", language, "-o", path])
      try #require(printed.status == 0, "\(printed.errors)")
      let first = try String(contentsOfFile: path, encoding: .utf8).prefix { $0 != "\n" }
      let folio = try #require(first.split(separator: "=").last.map(String.init))
      #expect(folio.hasSuffix("-0001") && printed.errors.contains(folio), "\(printed.errors)")
      folios.insert(folio)
    }
    #expect(folios.count == 2)
    let mark = ["enquete", "papier", Self.form, "--lot", "dé", "-o", command.folder + "/x.txt"]
    #expect(try command.run(mark).status == 2)
  }

  @Test func `without sending, what cannot go is told`() throws {
    let server = try LoopbackServer([.answer(201, receipt)])
    let first = try sheet(answering: 1)
    let second = command.folder + "/double.txt"
    try String(contentsOfFile: first, encoding: .utf8)
      .write(toFile: second, atomically: true, encoding: .utf8)
    let reading = ["enquete", "lire-papier", "--formulaire", Self.form, first, second]
    #expect(try command.run(reading).errors.contains("le folio T-0007 est aussi celui de"))
    #expect(try send(first, to: server).status == 0)
    #expect(try command.run(reading).errors.contains("le folio T-0007 est déjà envoyé."))
  }

  @Test func `a sheet without answers is counted as one is in French`() throws {
    let path = command.folder + "/vide.txt"
    let printed = try command.run(["enquete", "papier", Self.form, "--folio", "9", "-o", path])
    try #require(printed.status == 0)
    let read = try command.run(["enquete", "lire-papier", "--formulaire", Self.form, path])
    #expect(read.output.contains("\u{A0}: 0 réponse lue, sur 17 questions."), "\(read.output)")
  }

  @Test func `a former sending that was received is told, and the correction stays here`() throws {
    let server = try LoopbackServer([
      .dropAnswer, .dropAnswer, .dropAnswer, .answer(200, receipt),
    ])
    #expect(try send(try sheet(answering: 1), to: server).status == 9)
    let sent = try send(try sheet(answering: 2), to: server)
    #expect(sent.status == 0, "\(sent.errors)")
    #expect(sent.errors.contains("attendait déjà sa réponse"))
    #expect(server.requests.count == 4)
  }
}

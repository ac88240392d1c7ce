import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Workbook
import Writing

struct ReviewRemindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relancer",
    abstract: "Dire ce qui est en retard ou bientôt dû, et préparer les messages.",
    discussion: """
      Exemples\u{A0}:
        jalon relecture relancer                          (la liste\u{A0}; chaque semaine)
        jalon relecture relancer --echeances -o messages  (dus dans 30, 10 ou 0 jours\u{A0}; chaque jour)
        jalon relecture relancer --adresses adresses.csv --de ars@exemple.fr --sendmail /usr/sbin/sendmail
      Le fichier d’adresses a deux colonnes, projet et adresse. Rien n’est envoyé sans --sendmail.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Flag(
    name: .customLong("echeances"),
    help: "Seulement les trimestres dus dans 30, 10 ou 0 jours.")
  var isDaily = false

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Dossier où écrire un message par projet.", valueName: "dossier"))
  var output: String?

  @Option(
    name: .customLong("adresses"),
    help: ArgumentHelp("Fichier CSV\u{A0}: projet et adresse.", valueName: "fichier"))
  var addressFile: String?

  @Option(
    name: .customLong("de"), help: ArgumentHelp("Adresse de qui relance.", valueName: "adresse"))
  var sender: String?

  @Option(
    name: .customLong("sendmail"),
    help: ArgumentHelp("Programme auquel donner chaque message.", valueName: "programme"))
  var sendmail: String?

  func run() async throws {
    let console = Console()
    let addresses = try addressFile.map(Self.addresses) ?? [:]
    let (_, client) = try options.connected()
    let projects = call.filter(try await client.projects())
    let due = try await DueQuarter.all(of: projects, client)
      .filter { !isDaily || $0.isAnnouncedToday }
    guard !due.isEmpty else { return console.say("Rien n’est en retard ni bientôt dû.") }
    Output(options: options, console: console).table(
      ["Projet", "Nom", "Trimestre"], due.map { [$0.project.code, $0.project.name, $0.sentence] },
      isFictitious: due.contains { $0.project.isFictitious })
    let messages = Dictionary(grouping: due, by: \.project.id).values
      .sorted { $0[0].project.code < $1[0].project.code }.map { quarters in
        ReminderMessage(
          quarters: quarters, address: addresses[quarters[0].project.code.plain], sender: sender)
      }
    if let output { try write(messages, to: output, console) }
    if let sendmail { try send(messages, by: sendmail, console) }
  }

  private func write(
    _ messages: [ReminderMessage], to folder: String, _ console: Console
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for message in messages {
      let project = message.quarters[0].project
      let path = "\(folder)/\(project.call)-\(project.code).eml"
      try DurableFile.replace(path, with: Data(message.text.utf8), readableBy: .usual)
      console.say(path)
    }
  }

  private func send(
    _ messages: [ReminderMessage], by program: String, _ console: Console
  ) throws {
    for message in messages {
      let code = message.quarters[0].project.code
      guard message.address != nil else {
        console.warn("\(code)\u{A0}: pas d’adresse, rien n’est envoyé.")
        continue
      }
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = ["-t", "-i"]
      let pipe = Pipe()
      process.standardInput = pipe
      do {
        try process.run()
        try pipe.fileHandleForWriting.write(contentsOf: Data(message.text.utf8))
        try pipe.fileHandleForWriting.close()
      } catch {
        throw Failure(
          .toolMissing, "sendmail_absent", "«\u{A0}\(program)\u{A0}» ne se lance pas.",
          "Vérifier son chemin.")
      }
      process.waitUntilExit()
      console.say(
        process.terminationStatus == 0
          ? "\(code)\u{A0}: message remis." : "\(code)\u{A0}: message refusé par \(program).")
    }
  }

  /// By project; a first row of heads is a project that nobody has.
  private static func addresses(_ path: String) throws -> [String: String] {
    guard let contents = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .notFound, "fichier_introuvable", "Le fichier «\u{A0}\(path)\u{A0}» ne se lit pas.",
        "Vérifier son nom.")
    }
    let workbook = try Workbook(spreadsheet: [UInt8](contents), name: "adresses")
    let rows = workbook.sheets.first?.rows ?? []
    // A line break would begin another header.
    return Dictionary(
      rows.map {
        ($0[0].plain, $0[1].split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
      }
      .filter { $0.1.contains("@") }, uniquingKeysWith: { first, _ in first })
  }
}

import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

struct ReportMakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "produire", abstract: "Produire les rapports d’une année.",
    discussion: """
      Exemples\u{A0}:
        jalon rapport produire --axe 2 --annee 2024 --gel "fin 2024" --format pdf,html -o rapports
        jalon rapport produire --projet P06 --annee 2024
        jalon rapport produire --tout --annee 2024 --format pdf,docx,xlsx,texte -o rapports

      --tout fait ceux des axes et des projets, et la synthèse de l’appel. Avec ceux d’un axe et de l’appel viennent, en html et \
      pdf, un résumé de deux pages et une version facile à lire. Un rapport lit la dernière publication de l’année, ou le gel nommé. \
      Un porteur lit celui de son projet une fois diffusé, et avant, par --gel, son projet de rapport. Voir\u{A0}: jalon gel --aide
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var call: CallOption

  @Option(
    name: .customLong("axe"), help: ArgumentHelp("Code d’un axe, répétable.", valueName: "code"))
  var axes: [String] = []

  @Option(
    name: .customLong("projet"),
    help: ArgumentHelp("Code d’un projet, répétable.", valueName: "code"))
  var projects: [String] = []

  @Flag(name: [.customLong("region"), .customLong("région")], help: "La synthèse de l’appel.")
  var isRegional = false

  @Flag(name: .customLong("tout"), help: "Les axes, les projets et la synthèse.")
  var isAll = false

  @Option(
    name: [.customLong("annee"), .customLong("année")],
    help: ArgumentHelp("Année évaluée.", valueName: "année"))
  var year: Int

  @Option(
    name: .customLong("gel"),
    help: ArgumentHelp(
      "Gel dont faire le rapport\u{A0}; sinon la dernière publication.", valueName: "nom"))
  var freeze: String?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Un ou plusieurs, séparés par des virgules\u{A0}; sinon html.", valueName: "formats"))
  var formats: String?

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Dossier où écrire\u{A0}; sinon le dossier courant.", valueName: "dossier"))
  var folder: String?

  func validate() throws {
    let unknown = words.first { ReportFormat(typed: $0) == nil }
    guard unknown == nil, !words.isEmpty else {
      throw ValidationError(
        "Le format «\u{A0}\(unknown ?? "")\u{A0}» n’existe pas. Formats\u{A0}: \(ReportFormat.words)."
      )
    }
    guard isAll || isRegional || !axes.isEmpty || !projects.isEmpty else {
      throw ValidationError(
        "Dire quels rapports\u{A0}: --axe CODE, --projet CODE, --region, ou --tout.")
    }
    guard (1900...2099).contains(year) else {
      throw ValidationError("L’année s’écrit avec quatre chiffres, par exemple 2024.")
    }
  }

  func run() async throws {
    let (_, client) = try options.connected()
    let wantedReports = try await reports(client)
    let console = Console()
    var paths: [String] = []
    var refusal: (any Error)?
    let formats = words.compactMap(ReportFormat.init(typed:))
    let files = wantedReports.flatMap { report in
      report.subject.kinds.flatMap { kind in
        formats.filter(kind.formats.contains).map { (report, kind, $0) }
      }
    }
    for (number, (report, kind, format)) in files.enumerated() {
      console.warn(
        "\(kind.title) \(report.title), \(year)\u{A0}: \(format.word) (\(number + 1) sur \(files.count))"
      )
      do {
        let bytes = try await client.report(
          on: report.place, year: year, format: format.rawValue, kind: kind, freeze: freeze)
        let path = "\(folder ?? ".")/\(report.subject.fileName(year: year, format, kind: kind))"
        // The file gets its final name only once it is complete and on the disk.
        try DurableFile.replace(path, with: bytes, readableBy: .usual)
        paths.append(path)
        if !options.isJSON { console.say(path) }
      } catch let error as ClientError where error.isOfMissingTool {
        // The other formats are made all the same.
        refusal = error
      }
    }
    if options.isJSON {
      try Output(options: options, console: console).json(Listing(name: "fichiers", items: paths))
    }
    if let refusal { throw refusal }
  }

  private func reports(_ client: JalonClient) async throws -> [WantedReport] {
    let known = try await client.axes()
    let calls = known.filter { $0.callID == (try? call.callID(among: known)) }
    var reports = try (isAll ? calls.map(\.code) : axes).map { code in
      let axis = try call.axis(code, among: known)
      return WantedReport(axis: axis)
    }
    if isAll || !projects.isEmpty {
      let all = try await client.projects()
      let codes = isAll ? call.filter(all).map(\.code) : projects
      reports += try codes.map { WantedReport(project: try call.project($0, among: all)) }
    }
    if isAll || isRegional {
      reports.append(WantedReport(call: try call.callID(among: known)))
    }
    return reports
  }

  private var words: [String] {
    (formats ?? "html").lowercased().split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }
}

extension ClientError {
  /// The service cannot make this format at all.
  fileprivate var isOfMissingTool: Bool {
    if case .problem(let problem) = self { problem.code == .toolMissing } else { false }
  }
}

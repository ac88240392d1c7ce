import ArgumentParser
import Client
import Foundation
import Terminal
import Workbook
import XLSForm

struct FormConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convertir", abstract: "Écrire un formulaire dans un autre format.",
    discussion: """
      La fin du nom dit le format\u{A0}: .xlsx, .md, .xml (XForm d’ODK), ou un dossier/ de fichiers .csv.
      Exemple\u{A0}:
        jalon formulaire convertir questionnaire.xlsx -o questionnaire.md
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var argument: FormArgument

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Fichier ou dossier à écrire.", valueName: "sortie"))
  var output: String

  func run() throws {
    let file = try argument.open()
    guard URL(filePath: output).standardizedFileURL != URL(filePath: file.path).standardizedFileURL
    else {
      throw Failure(
        .badCommand, "meme_fichier", "Le fichier à écrire est celui qui est lu.",
        "Donner un autre nom après -o\u{A0}: ce que seul le tableur connaît serait perdu.")
    }
    var written: [String] = []
    for (path, bytes) in try files(of: file) {
      try DurableFile.replace(path, with: Data(bytes), readableBy: .usual)
      written.append(path)
    }
    let console = Console()
    if options.isJSON { return try console.say(json: ["files": written]) }
    console.say(written)
  }

  private func files(of file: FormFile) throws -> [(path: String, bytes: [UInt8])] {
    if output.lowercased().hasSuffix(".xml") {
      return [(output, Array(try argument.form().xForm.utf8))]
    }
    guard case .tables(let workbook) = file.content else {
      throw Failure(
        .badCommand, "format_refuse", "Un XForm ne devient pas un tableau.",
        "Partir du classeur dont il a été fait.")
    }
    switch (output as NSString).pathExtension.lowercased() {
    case "xlsx": return [(output, try workbook.xlsx())]
    case "md": return [(output, Array(workbook.markdown.utf8))]
    case "":
      let folder = output.hasSuffix("/") ? String(output.dropLast()) : output
      return try workbook.csvFiles().sorted { $0.key < $1.key }.map {
        ("\(folder)/\($0.key)", Array($0.value.utf8))
      }
    default:
      throw Failure(
        .badCommand, "format_refuse", "Ce format n’existe pas\u{A0}: \(output).",
        "Finir le nom par .xlsx, .md, .xml, ou donner un dossier.")
    }
  }
}

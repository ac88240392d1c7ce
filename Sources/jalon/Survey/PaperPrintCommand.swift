import ArgumentParser
import Client
import Foundation
import Interview
import Terminal
import Writing
import XLSForm

struct PaperPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papier", abstract: "Écrire un formulaire à imprimer, ou à remplir au clavier.",
    discussion: """
      Chaque feuille a son folio\u{A0}: la marque de l’impression, puis un numéro. Elle ne s’envoie qu’une fois.
      Exemple\u{A0}:
        jalon enquete papier questionnaire.xlsx --langue ar --folio 1 --nombre 20 -o feuilles
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var argument: FormArgument

  @Option(
    name: .customLong("langue"),
    help: ArgumentHelp(
      "Langue de la feuille\u{A0}; sinon celle du formulaire.", valueName: "langue"))
  var language: String?

  @Option(name: .customLong("folio"), help: ArgumentHelp("Premier numéro.", valueName: "numéro"))
  var folio: Int = 1

  @Option(
    name: .customLong("lot"),
    help: ArgumentHelp(
      "Marque devant chaque numéro\u{A0}; sinon tirée au hasard, autre à chaque impression.",
      valueName: "marque"))
  var batch: String?

  @Option(
    name: .customLong("nombre"), help: ArgumentHelp("Combien de feuilles.", valueName: "nombre"))
  var count: Int = 1

  @Option(
    name: [.customShort("o"), .customLong("sortie")],
    help: ArgumentHelp("Fichier, ou dossier pour plusieurs feuilles.", valueName: "sortie"))
  var output: String

  func validate() throws {
    guard (1...9999).contains(folio), (1...1000).contains(count), folio + count <= 10_000 else {
      throw ValidationError("Les folios vont de 1 à 9999, par 1000 feuilles au plus.")
    }
    guard batch.map({ PaperBatch(typed: $0) != nil }) ?? true else {
      throw ValidationError("Une marque a de 1 à 12 lettres ou chiffres, sans accent.")
    }
  }

  func run() throws {
    let form = try argument.form()
    let sheet = PaperForm(form, in: try PlayOptions.language(language, of: form))
    let console = Console()
    let batch = batch.flatMap(PaperBatch.init) ?? .random()
    var paths: [String] = []
    for number in folio..<folio + count {
      let name = batch.folio(number)
      let path =
        count == 1 ? output : "\(output)/\(form.id.isEmpty ? "feuille" : form.id)-\(name).txt"
      try DurableFile.replace(path, with: Data(sheet.printed(folio: name).utf8), readableBy: .usual)
      paths.append(path)
    }
    if options.isJSON { return try console.say(json: ["files": paths]) }
    console.say(paths)
    let last = count > 1 ? " à \(batch.folio(folio + count - 1))" : ""
    console.warn(
      "Lot \(batch.mark)\u{A0}: folio \(batch.folio(folio))\(last). Une autre impression a une autre marque."
    )
  }
}

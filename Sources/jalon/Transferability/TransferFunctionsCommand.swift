import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal

struct TransferFunctionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonctions",
    abstract:
      "Les fonctions clés d’un projet\u{A0}: ce qu’il fait, pourquoi, ce qui peut changer ailleurs.",
    discussion: """
      Sans option, elles sont listées. Avec --fonction, une nouvelle est ajoutée\u{A0}; avec --numero, elle est corrigée, ou
      retirée par --retirer.
      Exemple\u{A0}:
        jalon transferabilite fonctions P06 --fonction "aller vers" --mecanisme "la confiance vient d’une présence régulière" \\
          --forme "permanence à la distribution alimentaire" --statut adaptable
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var named: DeclaringProject

  @Option(
    name: .customLong("numero"),
    help: ArgumentHelp("Fonction à corriger ou à retirer.", valueName: "numéro"))
  var number: Int?

  @Flag(name: .customLong("retirer"), help: "Retirer la fonction.")
  var isWithdrawn = false

  @Option(
    name: .customLong("raison"), help: ArgumentHelp("Pourquoi elle change.", valueName: "texte"))
  var note: String?

  @OptionGroup var fields: KeyFunctionOptions

  func run() async throws {
    let (_, client) = try options.connected()
    let project = try await named.find(client)
    let functions = try await client.keyFunctions(project.id)
    let console = Console()
    if fields.isEmpty, number == nil { return try list(functions, project, console) }
    var request = KeyFunctionRequest(number: number, versionRead: 0, function: nil, note: nil)
    var former: KeyFunction?
    if let number {
      guard let found = functions.first(where: { $0.number == number }) else {
        throw Failure(
          .notFound, Failure.notFound.code,
          "\(project.code) n’a pas de fonction n°\u{A0}\(number).",
          "Les voir avec\u{A0}: jalon transferabilite fonctions \(project.code)")
      }
      former = found.function.function
      request.versionRead = found.version
      request.note = try options.words(note, "Raison > ", option: "--raison \"…\"")
    }
    if !isWithdrawn { request.function = KeyFunctionFields(try fields.function(former)) }
    let written = try await client.write(request, project: project.id)
    console.say(
      "\(project.code), fonction n°\u{A0}\(written)\u{A0}: \(isWithdrawn ? "retirée" : number == nil ? "ajoutée" : "corrigée")."
    )
  }

  private func list(
    _ functions: [KeyFunctionList.Line], _ project: ProjectSummary, _ console: Console
  ) throws {
    let output = Output(options: options, console: console)
    if options.isJSON { return try output.json(Listing(name: "fonctions", items: functions)) }
    output.table(
      ["N°", "Fonction", "Mécanisme", "Forme ici", "Statut"],
      functions.map { line in
        [
          String(line.number), line.function.name, line.function.mechanism, line.function.form,
          line.function.status.value.label,
        ]
      }, isFictitious: project.isFictitious)
  }
}

/// What is said of a function.
struct KeyFunctionOptions: ParsableArguments {
  @Option(name: .customLong("fonction"), help: ArgumentHelp("La fonction clé.", valueName: "texte"))
  var name: String?

  @Option(
    name: .customLong("mecanisme"),
    help: ArgumentHelp("Pourquoi cela marche.", valueName: "texte"))
  var mechanism: String?

  @Option(name: .customLong("forme"), help: ArgumentHelp("Sa forme ici.", valueName: "texte"))
  var form: String?

  @Option(
    name: .customLong("autres-formes"),
    help: ArgumentHelp("D’autres formes possibles.", valueName: "texte"))
  var otherForms: String?

  @Option(
    name: .customLong("contexte"),
    help: ArgumentHelp("Les conditions de contexte.", valueName: "texte"))
  var context: String?

  @Option(
    name: .customLong("statut"),
    help: ArgumentHelp(
      "a_garder (telle quelle), adaptable, liee_au_contexte.", valueName: "statut"))
  var status: String?

  @Option(
    name: .customLong("preuve"),
    help: ArgumentHelp("Ce qui l’étaye, et où.", valueName: "texte"))
  var evidence: String?

  var isEmpty: Bool {
    [name, mechanism, form, otherForms, context, status, evidence].allSatisfy { $0 == nil }
  }

  func function(_ former: KeyFunction?) throws -> KeyFunction {
    let read = try status.map { text in
      guard let status = KeyFunction.Status.allCases.first(where: { $0.word == text }) else {
        throw Failure(
          .refused, "statut_inconnu", "«\u{A0}\(text)\u{A0}» n’est pas un statut.",
          "Écrire a_garder, adaptable ou liee_au_contexte.")
      }
      return status
    }
    guard let name = name ?? former?.name, let mechanism = mechanism ?? former?.mechanism,
      let form = form ?? former?.form, let status = read ?? former?.status
    else {
      throw Failure(
        .refused, "fonction_incomplete",
        "Il manque la fonction, son mécanisme, sa forme ou son statut.",
        "Les donner par --fonction, --mecanisme, --forme, --statut.")
    }
    return KeyFunction(
      name: name, mechanism: mechanism, form: form, otherForms: otherForms ?? former?.otherForms,
      context: context ?? former?.context, status: status, evidence: evidence ?? former?.evidence)
  }
}

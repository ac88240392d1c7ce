import ArgumentParser
import XLSForm

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formulaire", abstract: "Écrire et essayer un formulaire, sans service.",
    discussion: """
      Un formulaire est un classeur .xlsx, un texte .md, un dossier de fichiers .csv ou un XForm .xml.
      Exemples\u{A0}:
        jalon formulaire verifier questionnaire.xlsx
        jalon formulaire jouer questionnaire.xlsx --reponses reponses.json
        jalon formulaire expliquer questionnaire.xlsx age --reponses reponses.json
        jalon formulaire convertir questionnaire.xlsx -o questionnaire.md
        jalon formulaire evaluer "2 + 2"
      """,
    subcommands: [
      FormCheckCommand.self, FormReviewCommand.self, FormPlayCommand.self, FormExplainCommand.self,
      FormConvertCommand.self, FormEvaluateCommand.self,
    ])
}

/// Which form.
struct FormArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Le formulaire\u{A0}: .xlsx, .md, .xml, ou un dossier de .csv.", valueName: "formulaire"))
  var path: String

  func open() throws -> FormFile { try FormFile(path) }

  /// The form, or everything that is wrong with it.
  func form() throws -> Form {
    let reading = try open().reading
    guard let form = reading.form else { throw Failure(refused: reading.problems, path) }
    return form
  }
}

extension Failure {
  init(refused problems: [FormFinding], _ path: String) {
    self.init(
      .refused, "formulaire_refuse",
      ([problems.count == 1 ? "\(path) a 1 problème." : "\(path) a \(problems.count) problèmes."]
        + problems.map(\.sentence)).joined(separator: "\n"),
      "Corriger, puis recommencer.")
    self.problems = problems
  }
}

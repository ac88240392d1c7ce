import API
import Client
import Monitoring
import Workbook
import XLSForm

/// Why a command failed: a sentence and what to do for people, a code for programs.
struct Failure: Error {
  var status: ExitStatus
  /// A stable code for programs.
  var code: String
  var message: String
  var help: String
  var findings: [FindingMessage] = []
  /// The problems of a refused form, one by one for programs; the message holds their sentences.
  var problems: [FormFinding] = []

  init(_ status: ExitStatus, _ code: String, _ message: String, _ help: String) {
    self.status = status
    self.code = code
    self.message = message
    self.help = help
  }

  init(_ error: ClientError) {
    let (message, help) = error.sentence
    self.init(ExitStatus(error), "service_indisponible", message, help)
    switch error {
    case .problem(let problem):
      code = problem.code.rawValue
      findings = problem.findings ?? []
    case .unavailable: break
    case .unreadable, .unknownFormat, .replyTooLarge: code = "reponse_incomprise"
    case .badAddress, .plainHTTP: code = "adresse_refusee"
    }
  }

  init(_ error: DraftError) {
    let (message, help) = error.sentence
    let code =
      switch error {
      case .file: "fichier"
      case .damaged: "brouillon_abime"
      case .unknownRecord: "brouillon_inconnu"
      case .wrongKey: "brouillon_autre_cle"
      case .inUse: "brouillon_ouvert"
      }
    self.init(ExitStatus(error), code, message, help)
  }

  init(_ error: StateError) {
    switch error {
    case .file(let error): self.init(DraftError.file(error))
    case .unknownFormat:
      let (message, help) = error.sentence
      self.init(.refused, "format_inconnu", message, help)
    }
  }

  /// Describes any error of a command. Returns nil for those that the argument parser explains.
  init?(any error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as ClientError: self.init(error)
    case let error as DraftError: self.init(error)
    case let error as DeliveryError: self.init(error.cause)
    case let error as StateError: self.init(error)
    case let error as FileError: self.init(StateError.file(error))
    case let error as WorkbookRefusal:
      let parts = error.message.partedRemedy
      self.init(
        .refused, "fichier_illisible", parts?.fact ?? error.message,
        parts?.remedy ?? "Corriger le fichier, puis recommencer.")
    default: return nil
    }
  }
}

extension Failure {
  /// Does not tell what does not exist from what belongs to someone else.
  static let notFound = Failure(ClientError.problem(Problem(.notFound)))

  /// Known without asking the service, whose own code for it is `session_inconnue`.
  static let notConnected = Failure(
    .forbidden, "non_connecte", "Vous n’êtes pas connecté à ce service.",
    "Se connecter avec\u{A0}: jalon connexion")

  static let endOfInput = Failure(
    .stopped, "fin_de_saisie", "La saisie s’est arrêtée avant la fin.", "Recommencer la commande.")

  static let interrupted = Failure(
    .interrupted, "interrompu", "Interrompu.", "Ce qui était enregistré est gardé.")

  /// A question was needed despite `--sans-question`; `option` is what answers it.
  static func questionRefused(_ option: String) -> Failure {
    Failure(
      .badCommand, "question_refusee",
      "Il manque une réponse, et --sans-question interdit de la demander.",
      "La donner ainsi\u{A0}: \(option)")
  }
}

import API
import ArgumentParser
import Client

/// The exit statuses that scripts rely on, documented by `jalon aide codes`. A command throws one when
/// it has already said why.
enum ExitStatus: Int32, CaseIterable, Error {
  case done = 0
  case internalError = 1
  case badCommand = 2
  /// Stopped, or the input ended; the draft is kept.
  case stopped = 3
  case refused = 4
  case unconfirmedAlerts = 5
  case notFound = 6
  case forbidden = 7
  case conflict = 8
  case unavailable = 9
  case toolMissing = 10
  case interrupted = 130

  var meaning: String {
    switch self {
    case .done: "fait"
    case .internalError: "erreur interne"
    case .badCommand: "commande mal écrite"
    case .stopped: "interrompu, brouillon gardé"
    case .refused: "données refusées"
    case .unconfirmedAlerts: "alertes non confirmées"
    case .notFound: "introuvable"
    case .forbidden: "droits insuffisants, ou session finie"
    case .conflict: "conflit de version"
    case .unavailable: "service indisponible"
    case .toolMissing: "outil externe absent"
    case .interrupted: "Ctrl-C"
    }
  }

  init(_ code: Problem.Code) {
    self =
      switch code {
      case .badRequest, .methodNotAllowed, .internalError, .unreadableRecord: .internalError
      case .unknownSession, .wrongPassword, .forbidden, .passwordToChange, .accountWaiting:
        .forbidden
      case .notFound: .notFound
      case .conflict, .staleVersion, .codeUsed: .conflict
      case .tooLarge, .refused, .ruleBroken, .codeRefused, .receiptUnknown, .weakPassword: .refused
      case .unconfirmedAlerts: .unconfirmedAlerts
      case .tooMany, .unavailable, .timeout: .unavailable
      case .toolMissing: .toolMissing
      }
  }

  init(_ error: ClientError) {
    self =
      switch error {
      case .problem(let problem): ExitStatus(problem.code)
      case .unavailable: .unavailable
      case .unreadable, .unknownFormat, .replyTooLarge: .internalError
      case .badAddress, .plainHTTP: .badCommand
      }
  }

  init(_ error: DraftError) {
    self =
      switch error {
      case .file: .internalError
      case .damaged, .unknownRecord: .refused
      case .wrongKey: .forbidden
      case .inUse: .conflict
      }
  }
}

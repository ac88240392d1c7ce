package import Monitoring

/// How the state of a quarter is said in few words, and marked besides.
extension ListedQuarter {
  package var stateWords: String {
    if isOutside { return "hors période" }
    if isOverdue { return "en retard" }
    if isSuspended, version == 0 { return "suspendu" }
    return state.shortWords
  }

  var mark: String {
    if isOutside || isSuspended && version == 0 { return "none" }
    if isOverdue { return "late" }
    return switch state {
    case .approved: "done"
    case .submitted, .returned, .reopened: "wait"
    case .open, .draft: "none"
    }
  }
}

extension QuarterReport.State {
  package var shortWords: String {
    switch self {
    case .open: "à saisir"
    case .draft: "en saisie"
    case .submitted: "à relire"
    case .returned: "rendu"
    case .approved: "accepté"
    case .reopened: "rouvert"
    }
  }
}

import ArgumentParser
import Statistics

/// A level of confidence as it is typed.
struct ConfidenceLevel: ExpressibleByArgument {
  let confidence: Confidence

  static let usual = ConfidenceLevel(confidence: .percent95)

  init?(argument: String) {
    switch argument.replacing(",", with: ".") {
    case "95": confidence = .percent95
    case "99.8": confidence = .percent99Point8
    default: return nil
    }
  }

  private init(confidence: Confidence) {
    self.confidence = confidence
  }

  /// For people, beside the numbers.
  var remark: String { "Entre parenthèses\u{A0}: l’intervalle de confiance à \(words)." }

  private var words: String {
    switch confidence {
    case .percent90: "90\u{A0}%"
    case .percent95: "95\u{A0}%"
    case .percent99Point8: "99,8\u{A0}%"
    }
  }
}

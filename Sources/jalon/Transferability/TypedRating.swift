import Foundation
import Monitoring

/// A rating as it is typed, one answer at a time. Each function gives what was read, or a sentence that
/// says how to write it.
enum TypedRating {
  enum Reading<Value> {
    case read(Value)
    case misunderstood(String)
  }

  static func score(_ text: String) -> Reading<TransferScore> {
    switch text.lowercased() {
    case "so", "sans objet": return .read(.notApplicable)
    case "nsp", "ne sait pas": return .read(.unknown)
    default:
      guard let level = Int(text), (0...TransferScore.highest).contains(level) else {
        return .misunderstood(
          "«\u{A0}\(text)\u{A0}» n’est pas une note. Écrire 0, 1, 2, 3 ou 4, ou so (sans objet), ou nsp (ne sait pas)."
        )
      }
      return .read(.level(level))
    }
  }

  static func evidence(_ text: String) -> Reading<TransferEvidence> {
    let digits = text.uppercased().hasPrefix("E") ? String(text.dropFirst()) : text
    guard let number = Int(digits), let evidence = TransferEvidence(rawValue: number) else {
      let list = TransferEvidence.allCases.map { "\($0.code) \($0.label)" }
      return .misunderstood(
        "«\u{A0}\(text)\u{A0}» n’est pas une preuve. Écrire \(list.joined(separator: ", ")).")
    }
    return .read(evidence)
  }

  static func words(_ text: String) -> Reading<String> {
    guard text.count(where: \.isLetter) >= 2, text.count <= 2_000 else {
      return .misunderstood("Il faut quelques mots, et 2 000 signes au plus.")
    }
    return .read(text)
  }

  static func answer(_ text: String) -> Reading<Bool> {
    switch text.lowercased() {
    case "o", "oui": .read(true)
    case "n", "non", "": .read(false)
    default: .misunderstood("Écrire o pour oui, n pour non.")
    }
  }
}

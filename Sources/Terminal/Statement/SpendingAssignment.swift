import Foundation
package import Monitoring
import Writing

/// A line of money given in one word: `64=12000/11500:poste vacant trois mois`. Planned comes before the
/// slash, spent after it; nothing on a side leaves it empty, and nothing at all empties the line.
package enum SpendingAssignment: Sendable, Hashable {
  case line(SubsidyLine, Spending.Amounts?)
  case refused(String)

  package static func reading(_ text: String) -> SpendingAssignment {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      return .refused(
        "«\u{A0}\(text)\u{A0}»\u{A0}: écrire un poste, =, puis prévu/réalisé, par exemple 64=12000/11500."
      )
    }
    let code = sides[0].plain
    guard let line = SubsidyLine(rawValue: code) else {
      let codes = SubsidyLine.allCases.map(\.rawValue).joined(separator: ", ")
      return .refused("Aucun poste «\u{A0}\(sides[0])\u{A0}». Les postes\u{A0}: \(codes).")
    }
    let parts = sides[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let reason = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    return amounts(String(parts[0]), reason, of: line)
  }

  private static func amounts(
    _ typed: String, _ reason: String, of line: SubsidyLine
  ) -> SpendingAssignment {
    let sides = typed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard sides.count == 2 else {
      return typed.isEmpty
        ? .line(line, nil)
        : .refused(
          "\(line.rawValue)\u{A0}: séparer prévu et réalisé par /, par exemple \(line.rawValue)=12000/11500, ou \(line.rawValue)=12000/ avant la fin de l’année."
        )
    }
    var values: [Decimal?] = []
    for side in sides {
      guard !side.isEmpty else {
        values.append(nil)
        continue
      }
      switch TypedNumber.reading(side.withoutEuros) {
      case .number(let value): values.append(value)
      case .ambiguous:
        return .refused(
          "\(line.rawValue)\u{A0}: «\u{A0}\(side)\u{A0}» se lit de deux façons. L’écrire sans point."
        )
      case .notANumber:
        return .refused("\(line.rawValue)\u{A0}: «\u{A0}\(side)\u{A0}» n’est pas un montant.")
      }
    }
    guard reason.isEmpty || reason.contains(where: \.isLetter) && reason.count >= 3 else {
      return .refused("\(line.rawValue)\u{A0}: un motif se dit en quelques mots.")
    }
    return .line(
      line,
      Spending.Amounts(
        planned: values[0], actual: values[1], reason: reason.isEmpty ? nil : reason))
  }
}

extension String {
  /// As an amount is pasted: « 3 000 € ».
  fileprivate var withoutEuros: String {
    for unit in ["€", "euros", "EUR"] where hasSuffix(unit) {
      return dropLast(unit.count).trimmingCharacters(in: .whitespaces)
    }
    return self
  }
}

import Foundation
import Statistics

/// The answer to one line: the figures, or why there are none.
enum MethodAnswer {
  case figures([String: MethodValue])
  /// What the data do not allow, which is an answer.
  case nothing(EstimateRefusal)
  /// What is to be corrected in the line.
  case refused(reason: String, sentence: String)

  init(_ method: MethodName, line: Data) {
    do {
      let row = try JSONDecoder().decode(method.rowType, from: line)
      self = MethodAnswer(row)
    } catch let error as DecodingError {
      self = .refused(reason: "ligne_refusee", sentence: error.sentence)
    } catch {
      self = .refused(reason: "ligne_refusee", sentence: "Le texte ne se lit pas en JSON.")
    }
  }

  private init(_ row: any MethodRow) {
    switch outcome(try row.answer()) {
    case .success(let figures) where MethodValue.object(figures).isFinite:
      self = .figures(figures)
    case .success: self = .nothing(.beyondComputation)
    case .failure(let refusal) where refusal.isMistake:
      self = .refused(reason: refusal.rawValue, sentence: refusal.sentence)
    case .failure(let refusal): self = .nothing(refusal)
    }
  }

  var isRefused: Bool {
    if case .refused = self { true } else { false }
  }

  /// - Parameter number: of the line in the file, from 1.
  func fields(line number: Int) -> MethodValue {
    switch self {
    case .figures(let figures): .object(figures)
    case .nothing(let refusal):
      .object([
        "result": .null, "reason": .word(refusal.tableReason),
        "sentence": .word(refusal.sentence),
      ])
    case .refused(let reason, let sentence):
      .object([
        "line": .whole(number), "reason": .word(reason), "sentence": .word(sentence),
      ])
    }
  }
}

extension EstimateRefusal {
  /// In the words of the reference tables where they give a reason.
  fileprivate var tableReason: String {
    switch self {
    case .noComparableProject: "no project with both groups in both years"
    case .noComparableStratum: "no stratum with both groups"
    case .noAnswer: "no answer"
    default: rawValue
    }
  }
}

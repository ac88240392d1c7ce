import Foundation
import Writing

/// One thing that a person does to a form, as a script writes it.
enum PlayStep: Hashable {
  /// nil takes an answer back.
  case answer(question: String, GivenValue?)
  case language(String)
  case add(repeat: String)
  case remove(repeat: String)

  /// The name that the script gave.
  var target: String {
    switch self {
    case .answer(let question, _): question
    case .language(let name), .add(let name), .remove(let name): name
    }
  }
}

/// A script: steps in their order, or answers by question, which are given as the questions come.
enum PlayScript {
  case steps([PlayStep])
  case answers([String: GivenValue?])

  /// JSON (`[{"question": "age", "answer": 12}, …]` or `{"age": 12}`), or lines `age: 12`.
  init(_ text: String) throws {
    let first = text.first { !$0.isWhitespace }
    guard first == "[" || first == "{" else {
      self = .steps(try PlayScript.lines(text))
      return
    }
    do {
      let data = Data(text.utf8)
      self =
        first == "["
        ? .steps(try AuthoredJSON.decode([TrialStep].self, from: data).compactMap(\.step))
        : .answers(try AuthoredJSON.decode([String: GivenValue?].self, from: data))
    } catch let faults as AuthoredFaults {
      throw Self.unreadable(faults)
    }
  }

  /// A list of steps with what is expected after each.
  static func trial(_ text: String) throws -> [TrialStep] {
    do {
      return try AuthoredJSON.decode([TrialStep].self, from: Data(text.utf8))
    } catch let faults as AuthoredFaults {
      throw unreadable(faults)
    }
  }

  private static func unreadable(_ faults: AuthoredFaults) -> Failure {
    Failure(
      .refused, "reponses_illisibles",
      (faults.unknownSentences + faults.errors.map(sentence)).joined(separator: "\n"),
      "L’écrire ainsi\u{A0}: [{\"question\": \"age\", \"answer\": 12}] ou {\"age\": 12}.")
  }

  private static func sentence(_ error: DecodingError) -> String {
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(_, let context), .typeMismatch(_, let context),
        .valueNotFound(_, let context):
        context.codingPath
      case .dataCorrupted(let context): context.codingPath
      @unknown default: []
      }
    if let place = path.first?.intValue {
      return "L’étape \(place + 1) du fichier de réponses n’a pas la forme attendue."
    }
    return path.first.map { "La réponse à « \($0.stringValue) » n’a pas la forme attendue." }
      ?? "Le fichier de réponses ne se lit pas en JSON."
  }

  private static func lines(_ text: String) throws -> [PlayStep] {
    try text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { ($0 + 1, $1.trimmingCharacters(in: .whitespaces)) }
      .filter { !$1.isEmpty && !$1.hasPrefix("#") }
      .map { number, line in
        guard let colon = line.firstIndex(of: ":") else {
          throw Failure(
            .refused, "reponses_illisibles",
            "La ligne \(number) du fichier de réponses ne se lit pas\u{A0}: «\u{A0}\(line)\u{A0}».",
            "L’écrire ainsi\u{A0}: age: 12")
        }
        let name = line[..<colon].trimmingCharacters(in: .whitespaces)
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        return .answer(question: name, value.isEmpty ? nil : .text(value))
      }
  }
}

extension PlayStep: Decodable {
  enum Key: String, CodingKey {
    case question, answer, language, add, remove
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let question = try container.decodeIfPresent(String.self, forKey: .question) {
      self = .answer(
        question: question, try container.decodeIfPresent(GivenValue.self, forKey: .answer))
    } else if let language = try container.decodeIfPresent(String.self, forKey: .language) {
      self = .language(language)
    } else if let name = try container.decodeIfPresent(String.self, forKey: .add) {
      self = .add(repeat: name)
    } else {
      self = .remove(repeat: try container.decode(String.self, forKey: .remove))
    }
  }
}

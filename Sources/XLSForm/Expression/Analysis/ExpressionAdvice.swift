/// What an author is told about an expression that can be read.
extension Expression {
  package var calledFunctions: Set<String> {
    var names: Set<String> = []
    term.visit { term in
      switch term {
      case .call(let function, _): names.insert(function.rawValue)
      case .matching: names.insert(FunctionName.regex.rawValue)
      default: break
      }
    }
    return names
  }

  /// Calls that are certain to fail when they are reached.
  package var problems: [ExpressionError] {
    term.all.compactMap { term in
      guard case .call(let function, let arguments) = term else { return nil }
      return function.arityComplaint(arguments.count).map { ExpressionError($0) }
    }
  }

  /// What gives a value that surprises: a sentence each.
  package var advice: [String] {
    var advice: [String] = []
    for sentence in term.all.compactMap(Self.advice) where !advice.contains(sentence) {
      advice.append(sentence)
    }
    return advice
  }

  private static func advice(about term: Term) -> String? {
    guard case .call(let function, let arguments) = term else { return nil }
    switch function {
    case .sum, .min, .max:
      guard arguments.contains(where: \.isUnfilteredPath) else { return nil }
      return "\(function.rawValue)() donne NaN dès qu’une réponse est vide. Gardez les réponses"
        + " données\u{A0}: \(function.rawValue)(chemin[. != ''])."
    case .choose:
      guard arguments.first?.isUnfilteredPath == true else { return nil }
      return
        "if() est vrai dès que la question existe, même sans réponse. Comparez sa réponse\u{A0}:"
        + " if(question != '', …)."
    default:
      return nil
    }
  }
}

extension Term {
  fileprivate var isUnfilteredPath: Bool {
    guard case .path(let path) = self else { return false }
    return path.steps.allSatisfy(\.predicates.isEmpty)
  }
}

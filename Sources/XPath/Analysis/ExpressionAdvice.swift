/// What the author of an expression is told about it once it can be read.
extension Expression {
  /// Whether it calls at least one of these functions.
  package func calls(_ names: FunctionName...) -> Bool {
    functions.contains(where: names.contains)
  }

  /// Calls that are certain to fail when they are reached.
  package var problems: [ExpressionError] {
    calls { function, arguments in
      function.arityComplaint(arguments.count).map { ExpressionError($0) }
    }
  }

  /// Whether a file or a list is named by anything but a text between quotes.
  package var namesFilesByAnswers: Bool {
    guard calls(.pulldata, .instance) else { return false }
    let computed = calls { function, arguments -> Bool? in
      guard function == .pulldata || function == .instance, let first = arguments.first else {
        return nil
      }
      if case .literal = first { return nil }
      return true
    }
    return !computed.isEmpty
  }

  /// A sentence for each thing that gives a surprising value.
  package var advice: [String] {
    var advice = chainsComparisons ? [ComparisonChain(source).advice] : []
    guard calls(.sum, .min, .max, .choose, .choiceName, .formatDate, .formatDateTime) else {
      return advice
    }
    for sentence in calls(Self.advice) where !advice.contains(sentence) {
      advice.append(sentence)
    }
    return advice
  }

  /// The remarks about each call, in source order.
  private func calls<Remark>(_ remark: (FunctionName, [Term]) -> Remark?) -> [Remark] {
    guard !functions.isEmpty else { return [] }
    var remarks: [Remark] = []
    term.visit { term in
      guard case .call(let function, let arguments) = term else { return }
      if let said = remark(function, arguments) { remarks.append(said) }
    }
    return remarks
  }

  private static func advice(about function: FunctionName, _ arguments: [Term]) -> String? {
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
    case .choiceName:
      guard arguments.count == 2, case .path = arguments[1] else { return nil }
      return "Le deuxième argument de jr:choice-name() s’écrit entre guillemets\u{A0}:"
        + " '${question}'."
    case .formatDate, .formatDateTime:
      guard arguments.count == 2, case .literal(let format) = arguments[1] else { return nil }
      return DateFormat.unknownCode(in: format).map {
        "\(function.rawValue)() ne connaît pas le code « \($0) », et l’écrit tel quel."
      }
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

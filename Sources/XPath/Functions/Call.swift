/// Dispatches calls by family of functions; each family has a file.
extension EvaluationScope {
  mutating func call(
    _ function: FunctionName, _ arguments: [Term]
  ) throws(EvaluationError) -> ExpressionValue {
    try spend(1)
    if let complaint = function.arityComplaint(arguments.count) {
      throw EvaluationError(complaint)
    }
    switch function {
    case .string, .concat, .join, .substr, .substring, .translate, .uuid, .substringBefore,
      .substringAfter, .stringLength, .normalizeSpace, .coalesce, .once:
      return try textCall(function, arguments)
    case .contains, .startsWith, .endsWith, .regex, .boolean, .not, .yes, .no, .booleanFromString:
      return .boolean(try truthCall(function, arguments))
    case .selected, .selectedAt, .countSelected, .checklist, .weightedChecklist, .choiceName:
      return try choiceCall(function, arguments)
    case .number, .int, .round, .floor, .ceiling, .abs, .pow, .sum, .min, .max, .count, .random,
      .log, .log10, .exp, .sqrt, .countNonEmpty:
      return .number(try numberCall(function, arguments))
    case .position, .last, .instance, .current, .pulldata, .indexedRepeat:
      return try nodeCall(function, arguments)
    case .date, .today, .now, .dateTime, .decimalDateTime, .decimalTime, .formatDate,
      .formatDateTime:
      return try dateCall(function, arguments)
    case .choose:
      return try value(arguments[try boolean(arguments[0]) ? 1 : 2])
    }
  }

  /// Each node of a list gives one text.
  mutating func strings(_ terms: some Sequence<Term>) throws(EvaluationError) -> [String] {
    var strings: [String] = []
    for term in terms {
      if case .nodes(let nodes) = try value(term) {
        for node in nodes { strings.append(try counted(string(node))) }
        try spend(nodes.count)
      } else {
        strings.append(try string(term))
      }
    }
    return strings
  }
}

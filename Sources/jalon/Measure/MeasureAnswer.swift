import Statistics
import Terminal

/// The answer of a command of `mesure`, in reading order.
struct MeasureAnswer {
  struct Entry {
    /// Its key in JSON, as in the reference tables; nil if only people need it.
    var key: String?
    /// Its French name; nil if only programs need it.
    var heading: String?
    var value: Value
  }

  enum Value {
    case estimate(Outcome<Estimate>, MeasureUnit)
    /// A measure without error, which describes only those who are counted.
    case exact(Outcome<Double>, MeasureUnit)
    case number(Outcome<Double>, MeasureUnit)
    /// For programs: null without a reason of its own.
    case optionalNumber(Double?)
    case count(Int)
    case flag(Bool?)
    case word(String)
    case words([String])
    case numbers([Double?])
  }

  var entries: [Entry]
  /// What must be read beside the numbers.
  var remarks: [String] = []
}

extension MeasureAnswer.Value {
  var reason: EstimateRefusal? {
    switch self {
    case .estimate(.failure(let reason), _), .exact(.failure(let reason), _),
      .number(.failure(let reason), _):
      reason
    case .estimate, .exact, .number, .optionalNumber, .count, .flag, .word, .words, .numbers: nil
    }
  }
}

extension CommonOptions {
  /// Prints it. A mistake in the data ends with the exit code of refused data.
  func deliver(_ answer: MeasureAnswer) throws {
    let console = Console()
    let mistake = answer.mistake
    if isJSON {
      try console.say(json: answer)
      if mistake != nil { throw ExitStatus.refused }
    } else {
      if let mistake { throw Failure(mistake) }
      console.say(answer.lines)
    }
  }
}

/// A computation that may have no result.
func outcome<Value>(_ compute: @autoclosure () throws(EstimateRefusal) -> Value) -> Outcome<Value> {
  Outcome(catching: compute)
}

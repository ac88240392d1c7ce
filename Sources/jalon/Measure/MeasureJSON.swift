import Statistics

extension MeasureAnswer: Encodable {
  func encode(to encoder: any Encoder) throws {
    try fields.encode(to: encoder)
  }

  private var fields: [String: Value] {
    var fields: [String: Value] = [:]
    for entry in entries {
      if let key = entry.key { fields[key] = entry.value }
    }
    if let reason = plainReason {
      fields["reason"] = .word(reason.rawValue)
      fields["sentence"] = .word(reason.sentence)
    }
    return fields
  }

  /// A plain number has no room for its reason; that of the first stands for all.
  private var plainReason: EstimateRefusal? {
    entries.lazy.filter { $0.key != nil }
      .compactMap { if case .number(.failure(let reason), _) = $0.value { reason } else { nil } }
      .first
  }
}

extension MeasureAnswer.Value: Encodable {
  func encode(to encoder: any Encoder) throws {
    switch self {
    case .estimate(let outcome, _): try MeasureFields(outcome).encode(to: encoder)
    case .exact(let outcome, _): try MeasureFields(exact: outcome).encode(to: encoder)
    case .number(let outcome, _): try (try? outcome.get()).encode(to: encoder)
    case .optionalNumber(let number): try number.encode(to: encoder)
    case .count(let count): try count.encode(to: encoder)
    case .flag(let flag): try flag.encode(to: encoder)
    case .word(let word): try word.encode(to: encoder)
    case .words(let words): try words.encode(to: encoder)
    case .numbers(let numbers): try numbers.encode(to: encoder)
    }
  }
}

/// The four numbers of a measure, null where there is none.
private struct MeasureFields: Encodable {
  private var value: Double?
  private var standardError: Double?
  private var interval: Interval?
  private var scale = ErrorScale.natural
  private var notes: [String] = []
  private var reason: EstimateRefusal?

  init(_ outcome: Outcome<Estimate>) {
    switch outcome {
    case .success(let estimate):
      value = estimate.value
      standardError = estimate.standardError
      interval = estimate.interval
      scale = estimate.scale
      notes = estimate.notes.map(\.sentence)
    case .failure(let reason): self.reason = reason
    }
  }

  init(exact outcome: Outcome<Double>) {
    switch outcome {
    case .success(let number): value = number
    case .failure(let reason): self.reason = reason
    }
  }

  private enum Key: String, CodingKey {
    case estimate, se, lower, upper, notes, reason, sentence
    case errorScale = "se_scale"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(value, forKey: .estimate)
    try container.encode(standardError, forKey: .se)
    try container.encode(interval?.lower, forKey: .lower)
    try container.encode(interval?.upper, forKey: .upper)
    if scale == .logarithm { try container.encode(scale, forKey: .errorScale) }
    if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
    try container.encodeIfPresent(reason, forKey: .reason)
    try container.encodeIfPresent(reason?.sentence, forKey: .sentence)
  }
}

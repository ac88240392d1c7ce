import Statistics

/// A value of an answer in JSON, where what could not be computed is an explicit null.
enum MethodValue: Encodable {
  case null
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case word(String)
  case list([MethodValue])
  case object([String: MethodValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .whole(let whole): try container.encode(whole)
    case .number(let number): try container.encode(number)
    case .word(let word): try container.encode(word)
    case .list(let list): try container.encode(list)
    case .object(let fields): try container.encode(fields)
    }
  }
}

extension MethodValue {
  /// Whether it can be written: JSON has no infinite numbers.
  var isFinite: Bool {
    switch self {
    case .number(let number): number.isFinite
    case .list(let list): list.allSatisfy(\.isFinite)
    case .object(let fields): fields.values.allSatisfy(\.isFinite)
    case .null, .flag, .whole, .word: true
    }
  }

  init(_ number: Double?) { self = number.map(MethodValue.number) ?? .null }

  init(_ interval: Interval?) {
    self = interval.map { .list([.number($0.lower), .number($0.upper)]) } ?? .null
  }

  init(_ numbers: [Double]) { self = .list(numbers.map(MethodValue.number)) }

  init(_ numbers: [Int]) { self = .list(numbers.map(MethodValue.whole)) }

  /// `{"value": …, "interval": [… , …]}`
  init(value estimate: Estimate) {
    self = .object([
      "value": .number(estimate.value), "interval": MethodValue(estimate.interval),
    ])
  }

  /// The value of a computation, or null when the data do not allow it.
  init<Value>(
    _ outcome: Outcome<Value>, _ fields: (Value) -> MethodValue
  ) {
    switch outcome {
    case .success(let value): self = fields(value)
    case .failure: self = .null
    }
  }
}

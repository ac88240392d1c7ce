import Statistics

extension MeasureAnswer {
  /// In French: what was computed, what was not and why, and what to know.
  var lines: [String] {
    computed + notComputed + notes + (computed.isEmpty ? [] : remarks)
  }

  private var computed: [String] {
    entries.compactMap { entry in
      guard let heading = entry.heading, let words = entry.value.words else { return nil }
      return "\(heading)\u{A0}: \(words)"
    }
  }

  /// One line for all results with the same reason.
  private var notComputed: [String] {
    var headings: [(reason: EstimateRefusal, names: [String])] = []
    for entry in entries {
      guard let heading = entry.heading, let reason = entry.value.reason else { continue }
      if let place = headings.firstIndex(where: { $0.reason == reason }) {
        headings[place].names.append(heading)
      } else {
        headings.append((reason, [heading]))
      }
    }
    return headings.map { reason, names in
      "Non calculé\u{A0}: \(names.joined(separator: ", ")). \(reason.sentence)"
    }
  }

  private var notes: [String] {
    var sentences: [String] = []
    for case .estimate(.success(let estimate), _) in entries.filter({ $0.heading != nil }).map(
      \.value)
    {
      for note in estimate.notes where !sentences.contains(note.sentence) {
        sentences.append(note.sentence)
      }
    }
    return sentences
  }
}

extension MeasureAnswer.Value {
  /// Nil without a value.
  fileprivate var words: String? {
    switch self {
    case .estimate(.success(let estimate), let unit): unit.words(estimate)
    case .exact(.success(let number), let unit), .number(.success(let number), let unit):
      unit.words(number)
    case .count(let count): "\(count)"
    case .flag(let flag): flag.map { $0 ? "oui" : "non" }
    case .word(let word): word
    case .estimate(.failure, _), .exact(.failure, _), .number(.failure, _): nil
    // For programs.
    case .words, .numbers, .optionalNumber: nil
    }
  }
}

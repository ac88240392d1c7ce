import Synchronization

/// What is met while a file is decoded: keys that stand in it, keys that are asked for, what fails.
final class KeyWitness: Sendable {
  private struct Object {
    /// By every container that was asked of this place: those that none of them knows.
    var unknown: [String]
    var present: Set<String>
    var asked: [String] = []
    var code: String?
  }

  private struct Notes {
    var objects: [[AuthoredStep]: Object] = [:]
    /// In the order of the file's type.
    var order: [[AuthoredStep]] = []
    var errors: [DecodingError] = []
  }

  private let notes = Mutex(Notes())

  /// - Parameter code: by which people know this object among others of a list.
  func opened(_ path: [any CodingKey], present: [String], unknown: [String], code: String?) {
    let place = path.map(AuthoredStep.init)
    notes.withLock { notes in
      if var object = notes.objects[place] {
        object.unknown.removeAll { !unknown.contains($0) }
        notes.objects[place] = object
      } else {
        notes.objects[place] = Object(unknown: unknown, present: Set(present), code: code)
        notes.order.append(place)
      }
    }
  }

  func asked(_ key: any CodingKey, at path: [any CodingKey]) {
    let place = path.map(AuthoredStep.init)
    notes.withLock { $0.objects[place]?.asked.append(key.stringValue) }
  }

  /// Once, however far it is thrown.
  func failed(_ error: DecodingError) {
    notes.withLock { notes in
      let same = notes.errors.contains {
        $0.steps == error.steps && $0.context?.debugDescription == error.context?.debugDescription
      }
      if !same { notes.errors.append(error) }
    }
  }

  var faults: AuthoredFaults {
    notes.withLock { notes in
      let codes = notes.objects.compactMapValues(\.code)
      let unknown = notes.order.flatMap { place -> [AuthoredFaults.UnknownKey] in
        guard let object = notes.objects[place] else { return [] }
        let free = object.asked.filter { !object.present.contains($0) }
        let taken = object.asked.filter { object.present.contains($0) }
        return object.unknown.sorted().map { key in
          AuthoredFaults.UnknownKey(
            name: key, place: place, nearest: NearestName.find(key, among: free),
            twin: NearestName.find(key, among: taken), free: free)
        }
      }
      return AuthoredFaults(errors: notes.errors, unknown: unknown, codes: codes)
    }
  }
}

/// One step into a file, comparable.
struct AuthoredStep: Hashable, Sendable {
  /// From 0, in a list.
  var index: Int?
  var name: String

  init(_ key: any CodingKey) {
    index = key.intValue
    name = key.stringValue
  }
}

extension DecodingError {
  var context: Context? {
    switch self {
    case .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context), .dataCorrupted(let context):
      context
    @unknown default: nil
    }
  }

  /// With the key that is missing.
  fileprivate var steps: [AuthoredStep] {
    let path = (context?.codingPath ?? []).map(AuthoredStep.init)
    guard case .keyNotFound(let key, _) = self else { return path }
    return path + [AuthoredStep(key)]
  }
}

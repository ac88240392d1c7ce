package import Foundation

/// JSON that a person wrote: unlike what a program wrote, a key that nothing asks for is most likely a key that
/// was mistyped, and is refused.
///
/// What is known of a file is what its type asks its decoder for: there is no second list of keys that could be
/// forgotten.
package enum AuthoredJSON {
  /// Throws `AuthoredFaults` for all that is wrong in the file, and what the type itself throws as it is.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from data: Data
  ) throws -> Value {
    let (value, faults) = try read(type, from: data)
    guard let value, faults.isEmpty else { throw faults }
    return value
  }

  /// The value too where only keys are unknown, for who can say more of it. No value without a fault.
  package static func read<Value: Decodable>(
    _ type: Value.Type, from data: Data
  ) throws -> (value: Value?, faults: AuthoredFaults) {
    let witness = KeyWitness()
    let decoder = JSONDecoder()
    if let key = CodingUserInfoKey.keyWitness { decoder.userInfo[key] = witness }
    do {
      let value = try decoder.decode(Watched<Value>.self, from: data).value
      return (value, witness.faults)
    } catch let error as DecodingError {
      witness.failed(error)
      return (nil, witness.faults)
    }
  }
}

extension CodingUserInfoKey {
  static let keyWitness = CodingUserInfoKey(rawValue: "keyWitness")
}

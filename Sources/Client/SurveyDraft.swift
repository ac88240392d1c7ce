package import API
import Crypto
package import Foundation

/// The answers of a person who stopped before sending, encrypted under her access code. Without the
/// code neither the content nor the name of the file says anything.
package final class SurveyDraft {
  private enum Record: Codable {
    case answers(Data)
    case frozen(FrozenRequest)
    /// The service refused them.
    case thawed
    case answered(ResponseReceipt)
  }

  /// As the dialogue wrote them.
  package private(set) var answers: Data?
  package private(set) var frozen: FrozenRequest?
  package private(set) var receipt: ResponseReceipt?

  private let file: DraftFile

  package init(
    code: String, in folder: StateFolder, cost: ScryptCost = .standard
  ) throws(DraftError) {
    let surveys = folder.surveys.path
    try SurveyDraft.removeOld(in: surveys)
    let salt = try SurveyDraft.salt(of: surveys)
    guard let key = cost.key(of: code, salt: salt) else {
      preconditionFailure("the cost of scrypt is out of its bounds")
    }
    let name = key.derived(salt: salt, purpose: "jalon draft name").withUnsafeBytes {
      hexadecimal($0.prefix(16))
    }
    file = try DraftFile("\(surveys)/\(name).brouillon", key: key)
    for bytes in file.records {
      if let record = try? JSONDecoder().decode(Record.self, from: bytes) { apply(record) }
    }
  }

  package func save(_ answers: Data) throws(DraftError) {
    let record = Record.answers(answers)
    if file.records.count < 200 { return try append(record) }
    try file.rewrite([SurveyDraft.bytes(record)])
    apply(record)
  }

  /// The id is drawn at random: it must say neither when nor in which order people answered.
  package func freeze(_ sending: ResponseMessage) throws(DraftError) -> FrozenRequest {
    let id = UUID()
    let request = FrozenRequest(
      id: id, path: Route.response.path([.response: id.inPath]), body: Wire.bytes(of: sending))
    try append(.frozen(request))
    return request
  }

  package func thaw() throws(DraftError) { try append(.thawed) }

  package func keep(_ receipt: ResponseReceipt) throws(DraftError) {
    try append(.answered(receipt))
  }

  package func drop() throws(DraftError) { try file.drop() }

  private func apply(_ record: Record) {
    switch record {
    case .answers(let bytes): answers = bytes
    case .frozen(let request): frozen = request
    case .thawed: frozen = nil
    case .answered(let number): receipt = number
    }
  }

  private func append(_ record: Record) throws(DraftError) {
    try file.append(SurveyDraft.bytes(record))
    apply(record)
  }

  private static func bytes(_ record: Record) -> Data {
    guard let bytes = try? JSONEncoder().encode(record) else {
      preconditionFailure("a record is text and numbers")
    }
    return bytes
  }
}

extension SurveyDraft {
  /// Made once for a machine; it keeps tables of codes computed elsewhere from serving here.
  private static func salt(of folder: String) throws(DraftError) -> Data {
    try asDraft { () throws(FileError) in
      let path = folder + "/sel"
      if let salt = try DurableFile.contents(path), salt.count == 32 { return salt }
      let salt = DraftKey.random().bytes
      try DurableFile.replace(path, with: salt)
      return salt
    }
  }

  /// Thirty days after they were last touched.
  private static func removeOld(in folder: String) throws(DraftError) {
    let limit = Date().addingTimeInterval(-30 * 24 * 3600)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name != "sel" {
      let path = "\(folder)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let touched = attributes?[.modificationDate] as? Date, touched < limit else { continue }
      try asDraft { () throws(FileError) in try DurableFile.remove(path) }
    }
  }
}

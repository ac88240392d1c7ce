import Crypto
import Foundation

/// How the records of one draft file become bytes and come back.
///
/// ```
/// file   = "JALON-B1" id(32) proof(16) check(8) record*
/// record = length(4) ~length(4) AES-GCM(ciphertext, tag)
/// ```
///
/// The key is the holder's, derived for this file by its random id, so that a counter is enough of a
/// nonce. The length is there twice so that a flipped bit in it does not pass for a torn record.
struct DraftSeal {
  static let headerSize = 64
  static let recordLimitBytes = 4 << 20
  private static let magic = Data("JALON-B1".utf8)
  private static let tagSize = 16

  let header: Data
  private let key: SymmetricKey

  /// For a new file.
  init(key: DraftKey) {
    let id = DraftKey.random().bytes
    self.init(id: id, key: key)
  }

  /// For an existing file. Returns nil when the header is not that of a draft.
  static func reading(_ header: Data, key: DraftKey) throws(DraftError) -> DraftSeal? {
    guard header.count == DraftSeal.headerSize, header.prefix(8) == DraftSeal.magic,
      header.suffix(8) == DraftSeal.check(header.prefix(56))
    else { return nil }
    let seal = DraftSeal(id: Data(header.dropFirst(8).prefix(32)), key: key)
    guard seal.header == header else { throw .wrongKey }
    return seal
  }

  private init(id: Data, key: DraftKey) {
    self.key = key.derived(salt: id, purpose: "jalon draft records")
    let proof = key.derived(salt: id, purpose: "jalon draft proof").withUnsafeBytes {
      Data($0.prefix(16))
    }
    let body = DraftSeal.magic + id + proof
    header = body + DraftSeal.check(body)
  }

  func sealed(_ record: Data, at index: Int) -> Data {
    guard record.count <= DraftSeal.recordLimitBytes,
      let box = try? AES.GCM.seal(record, using: key, nonce: nonce(index), authenticating: header)
    else { preconditionFailure("a record is small and its nonce has twelve bytes") }
    let content = box.ciphertext + box.tag
    return number(UInt32(content.count)) + number(~UInt32(content.count)) + content
  }

  enum Reading {
    /// What was written whole; `isTorn` when a last record was being written.
    case records([Data], isTorn: Bool)
    case damaged
  }

  func opened(_ bytes: Data) -> Reading {
    var rest = bytes.dropFirst(DraftSeal.headerSize)
    var records: [Data] = []
    while !rest.isEmpty {
      guard rest.count >= 8 else { return .records(records, isTorn: true) }
      let length = value(rest.prefix(4))
      guard value(rest.dropFirst(4).prefix(4)) == ~length, length >= DraftSeal.tagSize,
        length <= DraftSeal.recordLimitBytes + DraftSeal.tagSize
      else { return isUnwritten(rest) ? .records(records, isTorn: true) : .damaged }
      let content = rest.dropFirst(8).prefix(Int(length))
      guard content.count == length else { return .records(records, isTorn: true) }
      rest = rest.dropFirst(8 + Int(length))
      guard let record = unsealed(content, at: records.count) else {
        let isTorn = rest.isEmpty && isUnwritten(content.suffix(DraftSeal.tagSize))
        return isTorn ? .records(records, isTorn: true) : .damaged
      }
      records.append(record)
    }
    return .records(records, isTorn: false)
  }

  private func unsealed(_ content: Data, at index: Int) -> Data? {
    guard
      let box = try? AES.GCM.SealedBox(
        nonce: nonce(index), ciphertext: content.dropLast(DraftSeal.tagSize),
        tag: content.suffix(DraftSeal.tagSize))
    else { return nil }
    return try? AES.GCM.open(box, using: key, authenticating: header)
  }

  /// After a crash a file may be long already and still hold zeros.
  private func isUnwritten(_ bytes: Data) -> Bool { bytes.allSatisfy { $0 == 0 } }

  private func nonce(_ index: Int) throws -> AES.GCM.Nonce {
    try AES.GCM.Nonce(data: Data(count: 4) + number(UInt64(index)))
  }

  private func number(_ value: some FixedWidthInteger) -> Data {
    withUnsafeBytes(of: value.bigEndian) { Data($0) }
  }

  private func value(_ bytes: Data) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  private static func check(_ bytes: Data) -> Data { Data(SHA256.hash(data: bytes).prefix(8)) }
}

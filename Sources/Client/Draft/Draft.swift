import Foundation

/// Work in progress that survives the end of the program: what a function changed is on the disk once
/// it returns.
package final class Draft<Content: DraftContent> {
  package private(set) var content = Content()
  /// Bytes that were to be sent, until the service has answered.
  package private(set) var frozen: FrozenRequest?
  /// The service's answer, until the person has been told.
  package private(set) var receipt: Content.Receipt?

  let file: DraftFile

  private init(_ file: DraftFile) { self.file = file }

  /// Opens a draft, or prepares a new one that is made with its first step. A draft with a step that
  /// this version cannot read is set aside whole: skipping the step would send something else than
  /// what the person entered.
  static func open(_ path: String, key: DraftKey) throws(DraftError) -> Draft {
    let draft = Draft(try DraftFile.open(path, key: key))
    for bytes in draft.file.records {
      guard let record = try? JSONDecoder().decode(Content.Record.self, from: bytes) else {
        throw .unknownRecord(
          format: FormatHeader.number(of: bytes), keptAt: try draft.file.setAside())
      }
      draft.apply(record.step)
    }
    return draft
  }

  /// What is known of the service's copy.
  package var copyMark: DraftCopyMark { DraftCopyMark(besides: file.path) }

  /// Something was to be sent, and the person has not been told how that ended.
  package var isPending: Bool { frozen != nil || receipt != nil }

  package func change(_ change: Content.Change) throws(DraftError) { try append(.changed(change)) }

  /// Several changes that are on the disk together: a crash in between leaves all of them or none.
  package func change(_ changes: [Content.Change]) throws(DraftError) {
    try append(changes.map(DraftStep.changed))
  }

  /// From here on the bytes do not change: they are sent again as they are until they are answered.
  package func freeze(_ request: FrozenRequest) throws(DraftError) { try append(.frozen(request)) }

  /// Makes the draft editable again. What holds nothing else than the frozen bytes goes with them.
  package func thaw() throws(DraftError) {
    if content.isEmpty { return try drop() }
    try append(.thawed)
  }

  /// Before the draft goes: a crash in between must not lose the receipt.
  func keep(_ receipt: Content.Receipt) throws(DraftError) { try append(.received(receipt)) }

  package func drop() throws(DraftError) {
    try file.drop()
    (content, frozen, receipt) = (Content(), nil, nil)
  }

  private func append(_ step: DraftStep<Content>) throws(DraftError) {
    try compactIfLong()
    try file.append(Draft.bytes(step))
    apply(step)
  }

  private func append(_ steps: [DraftStep<Content>]) throws(DraftError) {
    guard !steps.isEmpty else { return }
    try file.rewrite(file.records + steps.map(Draft.bytes))
    for step in steps { apply(step) }
  }

  /// A long dialogue must not make a long file.
  private func compactIfLong() throws(DraftError) {
    guard file.records.count >= 100 else { return }
    let fewest = steps
    guard fewest.count * 2 <= file.records.count else { return }
    try file.rewrite(fewest.map(Draft.bytes))
  }

  /// The fewest steps that amount to the same.
  var steps: [DraftStep<Content>] {
    content.changes.map { .changed($0) } + (frozen.map { [.frozen($0)] } ?? [])
      + (receipt.map { [.received($0)] } ?? [])
  }

  private func apply(_ step: DraftStep<Content>) {
    switch step {
    case .changed(let change): content.apply(change)
    case .frozen(let request): frozen = request
    case .thawed: frozen = nil
    case .received(let receipt): self.receipt = receipt
    }
  }

  static func bytes(_ step: DraftStep<Content>) -> Data {
    guard let bytes = try? JalonClient.encoded(Content.Record(step)) else {
      preconditionFailure("a record is text and numbers")
    }
    return bytes
  }
}

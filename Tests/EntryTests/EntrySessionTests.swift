import Entry
import Foundation
import Monitoring
import Testing

@Suite struct EntrySessionTests {
  private var session: EntrySession

  init() throws { session = EntrySession(EntrySheet(try SampleQuarter.report())) }

  /// An event whose effect reaches the disk.
  private mutating func play(_ event: EntryEvent) -> [EntryNotice] {
    let response = session.handle(event)
    return response.effect == nil ? response.notices : session.effectDone().notices
  }

  @Test mutating func `a value is announced as saved only once it is on the disk`() {
    let entry = CellEntry(cell: SampleQuarter.total, measured: .number(100))
    let response = session.handle(.enter(.number(100), formula: nil))
    #expect(response.notices == [] && response.effect == .save(entry))
    #expect(session.effectDone().notices == [.saved(SampleQuarter.total), .position])
    #expect(session.position == 1)
  }

  @Test mutating func `a value that could not be saved is taken back`() {
    _ = session.handle(.enter(.number(100), formula: nil))
    #expect(session.effectFailed().notices == [.notSaved, .position])
    #expect(session.sheet[SampleQuarter.total] == nil)
    #expect(session.handle(.undo).notices == [.nothingToUndo])
  }

  @Test mutating func `what is undone can be made again, until something else is changed`() {
    _ = play(.enter(.number(118), formula: "=112+6"))
    #expect(play(.undo) == [.undone(SampleQuarter.total), .position])
    #expect(session.sheet[SampleQuarter.total] == nil)
    #expect(play(.redo) == [.redone(SampleQuarter.total), .position])
    #expect(session.sheet[SampleQuarter.total]?.formula == "=112+6")
    _ = play(.undo)
    _ = play(.enter(.number(90), formula: nil))
    #expect(play(.redo) == [.nothingToRedo])
  }

  @Test mutating func `what must be filled and what may stay empty make up the empty cells`() {
    #expect(session.sheet.neededCount == 2)
    #expect(session.sheet.optionalCells == [SampleQuarter.women, SampleQuarter.men])
    _ = play(.enter(.number(100), formula: nil))
    _ = play(.enter(.number(60), formula: nil))
    #expect(session.sheet.neededCount == 1)
    #expect(session.sheet.optionalCells == [SampleQuarter.men])
  }

  @Test mutating func `an undo that fails can be tried again`() {
    _ = play(.enter(.number(118), formula: nil))
    #expect(session.handle(.undo).effect == .erase(SampleQuarter.total))
    _ = session.effectFailed()
    #expect(session.sheet[SampleQuarter.total]?.measured == .number(118))
    #expect(play(.undo).first == .undone(SampleQuarter.total))
  }

  @Test mutating func `findings are those of the values as they are, in each copy`() {
    let before = session.sheet
    let missing = before.findings.count { $0.rule == .missingValue }
    _ = play(.enter(.number(100), formula: nil))
    #expect(session.sheet.findings.count { $0.rule == .missingValue } == missing - 1)
    #expect(before.findings.count { $0.rule == .missingValue } == missing)
    _ = play(.undo)
    #expect(session.sheet.findings == before.findings)
  }

  @Test func `the categories of a score leave no rest`() throws {
    var report = try SampleQuarter.report()
    report.indicators[0].measure = .score
    var session = EntrySession(EntrySheet(report))
    func play(_ value: Decimal) -> [EntryNotice] {
      _ = session.handle(.enter(.number(value), formula: nil))
      return session.effectDone().notices
    }
    _ = play(5)
    _ = play(6)
    #expect(play(7) == [.saved(SampleQuarter.men), .position])
    #expect(session.sheet.rest(of: report.indicators[0], by: report.disaggregations[0]) == nil)
  }

  @Test mutating func `a reason and a comment are kept apart`() {
    _ = play(.go(to: 3))
    guard case .finding(let alert) = play(.enter(.number(300), formula: nil)).last else {
      Issue.record("no alert")
      return
    }
    #expect(session.mode == .alert(alert) && alert.rule == .change)
    _ = play(.comment("le fichier suit"))
    _ = play(.explain(.alert, .other, text: "deux permanences de plus"))
    #expect(
      session.sheet[SampleQuarter.rights]
        == CellEntry(
          cell: SampleQuarter.rights, measured: .number(300), reason: .other,
          reasonText: "deux permanences de plus", comment: "le fichier suit"))
  }

  @Test mutating func `a new value needs a new reason and keeps its comment`() {
    _ = play(.enterMissing(.notAvailable))
    _ = play(.explain(.missing(.notAvailable), .method, text: nil))
    _ = play(.go(to: 0))
    _ = play(.comment("vu avec l’équipe"))
    _ = play(.enter(.number(100), formula: nil))
    #expect(
      session.sheet[SampleQuarter.total]
        == CellEntry(
          cell: SampleQuarter.total, measured: .number(100), comment: "vu avec l’équipe"))
  }

  @Test mutating func `a breakdown announces its rest, or that it exceeds its total`() {
    _ = play(.enter(.number(100), formula: nil))
    _ = play(.enter(.number(60), formula: nil))
    #expect(
      play(.enter(.number(30), formula: nil)) == [
        .saved(SampleQuarter.men), .rest(.number(10), after: SampleQuarter.men), .position,
      ])
    _ = play(.goBack)
    let exceeded = Finding(
      .breakdownAboveTotal(disaggregationID: SampleQuarter.gender, sum: 110, total: 100),
      in: SampleQuarter.total)
    #expect(
      play(.enter(.number(50), formula: nil)) == [
        .saved(SampleQuarter.men), .finding(exceeded), .position,
      ])
  }

  @Test mutating func `a quarter with findings is settled, one without is confirmed`() {
    #expect(play(.requestSending) == [.toSettle(session.sheet.findings)])
    #expect(play(.goToFinding(1)) == [.position])
    #expect(session.cell == SampleQuarter.rights)
    _ = play(.enter(.number(66), formula: nil))
    _ = play(.go(to: 0))
    _ = play(.enter(.number(10), formula: nil))
    #expect(play(.requestSending) == [.summary])
    #expect(session.mode == .confirming)
    #expect(session.handle(.confirmSending).effect == .submit)
    #expect(session.sendingRefused().notices == [.position])
  }

  @Test func `a draft is taken up after the cell touched last`() throws {
    let entry = CellEntry(cell: SampleQuarter.total, measured: .number(100))
    let sheet = EntrySheet(try SampleQuarter.report(), changes: [entry.cell: entry])
    let session = EntrySession(sheet, lastTouched: entry.cell)
    #expect(session.mode == .resuming && session.position == 1)
    #expect(sheet.changes == [CellChange(cell: entry.cell, former: nil, entry: entry)])
  }

  @Test mutating func `entries given together are made, undone and made again together`() {
    let batch = EntryBatch([
      CellEntry(cell: SampleQuarter.women, measured: .number(60)),
      CellEntry(cell: SampleQuarter.men, measured: .number(30)),
    ])
    _ = play(.enter(.number(80), formula: nil))
    #expect(play(.propose(batch)) == [.batch(batch)])
    #expect(session.sheet[SampleQuarter.women] == nil)
    let response = session.handle(.acceptBatch)
    let changes = batch.entries.map { CellChange(cell: $0.cell, former: nil, entry: $0) }
    #expect(response.effect == .change(changes))
    let exceeded = Finding(
      .breakdownAboveTotal(disaggregationID: SampleQuarter.gender, sum: 90, total: 80),
      in: SampleQuarter.total)
    #expect(
      session.effectDone().notices == [.batchSaved(count: 2, findings: [exceeded]), .position])
    #expect(session.cell == SampleQuarter.rights)
    #expect(
      play(.undo) == [.undone(SampleQuarter.women), .undone(SampleQuarter.men), .position])
    #expect(session.sheet[SampleQuarter.men] == nil)
    _ = play(.redo)
    #expect(session.sheet[SampleQuarter.men]?.measured == .number(30))
  }

  @Test mutating func `a batch that cannot be saved leaves every cell as it was`() {
    _ = play(.enter(.number(80), formula: nil))
    _ = play(
      .propose(
        EntryBatch([
          CellEntry(cell: SampleQuarter.total, measured: .number(9)),
          CellEntry(cell: SampleQuarter.women, measured: .number(5)),
        ])))
    _ = session.handle(.acceptBatch)
    #expect(session.effectFailed().notices == [.notSaved, .position])
    #expect(session.sheet[SampleQuarter.total]?.measured == .number(80))
    #expect(session.sheet[SampleQuarter.women] == nil)
  }

  @Test mutating func `a batch that is not wanted changes nothing`() {
    _ = play(.propose(EntryBatch([CellEntry(cell: SampleQuarter.total, measured: .number(9))])))
    #expect(play(.goBack) == [.batchDropped, .position])
    #expect(session.sheet[SampleQuarter.total] == nil)
  }
}

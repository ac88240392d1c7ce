import FormSupport
import Interview
import Testing
import XLSForm

@Suite struct LineFuzzTests {
  @Test func `whatever is typed under any kind of question, lines are safe and short`() throws {
    let form = try Form.sample(Self.everyKind)
    let usual = [
      "1", "2", "3", "1 3", "6", "7", "8", "0", "*0", "*7", "*8", "", "12", "1,5", "12 3 2024",
      "14 30", "48.85 2.35", "2 1 3",
    ]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<25 {
      var dialogue = LineDialogue(form)
      var lines = dialogue.start()
      for _ in 0..<60 where dialogue.outcome == nil {
        let isHostile = Int.random(in: 0..<4, using: &generator) == 0
        let typed =
          isHostile
          ? LineLayoutTests.hostileText(&generator) : usual.randomElement(using: &generator) ?? ""
        lines += dialogue.receive(typed).lines
      }
      if case .finished(let sheet) = dialogue.outcome { #expect(form.validate(sheet) == []) }
      #expect(!lines.contains { $0.unicodeScalars.contains(where: LineLayoutTests.isForbidden) })
      #expect(lines.allSatisfy { $0.count <= 60 })
    }
  }

  private static let everyKind = """
    ## survey
    | type              | name | label | relevant    |
    | ----------------- | ---- | ----- | ----------- |
    | select_one l      | un   | Un ?  |             |
    | select_multiple l | deux | Deux ? | ${un} = 'a' |
    | rank l            | rang | Rang ? |             |
    | date              | jour | Jour ? |             |
    | time              | h    | Heure ? |            |
    | datetime          | jh   | Quand ? |            |
    | decimal           | dec  | Combien ? |          |
    | range             | note | Note ? |             |
    | geopoint          | lieu | Où ?  |             |
    | barcode           | code | Code ? |             |
    | image             | vue  | Photo ? |            |
    | acknowledge       | lu   | Lu ?  |             |
    | begin_repeat      | rep  | Autre |             |
    | text              | mot  | Mot ? |             |
    | end_repeat        |      |       |             |

    ## choices
    | list_name | name | label |
    | --------- | ---- | ----- |
    | l         | a    | A     |
    | l         | b    | B     |
    | l         | c    | C     |
    """
}

import Testing

@testable import Terminal

/// Editing one line.
struct TextFieldTests {
  private func field(_ text: String, _ keys: Key...) -> TextField {
    var field = TextField(text)
    for key in keys { _ = field.press(key) }
    return field
  }

  @Test func `keys move and cut as in a shell`() {
    #expect(field("deux mots", .control("a"), .character("x")).text == "xdeux mots")
    #expect(field("deux mots", .control("w")).text == "deux ")
    #expect(field("deux mots", .wordLeft, .control("k")).text == "deux ")
    #expect(field("deux mots", .wordLeft, .control("u")).text == "mots")
    #expect(field("deux mots", .home, .delete).text == "eux mots")
    #expect(field("deux mots", .left, .backspace).text == "deux mos")
    #expect(field("ab", .home, .backspace, .left, .end, .right, .delete).text == "ab")
    #expect(field("deux mots", .control("w"), .home, .control("y")).text == "motsdeux ")
    #expect(field("", .control("w"), .control("k"), .wordRight, .wordLeft).caret == 0)
  }

  @Test func `letters of every alphabet are one step each`() {
    var field = field("é漢", .character("e"), .character("\u{301}"))
    #expect(field.characters.count == 3 && field.text == "é漢é")
    _ = field.press(.backspace)
    #expect(field.text == "é漢")
  }

  @Test func `what drives a terminal is not inserted`() {
    var field = TextField()
    field.insert("a\u{1B}[2Jb\tc\nd\u{202E}")
    #expect(field.text == "a[2Jb c d")
  }

  @Test func `a long text shows what is around the caret`() {
    let long = field("0123456789")
    #expect(long.window(columns: 20).text == "0123456789")
    #expect(long.window(columns: 6).text == "56789" && long.window(columns: 6).caret == 5)
    let home = field("0123456789", .home)
    #expect(home.window(columns: 6).text == "01234" && home.window(columns: 6).caret == 0)
    #expect(field("漢漢漢").window(columns: 6).text == "漢漢")
  }

  @Test func `a line of before comes back by the arrows, and the one begun is not lost`() {
    var editor = LineEditor("Valeur > ", history: ["12", "aller I03"])
    _ = editor.press(.character("4"))
    for (key, shown) in [
      (Key.up, "aller I03"), (.up, "12"), (.up, "12"), (.down, "aller I03"), (.down, "4"),
    ] {
      _ = editor.press(key)
      #expect(editor.field.text == shown)
    }
    #expect(editor.press(.enter) == .line("4"))
    #expect(LineEditor("> ").endOfEmptyLine == .end)
  }

  @Test func `a letter typed at the end is all that is written`() {
    let former = LineEditor("Valeur > ")
    var editor = former
    _ = editor.press(.character("4"))
    #expect(editor.drawing(since: former, columns: 80) == "4")
    let second = editor
    _ = editor.press(.home)
    #expect(editor.drawing(since: second, columns: 80) == "\rValeur > 4\u{1B}[K\r\u{1B}[9C")
    #expect(editor.ending(columns: 80) == "\rValeur > 4\u{1B}[K\r\n")
  }

  @Test func `several pasted lines are told, one is inserted`() {
    var editor = LineEditor("Valeur > ", tellsPastes: true)
    #expect(editor.press(.pasted("1\n2")) == .pasted("1\n2"))
    #expect(editor.press(.pasted("118")) == .editing)
    #expect(editor.field.text == "118")
    _ = editor.press(.left)
    #expect(editor.around("a\nb") == "11a\nb8")
  }
}

extension LineEditor {
  fileprivate var endOfEmptyLine: Outcome {
    var editor = self
    return editor.press(.control("d"))
  }
}

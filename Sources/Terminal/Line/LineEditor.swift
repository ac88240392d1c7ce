/// One line that is typed after a prompt, with editing and the lines typed before it. It says what to
/// write to the terminal and writes nothing itself.
struct LineEditor {
  enum Outcome: Hashable {
    case editing
    case line(String)
    case pasted(String)
    /// Ctrl-D on an empty line.
    case end
  }

  let prompt: String
  /// What is pasted is told, instead of being inserted.
  let tellsPastes: Bool
  private(set) var field = TextField()
  private let history: [String]
  /// The line of the history that is shown; its count for the one being typed.
  private var place: Int
  private var typed = TextField()

  init(_ prompt: String, history: [String] = [], tellsPastes: Bool = false) {
    self.prompt = prompt
    self.history = history
    self.tellsPastes = tellsPastes
    place = history.count
  }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .enter: return .line(field.text)
    case .control("d") where field.isEmpty: return .end
    case .up, .control("p"): recall(place - 1)
    case .down, .control("n"): recall(place + 1)
    case .pasted(let text):
      if tellsPastes, text.contains(where: { $0.isNewline || $0 == "\t" }) { return .pasted(text) }
      field.insert(text)
    default: _ = field.press(key)
    }
    return .editing
  }

  /// What is typed, with a text where the caret is.
  func around(_ text: String) -> String {
    String(field.characters.prefix(field.caret)) + text
      + String(field.characters.dropFirst(field.caret))
  }

  private mutating func recall(_ wanted: Int) {
    guard (0...history.count).contains(wanted) else { return }
    if place == history.count { typed = field }
    place = wanted
    field = wanted == history.count ? typed : TextField(history[wanted])
  }

  /// The line anew, from its first column on.
  func drawing(columns: Int) -> String {
    let shown = field.window(columns: columns - prompt.columns)
    let column = prompt.columns + shown.caret
    return "\r\(prompt)\(shown.text)\u{1B}[K\r" + (column > 0 ? "\u{1B}[\(column)C" : "")
  }

  /// What changes on the screen since a former state: one character where one was typed at the end,
  /// so that a screen reader hears it and nothing else.
  func drawing(since former: LineEditor, columns: Int) -> String {
    let new = field.characters
    let old = former.field.characters
    let fits = prompt.columns + String(new).columns < columns
    if fits, new.count == old.count + 1, new.dropLast() == old, field.caret == new.count,
      former.field.caret == old.count
    {
      return String(new.suffix(1))
    }
    return drawing(columns: columns)
  }

  /// The whole line, once it is done: what did not fit is read in the terminal's own lines.
  func ending(columns: Int) -> String {
    let isWhole = prompt.columns + field.text.columns < columns
    return
      (isWhole && field.caret == field.characters.count ? "" : "\r\(prompt)\(field.text)\u{1B}[K")
      + "\r\n"
  }
}

/// A tag of HTML in a text, with what it does to the text.
struct MarkedTag {
  enum Effect {
    case strong, emphasis, lineBreak, paragraph, item, nothing, unknown
  }

  private(set) var name = ""
  private(set) var effect = Effect.unknown
  /// 1 for a tag that opens, -1 for one that closes.
  private(set) var step = 1
  /// With what it holds, where that is no text.
  private(set) var length = 0

  /// Nil for a `<` that opens no tag: `3 < 5`, `a<b and c>d`.
  init?(_ pieces: ArraySlice<MarkedPiece>) {
    var signs: [Character] = []
    for piece in pieces.prefix(Self.lengthLimit) {
      guard case .sign(let sign) = piece else { break }
      signs.append(sign)
    }
    if signs.starts(with: "<!--") {
      let end = signs.indices.dropLast(2).first { Array(signs[$0...($0 + 2)]) == Array("-->") }
      guard let end else { return nil }
      (effect, length) = (.nothing, end + 3)
      return
    }
    guard let end = signs.firstIndex(of: ">"), end > 1 else { return nil }
    var inside = signs[1..<end]
    if inside.first == "/" {
      step = -1
      inside.removeFirst()
    }
    if inside.last == "/" { inside.removeLast() }
    name = String(inside.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" })
      .lowercased()
    guard name.first?.isLetter == true, Self.areAttributes(inside.dropFirst(name.count)) else {
      return nil
    }
    effect = Self.effects[name] ?? .unknown
    length = end + 1
    if step > 0, ["script", "style"].contains(name) { skipContent(signs, from: end) }
  }

  private static let lengthLimit = 2000

  /// What these hold is no text.
  private mutating func skipContent(_ signs: [Character], from end: Int) {
    let closing = Array("</\(name)")
    let close = signs.indices.dropFirst(end).first { signs[$0...].starts(with: closing) }
    guard let close, let after = signs[close...].firstIndex(of: ">") else { return }
    length = after + 1
  }

  /// `style="…" class=x hidden`: at least a blank before the first, and a sign of equality in all.
  private static func areAttributes(_ text: ArraySlice<Character>) -> Bool {
    let words = text.filter { !$0.isWhitespace }
    if words.isEmpty { return true }
    return text.first?.isWhitespace == true && text.contains("=")
  }

  private static let effects: [String: Effect] = [
    "b": .strong, "strong": .strong, "th": .strong, "i": .emphasis, "em": .emphasis,
    "cite": .emphasis, "br": .lineBreak, "hr": .lineBreak, "p": .paragraph, "div": .paragraph,
    "h1": .paragraph, "h2": .paragraph, "h3": .paragraph, "h4": .paragraph, "h5": .paragraph,
    "h6": .paragraph, "ul": .paragraph, "ol": .paragraph, "blockquote": .paragraph,
    "center": .paragraph, "li": .item, "span": .nothing, "font": .nothing, "u": .nothing,
    "s": .nothing, "small": .nothing, "big": .nothing, "sub": .nothing, "sup": .nothing,
    "mark": .nothing, "ins": .nothing, "del": .nothing, "a": .nothing, "bdi": .nothing,
    "bdo": .nothing, "abbr": .nothing, "wbr": .nothing, "label": .nothing, "tt": .nothing,
    "code": .nothing, "strike": .nothing,
  ]
}

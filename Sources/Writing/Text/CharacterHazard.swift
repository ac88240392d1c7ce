/// What a character may do besides being read. The one table of them: each place where text is
/// shown, kept or written names the hazards that it does not let through.
package enum CharacterHazard: Sendable, CaseIterable {
  /// C0 and C1 controls and DEL, but those below and the line feed: they drive terminals.
  case control
  /// As wide as each terminal likes.
  case tab
  /// Rubs out a line on a terminal, and comes back from XML as a line feed.
  case carriageReturn
  /// Turns the reading direction of what follows, or shapes it unseen.
  case direction
  /// Line ends that only some programs obey.
  case lineSeparator
  /// Byte order mark and interlinear annotation.
  case invisibleMark
  /// Tags, which say things that nobody sees.
  case tag
  /// Variation selectors beyond the first sixteen, and what is unassigned between them.
  case selector
  /// No XML document may hold it, even escaped.
  case nonCharacter

  /// Returns nil for what is only read.
  package init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self = .tab
    case 0x0A: return nil
    case 0x0D: self = .carriageReturn
    case 0x00...0x1F, 0x7F...0x9F: self = .control
    case 0x20...0x7E, 0xA0...0x061B: return nil
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F: self = .direction
    case 0x2028...0x2029: self = .lineSeparator
    case 0xFEFF, 0xFFF9...0xFFFB: self = .invisibleMark
    case 0xFFFE...0xFFFF: self = .nonCharacter
    case 0xE0000...0xE007F: self = .tag
    case 0xE0080...0xE0FFF: self = .selector
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Must not be kept in an answer, nor stand in a page.
  package var isUnsafe: Bool {
    switch CharacterHazard(self) {
    case nil, .selector, .nonCharacter: false
    default: true
    }
  }

  /// Must not reach a terminal as it is.
  package var isUnsafeOnTerminal: Bool {
    switch CharacterHazard(self) {
    case nil, .nonCharacter: false
    default: true
    }
  }

  /// XML 1.0 can hold it (its production `Char`), and gives it back as it was.
  package var survivesXML: Bool {
    switch CharacterHazard(self) {
    case .control: value >= 0x7F
    case .carriageReturn, .nonCharacter: false
    default: true
    }
  }

  /// HTML can hold it.
  package var isAllowedInHTML: Bool {
    switch CharacterHazard(self) {
    case .control, .nonCharacter: false
    default: true
    }
  }
}

extension Unicode.Scalar {
  /// Takes no room: nobody knows that it is there. Not the joiners that some scripts write with.
  package var isInvisible: Bool {
    if value < 0xAD { return false }
    if value == 0x200C || value == 0x200D { return false }
    return properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
      || value == 0x2028 || value == 0x2029
  }

  /// Nobody who sees it knows which sign it is.
  package var isUnreadable: Bool {
    if value < 0x20 || isInvisible { return true }
    switch properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator,
      .spaceSeparator:
      return true
    default: return false
    }
  }

  /// `U+200B`
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

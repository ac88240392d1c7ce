extension String {
  /// As it stands within a sentence: « Genre » as « genre », but « QPV » and « Score EPICES » keep
  /// their acronyms.
  package var withoutInitialCapital: String {
    guard let first, first.isUppercase, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }

  /// Without the full stop that someone wrote at its end, where a sentence goes on after it.
  package var withoutFullStop: String {
    hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
  }

  /// With its full stop, unless what someone wrote at its end already closes it.
  package var asSentence: String {
    guard let last, ".!?…".contains(last) else { return self + "." }
    return self
  }

  /// Between « », with “ ” for the quotation marks that it has itself.
  package var quoted: String {
    let inner = replacing(/«[ \u{A0}\u{202F}]?/, with: "“").replacing(
      /[ \u{A0}\u{202F}]?»/, with: "”")
    return "«\u{A0}\(inner)\u{A0}»"
  }
}

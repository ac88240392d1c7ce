import Writing

/// What the browser prints at the head and foot of each page: the marks, the footer, the number.
struct PrintedPage {
  let css: String

  init(_ metadata: Report.Metadata) {
    let marks = Self.quoted(metadata.marks.joined(separator: " · "))
    css =
      "\n@page{@top-right{content:\(marks);font:600 7.5pt Inter,sans-serif;color:#7a3200}"
      + "@bottom-left{content:\(Self.quoted(metadata.footer));font:7.5pt Inter,sans-serif;"
      + "color:#51606e}@bottom-right{content:counter(page);font:7.5pt Inter,sans-serif;"
      + "color:#51606e}}"
  }

  /// A CSS string. All but letters, digits and spaces is written as code points, so that nothing can
  /// end the string or the style.
  private static func quoted(_ text: String) -> String {
    let letters = text.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
        ? String(scalar) : "\\" + scalar.value.hexadecimal() + " "
    }
    return "\"" + letters.joined() + "\""
  }
}

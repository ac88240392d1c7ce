package import Foundation

/// A report as one web page that needs nothing else: no script, no request, charts and fonts inside.
package enum HTMLWriter {
  package static func write(_ report: Report, style: StyleSheet) -> String {
    let metadata = report.metadata
    let css = style.css + PrintedPage(metadata).css
    var html = "<!DOCTYPE html>\n<html lang=\"\(escaped(metadata.language))\">\n<head>\n"
    html += "<meta charset=\"utf-8\"/>\n"
    html += "<meta http-equiv=\"Content-Security-Policy\" content=\"\(style.policy)\"/>\n"
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
    html += "<meta name=\"generator\" content=\"Jalon\"/>\n"
    html += "<meta name=\"robots\" content=\"noindex\"/>\n"
    html += "<title>\(escaped(metadata.title))</title>\n<style>\(css)</style>\n</head>\n<body>\n"
    html += "<a class=\"skip\" href=\"#contenu\">Aller au contenu</a>\n"
    html += banner(metadata) + cover(metadata)
    html += contents(report.blocks)
    html += "<main id=\"contenu\" tabindex=\"-1\">\n"
    html += body(report.blocks)
    html += "</main>\n<footer><p>\(escaped(metadata.footer))</p></footer>\n</body>\n</html>\n"
    return html
  }

  /// In sight on the whole page, and at the head of each printed one.
  private static func banner(_ metadata: Report.Metadata) -> String {
    guard !metadata.marks.isEmpty else { return "" }
    let marks = metadata.marks.map { "<li>\(escaped($0))</li>" }.joined()
    return "<ul class=\"marks\" aria-label=\"À savoir\">\(marks)</ul>\n"
  }

  private static func cover(_ metadata: Report.Metadata) -> String {
    var html = "<header class=\"cover\">\n<p class=\"overline\">\(escaped(metadata.overline))</p>\n"
    html += "<h1>\(escaped(metadata.title))</h1>\n"
    html += "<p class=\"subtitle\">\(escaped(metadata.subtitle))</p>\n<dl>\n"
    for fact in metadata.facts {
      html += "<div><dt>\(escaped(fact.label))</dt><dd>\(escaped(fact.value))</dd></div>\n"
    }
    return html + "</dl>\n</header>\n"
  }

  private static func contents(_ blocks: [Block]) -> String {
    var html = "<nav class=\"contents\" aria-labelledby=\"sommaire\">\n"
    html += "<h2 id=\"sommaire\">Sommaire</h2>\n<ol>\n"
    for case .heading(let heading) in blocks where heading.level == 1 {
      html += "<li>" + (heading.number.map { "<span class=\"number\">\($0)</span>" } ?? "")
      html += "<a href=\"#\(escaped(heading.id))\">\(escaped(heading.text))</a></li>\n"
    }
    return html + "</ol>\n</nav>\n"
  }

  private static func body(_ blocks: [Block]) -> String {
    blocks.map(element).joined()
  }

  private static func element(_ block: Block) -> String {
    switch block {
    case .heading(let heading):
      // The title of the page is the only h1.
      let tag = "h\(heading.level + 1)"
      return "<\(tag) id=\"\(escaped(heading.id))\">\(title(heading))</\(tag)>\n"
    case .paragraph(let text): return "<p>\(escaped(text))</p>\n"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
    case .keyFigures(let figures): return keyFigures(figures)
    case .callout(let callout): return self.callout(callout)
    case .figure(let figure): return illustration(figure)
    case .table(let table): return self.table(table)
    case .pageBreak: return "<div class=\"page-break\"></div>\n"
    }
  }

  private static func title(_ heading: Heading) -> String {
    let number = heading.number.map { "<span class=\"number\">\($0)</span> " } ?? ""
    return number + escaped(heading.text)
  }

  private static func keyFigures(_ figures: [KeyFigure]) -> String {
    var html = "<dl class=\"key-figures\">\n"
    for figure in figures {
      html += "<div><dt>\(escaped(figure.label))</dt>"
      html += "<dd class=\"value\">\(escaped(figure.value))</dd>"
      html += "<dd class=\"basis\">\(escaped(figure.basis))</dd></div>\n"
    }
    return html + "</dl>\n"
  }

  private static func callout(_ callout: Callout) -> String {
    var html = "<section class=\"callout \(callout.kind.rawValue)\">\n"
    html += "<p class=\"question\">\(escaped(callout.title))</p>\n"
    if let verdict = callout.verdict {
      html += "<p class=\"verdict\">\(escaped(verdict))</p>\n"
    }
    html += callout.paragraphs.map { "<p>\(escaped($0))</p>\n" }.joined()
    return html + "</section>\n"
  }

  private static func illustration(_ figure: Illustration) -> String {
    var html = "<figure id=\"\(escaped(figure.id))\">\n<figcaption>"
    html += "<span class=\"finding\">\(escaped(figure.title))</span> "
    html += "<span class=\"measure\">\(escaped(figure.subtitle))</span></figcaption>\n"
    html += "<div class=\"chart\" tabindex=\"0\" role=\"group\""
    html += " aria-label=\"\(escaped("Graphique : " + figure.title))\">"
    html += figure.svg + "</div>\n"
    return html + "<p class=\"note\">\(escaped(figure.note))</p>\n</figure>\n"
  }

  private static func table(_ table: Table) -> String {
    let length = table.rows.count > 15 ? " long" : ""
    var html = "<div class=\"table\(length)\" tabindex=\"0\" role=\"region\""
    html += " aria-labelledby=\"\(escaped(table.id))-c\">\n<table id=\"\(escaped(table.id))\""
    html += table.columns.count > 3 ? " class=\"wide\">\n" : ">\n"
    html += "<caption id=\"\(escaped(table.id))-c\"><span>\(escaped(table.caption))</span>"
    html += "</caption>\n"
    html += "<colgroup>" + columnWidths(table.columns) + "</colgroup>\n<thead><tr>"
    for column in table.columns {
      html += "<th scope=\"col\"\(column.isNumeric ? " class=\"number\"" : "")>"
      html += escaped(column.title) + "</th>"
    }
    html += "</tr></thead>\n<tbody>\n" + table.rows.map { row($0, of: table) }.joined()
    html += "</tbody>\n</table>\n"
    if let note = table.note { html += "<p class=\"note\">\(escaped(note))</p>\n" }
    return html + "</div>\n"
  }

  private static func columnWidths(_ columns: [Table.Column]) -> String {
    let sum = max(1, columns.reduce(0) { $0 + $1.weight })
    return columns.map { "<col style=\"width:\($0.weight * 100 / sum)%\"/>" }.joined()
  }

  private static func row(_ cells: [Table.Cell], of table: Table) -> String {
    var html = "<tr>"
    for (index, cell) in cells.enumerated() {
      let isNumeric = index < table.columns.count && table.columns[index].isNumeric
      let classes = [isNumeric ? "number" : nil, cell.tone == .plain ? nil : cell.tone.rawValue]
        .compactMap { $0 }.joined(separator: " ")
      let attribute = classes.isEmpty ? "" : " class=\"\(classes)\""
      html += index == 0 ? "<th scope=\"row\"\(attribute)>" : "<td\(attribute)>"
      html += escaped(cell.text)
      if let detail = cell.detail { html += "<span class=\"detail\">\(escaped(detail))</span>" }
      html += index == 0 ? "</th>" : "</td>"
    }
    return html + "</tr>\n"
  }

  private static func escaped(_ text: String) -> String { XMLText.escaped(text) }
}

/// The style of web reports, with the fonts that it names.
package struct StyleSheet: Sendable {
  let css: String
  /// Nothing is fetched, nothing runs.
  let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

  /// `fonts`: WOFF2 files by weight (400, 600, 700).
  package init(_ text: String, fonts: [Int: Data]) {
    // A style sheet cannot end its element: it is ours, but a slip must not become a hole.
    var css = text.replacing("</", with: "<\\/")
    for (weight, data) in fonts.sorted(by: { $0.key < $1.key }) {
      css += "\n@font-face{font-family:Inter;font-weight:\(weight);font-display:swap;"
      css += "src:url(data:font/woff2;base64,\(data.base64EncodedString())) format(\"woff2\")}"
    }
    self.css = css
  }
}

extension MarkupName {
  package static let a: MarkupName = "a"
  package static let audio: MarkupName = "audio"
  package static let bdi: MarkupName = "bdi"
  package static let body: MarkupName = "body"
  package static let caption: MarkupName = "caption"
  package static let col: MarkupName = "col"
  package static let colgroup: MarkupName = "colgroup"
  package static let dd: MarkupName = "dd"
  package static let div: MarkupName = "div"
  package static let dl: MarkupName = "dl"
  package static let dt: MarkupName = "dt"
  package static let fieldset: MarkupName = "fieldset"
  package static let figcaption: MarkupName = "figcaption"
  package static let figure: MarkupName = "figure"
  package static let footer: MarkupName = "footer"
  package static let form: MarkupName = "form"
  package static let h1: MarkupName = "h1"
  package static let h2: MarkupName = "h2"
  package static let head: MarkupName = "head"
  package static let header: MarkupName = "header"
  package static let html: MarkupName = "html"
  package static let input: MarkupName = "input"
  package static let label: MarkupName = "label"
  package static let legend: MarkupName = "legend"
  package static let li: MarkupName = "li"
  package static let main: MarkupName = "main"
  package static let meta: MarkupName = "meta"
  package static let nav: MarkupName = "nav"
  package static let ol: MarkupName = "ol"
  package static let p: MarkupName = "p"
  package static let section: MarkupName = "section"
  package static let span: MarkupName = "span"
  package static let strong: MarkupName = "strong"
  package static let br: MarkupName = "br"
  package static let em: MarkupName = "em"
  package static let table: MarkupName = "table"
  package static let tbody: MarkupName = "tbody"
  package static let td: MarkupName = "td"
  package static let textarea: MarkupName = "textarea"
  package static let th: MarkupName = "th"
  package static let thead: MarkupName = "thead"
  package static let title: MarkupName = "title"
  package static let tr: MarkupName = "tr"
  package static let ul: MarkupName = "ul"

  /// Elements of HTML that hold nothing and have no end tag.
  static let void: Set<MarkupName> = [.br, .col, .input, .meta]

  /// Elements that stand within a line, or whose content a line feed would change.
  static let inline: Set<MarkupName> = [
    .a, .bdi, .br, .em, .h1, .label, .legend, .span, .strong, .textarea, .title,
  ]
}

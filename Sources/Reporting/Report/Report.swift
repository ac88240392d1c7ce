package import Markup

/// A report as a value: what it is, and its blocks in reading order. Renderers need nothing else.
package struct Report: Sendable, Encodable {
  package let metadata: Metadata
  package let blocks: [Block]

  package struct Metadata: Sendable, Encodable {
    package var title: String
    package var subtitle: String
    /// Who asks and what for, above the title.
    package var overline: String
    package var language = "fr"
    /// What every page must say, such as « données fictives ».
    package var marks: [String]
    package var facts: [Fact]
    /// At the foot of every page.
    package var footer: String
    /// Of the data, `2025-01-20`.
    package var day: String
    package var digest: String
    package var layout = Layout.report
  }

  /// How the pages are laid out.
  package enum Layout: String, Sendable, Encodable {
    /// With a cover and a table of contents.
    case report
    /// With the title and what must be known at the head of the first page: for a few pages.
    case brief
    /// Two pages, the title at the head of the first.
    case summary
  }

  package struct Fact: Sendable, Encodable {
    package var label: String
    package var value: String
  }

  /// Numbers the headings and applies typography to all that is text.
  package init(metadata: Metadata, blocks: [Block]) {
    var numbering = Numbering()
    self.metadata = metadata.typeset
    self.blocks = blocks.map { numbering.numbered($0).typeset }
  }
}

/// A piece of a report.
package enum Block: Sendable {
  case heading(Heading)
  case paragraph(String)
  case list([String])
  case keyFigures([KeyFigure])
  case callout(Callout)
  case figure(Illustration)
  case table(Table)
  case pageBreak
}

package struct Heading: Sendable, Encodable {
  /// 1 to 3.
  package var level: Int
  package var text: String
  /// Unique, of lower-case letters, digits and hyphens.
  package var id: String
  /// `2.1`; nil in annexes and at level 3.
  package var number: String?
  package var part = Part.chapter

  package enum Part: Sendable {
    case chapter
    /// Not counted among the chapters.
    case annex
  }

  private enum CodingKeys: String, CodingKey { case level, text, id, number }
}

package struct KeyFigure: Sendable, Encodable {
  package var value: String
  package var label: String
  /// From how many quarters, projects or people.
  package var basis: String
}

/// A question with its answer, or a remark set apart.
package struct Callout: Sendable, Encodable {
  package enum Kind: String, Sendable, Encodable {
    case answer, note
  }

  package var kind: Kind
  package var title: String
  /// The judgement, in one or two words.
  package var verdict: String?
  package var paragraphs: [String]
}

/// A chart with what must stand around it.
package struct Illustration: Sendable {
  package var id: String
  /// The finding.
  package var title: String
  /// What is measured, on whom, when.
  package var subtitle: String
  /// Of SVG.
  package var drawing: MarkupNode
  /// All its values in words.
  package var alternative: String
  /// How to read it, and the source.
  package var note: String

  package var svg: String { drawing.written(as: .report) }
}

extension Illustration: Encodable {
  private enum CodingKeys: String, CodingKey {
    case id, title, subtitle, svg, alternative, note
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(subtitle, forKey: .subtitle)
    try container.encode(svg, forKey: .svg)
    try container.encode(alternative, forKey: .alternative)
    try container.encode(note, forKey: .note)
  }
}

package struct Table: Sendable, Encodable {
  package var id: String
  package var caption: String
  package var columns: [Column]
  package var rows: [[Cell]]
  package var note: String?

  package struct Column: Sendable, Encodable {
    package var title: String
    package var isNumeric: Bool
    /// Its share of the width, against the other columns.
    package var weight: Int

    static func text(_ title: String, _ weight: Int) -> Column {
      Column(title: title, isNumeric: false, weight: weight)
    }

    static func number(_ title: String, _ weight: Int) -> Column {
      Column(title: title, isNumeric: true, weight: weight)
    }
  }

  package struct Cell: Sendable, Encodable {
    package enum Tone: String, Sendable, Encodable {
      case plain, strong
      /// Absent, hidden or of less weight.
      case soft
    }

    package var text: String
    /// On a line of its own below, smaller.
    package var detail: String?
    package var tone: Tone

    init(_ text: String, _ tone: Tone = .plain, detail: String? = nil) {
      self.text = text
      self.detail = detail
      self.tone = tone
    }
  }
}

extension Block: Encodable {
  private enum CodingKeys: String, CodingKey {
    case kind, text, items, heading, callout, figure, table
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .heading(let heading):
      try container.encode("heading", forKey: .kind)
      try container.encode(heading, forKey: .heading)
    case .paragraph(let text):
      try container.encode("paragraph", forKey: .kind)
      try container.encode(text, forKey: .text)
    case .list(let items):
      try container.encode("list", forKey: .kind)
      try container.encode(items, forKey: .items)
    case .keyFigures(let figures):
      try container.encode("keyFigures", forKey: .kind)
      try container.encode(figures, forKey: .items)
    case .callout(let callout):
      try container.encode("callout", forKey: .kind)
      try container.encode(callout, forKey: .callout)
    case .figure(let figure):
      try container.encode("figure", forKey: .kind)
      try container.encode(figure, forKey: .figure)
    case .table(let table):
      try container.encode("table", forKey: .kind)
      try container.encode(table, forKey: .table)
    case .pageBreak:
      try container.encode("pageBreak", forKey: .kind)
    }
  }
}

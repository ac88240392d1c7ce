import Foundation
import Monitoring
import Postgres

extension Transaction {
  /// What was coded of the waves of a call, as it was at an instant or is now, by wave.
  borrowing func codedAnswers(call: UUID, asOf instant: Date?) throws -> [UUID: [CodedAnswers]] {
    let tallies = try codedCounts(call: call, asOf: instant)
    let themes = try codedThemes(call: call)
    let quotes = try clearedQuotes(call: call, asOf: instant)
    var coded: [UUID: [CodedAnswers]] = [:]
    for (coding, counts) in Dictionary(grouping: tallies, by: \.coding) {
      guard let first = counts.first else { continue }
      coded[first.wave, default: []].append(
        CodedAnswers(
          question: first.question, version: first.version,
          themes: themes.filter { $0.coding == coding }.map(\.theme),
          counts: counts.map(\.count), quotes: quotes.filter { $0.coding == coding }.map(\.quote)))
    }
    return coded.mapValues { $0.sorted { $0.question < $1.question } }
  }

  private borrowing func codedCounts(
    call: UUID, asOf instant: Date?
  ) throws -> [(coding: UUID, wave: UUID, question: String, version: Int, count: CodedCount)] {
    try rows(
      """
      select * from reporting.theme_tallies(\(call))
      where \(instant)::timestamptz is null or closed_at <= \(instant)
      order by coding_id, project_id, theme
      """
    ) { row in
      (
        try row.get("coding_id"), try row.get("wave_id"), try row.get("question"),
        try row.get("version"),
        CodedCount(
          projectID: try row.get("project_id"), theme: try row.getIfPresent("theme"),
          texts: try row.get("texts"))
      )
    }
  }

  private borrowing func codedThemes(
    call: UUID
  ) throws -> [(coding: UUID, theme: CodedTheme)] {
    try rows("select * from reporting.theme_agreements(\(call)) order by coding_id, place") { row in
      (
        try row.get("coding_id"),
        CodedTheme(
          code: try row.get("theme"), label: try row.get("label"),
          definition: try row.get("definition"),
          agreement: CodingAgreement(
            both: try row.get("twice"), firstOnly: try row.get("first_only"),
            secondOnly: try row.get("second_only"), neither: try row.get("neither")))
      )
    }
  }

  private borrowing func clearedQuotes(
    call: UUID, asOf instant: Date?
  ) throws -> [(coding: UUID, quote: CodedQuote)] {
    try rows(
      """
      select * from reporting.quotes(\(call))
      where \(instant)::timestamptz is null or judged_at <= \(instant)
      order by coding_id, excerpt
      """
    ) { row in
      (
        try row.get("coding_id"),
        CodedQuote(projectID: try row.get("project_id"), excerpt: try row.get("excerpt"))
      )
    }
  }
}

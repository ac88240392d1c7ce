import Markup
import Monitoring

/// The files of the reports on one subject, in every form and format that there is.
struct ReportLinks {
  let subject: ReportSubject
  /// The latest first.
  let years: [Int]
  /// What the addresses say of the call.
  let call: String?
  /// Of which freeze; nil for the latest publication.
  var freeze: String? = nil

  /// « Rapport 2024 : HTML PDF DOCX… »
  var list: MarkupNode {
    .list(
      years.flatMap { year in
        subject.kinds.map { [.text("\($0.title) \(year)\u{A0}: ")] + links($0, year) }
      })
  }

  func links(_ kind: ReportKind, _ year: Int) -> [MarkupNode] {
    kind.formats.flatMap { format -> [MarkupNode] in
      let address = PageAddress.report(
        subject, kind, format, year: year, ofCall: call, frozenAs: freeze)
      return [.link(format.word.uppercased(), to: address), .text(" ")]
    }
  }
}

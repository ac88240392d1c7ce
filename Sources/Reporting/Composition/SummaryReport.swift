package import Monitoring
package import Publishing

/// Two pages of an axis or of the whole call for those who decide: the answers, then each project in one line.
package enum SummaryReport {
  package static func compose(_ slice: PublicationSlice, _ edition: Edition) -> Report {
    let first = SummaryFirstPage(slice: slice)
    let second = SummarySecondPage(slice: slice)
    return Report(
      metadata: ReportCover.summary(slice, edition),
      blocks: first.blocks + [.pageBreak] + second.blocks)
  }
}

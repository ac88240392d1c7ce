package import Monitoring
package import Publishing

/// The report of one project: what its axis reports tell of it, and its own figures one by one.
package enum ProjectReport {
  package static func compose(_ slice: PublicationSlice, _ edition: Edition) -> Report {
    var blocks: [Block] = []
    blocks += ProjectCard(slice)?.blocks ?? []
    blocks += IndicatorSection(slice).projectBlocks
    blocks += PublicsSection(slice).ownBlocks
    blocks += ParticipationSection(slice).blocks
    blocks += MeansSection(slice)?.blocks ?? []
    blocks += TransferSection(slice)?.blocks ?? []
    blocks += ContextSection(slice)?.blocks ?? []
    blocks += ReplySection(slice: slice).blocks
    blocks += DecisionSection(slice)?.blocks ?? []
    blocks += CompletenessSection(slice).blocks
    blocks += DictionaryAnnex(slice).blocks
    blocks += BreakdownAnnex(slice).blocks
    blocks += DigestAnnex(slice: slice, edition: edition).blocks
    return Report(metadata: ReportCover.project(slice, edition), blocks: blocks)
  }
}

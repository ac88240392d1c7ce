package import Monitoring
package import Publishing

/// The synthesis of the whole call: each project once, whatever the number of its axes.
package enum RegionReport {
  package static func compose(_ slice: PublicationSlice, _ edition: Edition) -> Report {
    var blocks: [Block] = []
    blocks += EssentialsSection(slice).blocks
    blocks += ProgrammeSection(slice).blocks
    blocks += LogicModel(slice)?.blocks ?? []
    blocks += MethodSection(slice).blocks
    blocks += IndicatorSection(slice).blocks
    blocks += PublicsSection(slice).blocks
    blocks += TerritorySection(slice)?.blocks ?? []
    blocks += GapSection(slice).blocks
    blocks += ParticipationSection(slice).blocks
    blocks += SurveySection(slice).blocks
    blocks += MeansSection(slice)?.blocks ?? []
    blocks += ContributionSection(slice: slice).blocks
    blocks += TransferSection(slice)?.blocks ?? []
    blocks += ContextSection(slice)?.blocks ?? []
    blocks += AfterFunding(slice).blocks
    blocks += RecommendationSection(slice: slice).blocks
    blocks += CompletenessSection(slice).blocks
    blocks += DictionaryAnnex(slice).blocks
    blocks += BreakdownAnnex(slice).blocks
    blocks += DigestAnnex(slice: slice, edition: edition).blocks
    return Report(metadata: ReportCover.metadata(slice, edition), blocks: blocks)
  }
}

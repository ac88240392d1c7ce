import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// What is printed instead of « n.c. ».
@Suite struct PrintedRangeTests {
  @Test func `a printed range holds the hidden figure, between tens or fives per cent`() throws {
    let dataset = SampleProgramme(projects: 8, quarters: 4, indicators: 5, seed: 7).fixture()
      .dataset
    let figures = RawFigures(dataset)
    let publication = try Publication.protecting(dataset, after: []).publication
    var (counts, shares) = (0, 0)
    // Those published have other identifiers.
    for (indicator, published) in zip(dataset.indicators, publication.content.indicators) {
      let raw = RawIndicator(indicator, from: figures)
      for (own, told) in zip(
        raw.areas.map(\.series) + raw.projects, published.areas + published.projects)
      {
        #expect(own.area == told.area)
        let truths = own.points.map(\.measured) + [own.year, own.cumulated]
        for (truth, value) in zip(truths, told.points.map(\.value) + [told.year, told.cumulated]) {
          guard let range = value.range else { continue }
          let isShare = indicator.measure == .proportion
          let hidden = try #require(truth?.figure) * (isShare ? 100 : 1)
          let step = isShare ? 5 : 10
          #expect(value.figure == .hidden)
          #expect(Decimal(range.lowerBound) <= hidden && hidden <= Decimal(range.upperBound))
          #expect(range.lowerBound % step == 0 && range.upperBound % step == 0)
          if isShare {
            shares += 1
            #expect(range.upperBound - range.lowerBound < 50)
          } else {
            counts += 1
            #expect(range.lowerBound >= 11 && 2 * range.count <= range.upperBound + 2)
          }
        }
      }
    }
    #expect(counts > 0 && shares > 0)
  }
}

import Foundation
import Monitoring
import Testing

/// No value that must be hidden is in anything that is made of a publication.
@Suite struct CanaryTests {
  @Test(arguments: CanaryProgramme.Kind.allCases)
  func `no hidden value is anywhere in what leaves the service`(kind: CanaryProgramme.Kind) throws {
    let programme = CanaryProgramme(of: kind)
    let search = try CanarySearch(programme.fixture)
    #expect(search.found(programme.counts.union(programme.differences)) == [])
    #expect(search.found(programme.decimals) == [])
    #expect(search.files.count >= 9)
    #expect(programme.counts.count + programme.decimals.count >= 4)
  }

  @Test(arguments: CanaryProgramme.Kind.allCases)
  func `the search finds each of them where nothing is hidden`(kind: CanaryProgramme.Kind) throws {
    let programme = CanaryProgramme(of: kind, threshold: 0)
    let search = try CanarySearch(programme.fixture)
    for count in programme.counts {
      #expect(!search.found([count]).isEmpty, "\(count)")
    }
    for decimal in programme.decimals {
      #expect(!search.found([decimal]).isEmpty, "\(decimal)")
    }
  }
}

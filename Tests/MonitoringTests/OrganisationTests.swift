import Monitoring
import Testing

/// The keys of public registers. The numbers are those of well-known bodies, or made for the test.
@Suite struct OrganisationTests {
  @Test(arguments: [
    "73282932000074", "35600000000048", "35600000049837",
  ])
  func `a SIRET has its key, and those of La Poste a sum of their own`(number: String) {
    #expect(Organisation(name: "A", siret: number).brokenNumbers == [])
  }

  @Test(arguments: [
    "73282932000075", "7328293200007", "732829320000740", "7328293200007A", "35600000049838", "",
  ])
  func `a SIRET that is mistyped is told, with whose it is`(number: String) {
    let told = Organisation(name: "Le Relais", siret: number).brokenNumbers
    #expect(told.count == 1 && told[0].contains("SIRET de Le Relais"))
  }

  @Test func `an RNA is W and nine digits`() {
    #expect(Organisation(name: "A", rna: "W313012345").brokenNumbers == [])
    for number in ["313012345", "W31301234", "W3130123456", "w313012345", "W31301234O"] {
      #expect(Organisation(name: "A", rna: number).brokenNumbers.count == 1, "\(number)")
    }
  }

  @Test(arguments: ["310781406", "970100228", "2A0000014", "2B0000020"])
  func `a FINESS number has its key, in Corsica too`(number: String) {
    #expect(Organisation(name: "A", finess: number).brokenNumbers == [])
  }

  @Test(arguments: ["310781407", "31078140", "2A0000015", "2C0000014", "A10781406"])
  func `a FINESS number that is mistyped is told`(number: String) {
    #expect(Organisation(name: "A", finess: number).brokenNumbers.count == 1)
  }
}

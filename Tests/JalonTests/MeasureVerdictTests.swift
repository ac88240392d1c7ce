import Foundation
import Testing

/// What `jalon mesure` says of quarters, targets and projects, and what it does not say.
@Suite struct MeasureVerdictTests {
  private let command = JalonCommand()

  @Test(
    "The code of a refusal says what is wrong",
    arguments: [
      ("effectif,population\n-3,9\n3,9\n", "negativeCount"),
      ("effectif,population\n3,-9\n3,9\n", "negativeCount"),
      ("estimation,erreur_type\n3,-1\n3,1\n", "negativeCount"),
      ("estimation,population\n3,-9\n3,9\n", "negativeCount"),
      ("estimation,population\n-3,9\n3,9\n", "estimateOutsideScale"),
      ("effectif,population\n13,9\n3,9\n", "numeratorAboveDenominator"),
    ])
  func code(table: String, code: String) throws {
    let result = try command.measure("inegalites -", table)
    #expect(result.status == 4)
    #expect((result.output + result.errors).contains(#""\#(code)""#), "\(result.errors)")
  }

  @Test(
    "A quarter that is missing keeps its place, however it is written",
    arguments: ["", "ND", ";"])
  func missingQuarter(written: String) throws {
    let values = ["10", "12", "", "13", "14", "16", "9", "17", "18", "20", "12", "22"]
    func table(_ missing: String) -> String {
      "valeur\n" + values.map { $0.isEmpty ? missing : $0 }.joined(separator: "\n")
    }
    let quarters = try command.measured("tendance -", table(written))
    let named = try command.measured(
      "tendance -",
      table("").split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0 == "valeur" ? "projet;valeur" : "P01;\($0)" }.joined(separator: "\n"))
    for key in ["s", "p", "slope_per_year.estimate"] {
      #expect(try quarters.number(at: key) == named.number(at: key), "\(key)")
    }
  }

  @Test func `where nothing could be compared there is no probability`() throws {
    let year = try command.measured("tendance -", "valeur\n10\n20\n30\n40\n")
    #expect(year.object["p"] is NSNull && year.object["z"] is NSNull)
    #expect(year.object["reason"] as? String == "noComparableQuarter")
    let told = try command.run(["mesure", "tendance", "-"], input: "valeur\n10\n20\n30\n40\n")
    #expect(told.output.contains("Non calculé\u{A0}: Probabilité"))
  }

  @Test func `below eleven people a target is not assessed`() throws {
    let told = try command.run(["mesure", "cible", "10/10", "50"])
    #expect(told.status == 0)
    #expect(!told.output.contains("atteinte") && told.output.contains("onze personnes"))
    let fields = try command.measured("cible 10/10 50", "")
    #expect(fields.object["state"] is NSNull && fields.object["p_below_target"] is NSNull)
    #expect(fields.object["reason"] as? String == "needsElevenPeople")
    let kept = try command.measured("cible 10/10 50 --maintenir 5", "")
    #expect(kept.object["state_maintain"] is NSNull)
    let whole = try command.measured("cible 20/20 100", "")
    #expect(whole.object["state"] as? String == "atteint")
    #expect(whole.object["p_below_target"] is NSNull && whole.object["reason"] == nil)
  }

  @Test func `a p too small to be written is told as such`() throws {
    let told = try command.run(["mesure", "holm", "0,0001", "0,2"])
    #expect(told.output.contains("p, moins de 0,001\u{A0}: moins de 0,001, établi"))
    #expect(told.output.contains("p = 0,200\u{A0}: 0,200, non établi"))
  }

  @Test func `projects are not named for what over-dispersion explains`() throws {
    let rows = (1...12).map { "P\($0);\($0 % 2 == 0 ? 120 : 200);400" }
    let table = "projet;effectif;population\n" + rows.joined(separator: "\n")
    let told = try command.run(["mesure", "entonnoir", "-"], input: table)
    #expect(told.output.contains("P1\u{A0}: 200 sur 400, dans ce que le hasard explique"))
    #expect(!told.output.contains("99,8"))
    #expect(told.output.contains("plus que par hasard\u{A0}: les limites sont élargies"))
    let readings = try command.measured("entonnoir -", table).object["readings"] as? [String]
    #expect(readings == Array(repeating: "within", count: 12))
  }

  @Test func `few projects are counted and not judged`() throws {
    let table = "projet;effectif;population\nA;1;12\nB;6;12\nC;11;12\n"
    let told = try command.run(["mesure", "entonnoir", "-"], input: table)
    #expect(told.output.contains("B\u{A0}: 6 sur 12\n"))
    #expect(told.output.contains("aucun n’est désigné"))
    #expect(try command.measured("entonnoir -", table).object["readings"] as? [NSNull] != nil)
    let alike = try command.run(
      ["mesure", "entonnoir", "-"], input: "projet;effectif;population\nA;0;12\nB;0;40\n")
    #expect(alike.output.contains("A\u{A0}: 0 sur 12, comme les autres"))
  }
}

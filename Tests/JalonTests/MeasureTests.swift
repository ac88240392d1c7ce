import Foundation
import Testing

/// `jalon mesure`, run as an evaluator or a script runs it. The methods have tests of their own;
/// here it is the names, the shape of the answers and the refusals.
@Suite struct MeasureTests {
  private let command = JalonCommand()

  static let fourClasses = """
    {"id": "S01", "ordered": 1, "favourable": 1, "scale": 100, "est": [34.2, 45.8, 52, 61.5],
     "pop": [38, 120, 85, 57], "reference": null, "subgroup_order": [1, 2, 3, 4],
     "se": [7.6954532030284, 4.54822309625785, 5.41892109947662, 6.44511238724435]}
    """

  @Test(
    "Numbers are those of the tables of reference, under their names",
    arguments: [
      ("inegalites -", fourClasses, "d.estimate", 27.3),
      ("inegalites -", fourClasses, "d.se", 10.0379018566736),
      ("inegalites -", fourClasses, "d.lower", 7.62607388057208),
      ("inegalites -", fourClasses, "aci.se", 1.5406230211965362),
      ("proportion 0 1", "", "wilson.upper", 0.793450685622763),
      ("proportion 0 1", "", "clopper.upper", 0.975),
      ("proportion 3 10 --population 14", "", "exact_hypergeometric.lower", 0.21428571428571427),
      ("proportion 3 10 --population 14", "", "wilson_fpc.se", 0.0816496580927726),
      ("taux 0 10", "", "rate.upper", 368.887945411394),
      ("taux 0 10 --confiance 99,8", "", "rate.upper", 690.775527898214),
      ("comparer --avant 12/40 --apres 22/45", "", "newcomb.upper", 0.3736067252843229),
      ("comparer --avant 12/40 --apres 22/45", "", "p_fisher", 0.0825693308266523),
      ("comparer --apparie 1,1,7,12", "", "bonett_price.lower", -0.5083593066664394),
      ("comparer --apparie 1,1,7,12", "", "diff_p1_minus_p2", -0.2857142857142857),
      ("accord -", agreement, "linear.estimate", 0.7327642810242941),
      ("accord -", agreement, "gwet_AC2_quadratic.estimate", 0.8871534195933459),
      ("reponse -", dispositions, "RR3.estimate", 0.4312114989733059),
      ("epices 0,1,0,0,1,0,0,1,1,1,1", "", "score.estimate", 44.97),
      (
        "ecart --avant 71/217,91/377 --apres 189/304,256/561", "", "change.lower",
        -0.023730730691124483
      ),
      ("ecart --avant 71/217,91/377 --apres 189/304,256/561", "", "p", 0.13049609288495076),
      ("cible 236/400 59", "", "value.upper", 0.6297134587377516),
      ("cible 236/400 59", "", "p_below_target", 0.5),
      ("moyenne -", "[3, 5, 4, 8, 1, null]", "mean.se", 1.15758369027902),
      ("moyenne -", "delai\n12,5\n31\n", "mean.estimate", 21.75),
      (
        "tendance -", "effectif;population\n20;100\n33;100\n;\n;\n;\n;\n;\n33;100",
        "p_cochran_armitage", 0.15219514914828539
      ),
      ("standardise 25 -", strata, "ratio.estimate", 2.5),
      (
        "tendance -", "valeur\n10\n12\n6\n13\n14\n16\n9\n17\n18\n20\n12\n22", "p",
        0.004075200091520409
      ),
      ("inegalites - --pente lineaire", fourClasses, "sii_linear.estimate", 28.46771024919925),
      ("inegalites - --bornes 0,100", fourClasses, "wagstaff.estimate", 0.17169371213979773),
      ("entonnoir -", "projet,effectif,population\nA,10,30\nB,25,40", "p_q", 0.0157252997545054),
    ])
  func value(line: String, input: String, path: String, expected: Double) throws {
    let found = try answer(line, input).number(at: path)
    #expect(abs(found - expected) <= 1e-9 * abs(expected))
  }

  static let strata =
    #"[{"n": 200, "xref": 30, "nref": 1000}, {"n": 50, "xref": 40, "nref": 500}]"#
  static let agreement = "[[5, 2, 0, 0], [1, 7, 3, 0], [0, 2, 8, 1], [0, 0, 2, 6]]"
  static let dispositions =
    #"{"I": 42, "P": 6, "R": 15, "NC": 20, "O": 4, "UH": 10, "UO": 3, "e": 0.8}"#

  @Test func `a table of a French spreadsheet says the same as JSON`() throws {
    let table = """
      groupe;ordre;estimation;population;erreur_type
      d;4;61,5;57;6,44511238724435
      a;1;34,2;38;7,6954532030284
      c;3;52;85;5,41892109947662
      b;2;45,8;120;4,54822309625785
      """
    #expect(try run("inegalites -", table).output == run("inegalites -", Self.fourClasses).output)
  }

  @Test func `groups may be given by their counts`() throws {
    let table = "groupe,effectif,population\na,10,40\nb,30,60\n"
    #expect(try answer("inegalites -", table).number(at: "d.estimate") == 25)
  }

  @Test func `alpha counts those who answered everything, from lists or a table`() throws {
    let people = (1...12).map { [$0 % 5, ($0 + $0 % 2) % 5, $0 % 4] }
    let table = people.map { $0.map(String.init).joined(separator: ";") }.joined(separator: "\n")
    let fromTable = try answer("alpha -", "q1;q2;q3\n\(table)\n3;;2\n")
    let fromLists = try answer("alpha -", "\(people)")
    #expect(try fromTable.number(at: "n") == 12)
    #expect(
      try fromTable.number(at: "raw_alpha.lower") == fromLists.number(at: "raw_alpha.lower"))
  }

  @Test func `what cannot be computed is null, with its reason`() throws {
    let result = try run("inegalites -", Self.fourClasses.replacing("45.8", with: "null"))
    #expect(result.status == 0)
    let fields = try MeasureFields(result.output).fields(at: "d")
    #expect(fields["estimate"] is NSNull && fields["upper"] is NSNull)
    #expect(fields["reason"] as? String == "groupMissing")
    #expect((fields["sentence"] as? String)?.contains("groupe") == true)
  }

  @Test func `a value off the scale is refused in its own dataset only`() throws {
    let wrong = Self.fourClasses.replacing("61.5", with: "615")
    let result = try run("inegalites -", "[\(wrong), \(Self.fourClasses)]")
    #expect(result.status == 4)
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(list[0]["group"] as? Int == 4)
    #expect((list[0]["d"] as? [String: Any])?["reason"] as? String == "estimateOutsideScale")
    #expect((list[1]["d"] as? [String: Any])?["estimate"] is Double)
  }

  @Test func `a thousand groups take no longer than a person waits`() throws {
    let rows = (1...1000).map { "\($0),\(5 + $0 % 90),\(30 + $0 % 300),\(1 + $0 % 8)" }
    let table = "ordre,estimation,population,erreur_type\n" + rows.joined(separator: "\n")
    let clock = ContinuousClock()
    let start = clock.now
    let answer = try answer("inegalites -", table)
    let time = clock.now - start
    #expect(try answer.fields(at: "bgsd")["se"] is Double)
    // Two seconds on a machine that does nothing else; the tests share theirs.
    #expect(time < .seconds(20))
  }

  @Test func `a list of datasets gives a list of answers`() throws {
    let result = try run("inegalites -", "[\(Self.fourClasses), \(Self.fourClasses)]")
    let list = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [Any]
    #expect(list?.count == 2)
  }

  @Test(
    "What is wrong with the data is said, and ends with its code",
    arguments: [
      ("proportion 5 3", "", 4, "dépasse"),
      ("proportion trois 10", "", 2, "ne convient pas"),
      ("comparer --avant 12/40", "", 2, "deux vagues"),
      ("accord -", "[[1, 2], [3]]", 4, "autant de lignes"),
      ("accord -", "[[1, 2], [3, 0.5]]", 4, "entier"),
      ("inegalites -", "a,b\n1,2\n", 4, "estimation"),
      ("inegalites -", "groupe,estimation\na,beaucoup\n", 4, "beaucoup"),
      ("inegalites -", "groupe,effectif,population\na,1.5,9\n", 4, "entier"),
      ("inegalites -", #"{"ordered": 1}"#, 4, "favourable"),
      ("inegalites -", "groupe,estimation\na,34\nb,134\n", 4, "ligne 3"),
      ("inegalites -", "groupe,estimation\na,-3\nb,13\n", 4, "ligne 2"),
      ("inegalites - --echelle 1", "groupe,estimation\na,0.3\nb,13\n", 4, "ligne 3"),
      ("inegalites -", "groupe,effectif,population\na,3,9\nb,13,9\n", 4, "ligne 3"),
      ("inegalites -", "groupe,estimation,population\na,3,9\nb,13,-9\n", 4, "ligne 3"),
      ("inegalites -", fourClasses.replacing("61.5", with: "615"), 4, "groupe 4"),
      ("entonnoir -", "projet,effectif,population\nA,10,30\nB,45,40\n", 4, "Ligne 3"),
      ("individus -", "ordre,reponse\n1,1\n2,2\n", 4, "Ligne 3"),
      ("individus -", "ordre,reponse,poids\n1,1,1\n2,1,0\n", 4, "Ligne 3"),
      ("tendance -", "[1, 2]", 4, "pas un tableau"),
      ("moyenne -", "12\n31\n40\n", 4, "que des nombres"),
      ("moyenne -", "projet;delai\n1;12\n2;31\n", 4, "2 colonnes"),
      ("cible 18/200 10 --baisse --maintenir 5", "", 2, "--maintenir"),
      ("holm 0,01 1,2", "", 4, "entre 0 et 1"),
      ("cible 5/3 50", "", 4, "dépasse"),
      ("cible 3/5 150", "", 4, "entre 0 et 1"),
      ("ecart --avant 71/217 --apres 189/304,256/561", "", 2, "ne convient pas"),
      ("methode coverage -", "", 4, "pas de lignes"),
      ("epices oui non", "", 4, "11"),
      ("alpha -", "q1,q2\n1,2,3\n", 4, "plus de cases"),
      ("secret -", #"{"rows": [[1, 1], [1]], "values": [9, 8]}"#, 4, "longueur"),
      ("secret -", #"{"rows": [[1]], "values": [8.5]}"#, 4, "entier"),
      ("secret -", #"{"rows": [[1]], "values": [-8]}"#, 4, "entier"),
      ("secret -", #"{"rows": [[1]], "values": [8, 9]}"#, 4, "valeurs"),
      ("secret - --auditer", #"{"rows": [[1]], "values": [8]}"#, 4, "masked"),
      ("secret -", #"{"class": "opinion", "rows": [[1]], "values": [8]}"#, 4, "mots attendus"),
      ("secret -", "{", 4, "JSON"),
      ("secret absent.json", "", 6, "absent.json"),
    ])
  func refusal(line: String, input: String, status: Int32, words: String) throws {
    let result = try command.run(
      ["mesure"] + line.split(separator: " ").map(String.init), input: input)
    #expect(result.status == status, "\(result.output)")
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `a small count is protected, and what is left to know of it is told`() throws {
    let figures = #""rows": [[1, 1], [1, 0], [0, 1]], "values": [33, 25, 8]"#
    let safe = try answer("secret -", "{\(figures)}")
    #expect(safe.object["masked"] as? [Int] == [1, 2])
    #expect(try safe.fields(at: "intervals")["2"] as? [Int] == [1, 32])
    #expect(safe.object["refused"] is NSNull)
    let leaking = try answer("secret - --auditer", "{\(figures), \"masked\": [2]}")
    #expect(try leaking.fields(at: "intervals")["2"] as? [Int] == [8, 8])
    let told = try run("secret -", "{\(figures), \"published\": [0, 1]}")
    #expect(told.status == 4)
    #expect(try MeasureFields(told.output).object["refused"] is String)
  }

  private func run(_ line: String, _ input: String) throws -> JalonCommand.Result {
    try command.measure(line, input)
  }

  private func answer(_ line: String, _ input: String) throws -> MeasureFields {
    try command.measured(line, input)
  }
}

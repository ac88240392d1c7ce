import FormSupport
import Foundation
import Interview
import Testing
import XLSForm

@Suite struct PaperReaderTests {
  @Test(arguments: [
    "[X]", "[x]", "( x )", "[✓]", "[ X]", "[X ]", "[\u{A0}x\u{A0}]", "(X)", "［X］", "☒", "☑", " [×]",
  ])
  func `a cross is a cross however it is made`(box: String) throws {
    var paper = FilledPaper(try Form.sample(.paper))
    paper.mark(1, 2, box)
    let reading = try PaperReader.read(paper.text, for: try Form.sample(.paper))
    #expect(reading.anomalies.map(\.sentence) == [])
    #expect(reading.sheet == AnswerSheet(["travail": .choices(["non"])]))
    #expect(reading.folio == "0042")
  }

  @Test func `crosses that do not go together are left to a person, with the author's words`()
    throws
  {
    let form = try Form.sample(.exclusiveChoice)
    var paper = FilledPaper(form)
    paper.mark(1, 1)
    paper.mark(1, 6)
    let reading = try PaperReader.read(paper.text, for: form)
    #expect(
      reading.anomalies.map(\.sentence) == [
        "Q1\u{A0}: le modèle n’accepte pas cette réponse (ligne \(paper.start(of: 1) + 1)). La réponse « Nulle part » va seule."
      ])
    #expect(reading.sheet["trajets"] == nil)
  }

  @Test func `the author's words get the full stop that they lack`() throws {
    let form = try Form.sample(.exclusiveChoice.replacing("va seule.", with: "va seule"))
    var paper = FilledPaper(form)
    paper.mark(1, 1)
    paper.mark(1, 6)
    let reading = try PaperReader.read(paper.text, for: form)
    #expect(reading.anomalies.first?.sentence.hasSuffix("« Nulle part » va seule.") == true)
  }

  @Test(arguments: ["Appelez Marie au 06 12 34 56 78", "٠٦١٢٣٤٥٦٧٨", "jo@exemple.fr"])
  func `a text that may say who the person is is told with its line`(text: String) throws {
    let form = try Form.sample(.paper)
    var paper = FilledPaper(form)
    paper.write(6, text)
    let reading = try PaperReader.read(paper.text, for: form)
    let line = try #require(paper.lines.firstIndex(of: text))
    #expect(reading.anomalies == [])
    #expect(reading.identifyingTexts.map(\.question) == [6])
    #expect(reading.identifyingTexts.map(\.line) == [line])
    #expect(reading.sheet["mot"] == .text(text))
    paper.write(5, "12 3 2024")
    #expect(try PaperReader.read(paper.text, for: form).identifyingTexts.count == 1)
  }

  @Test func `a sheet printed before the notice was whole is still read`() throws {
    let form = try Form.sample(.paper)
    var paper = FilledPaper(form)
    paper.mark(1, 2)
    let added = ["Elle lit vos réponses.", "Vous êtes d’accord", "Pour passer une question"]
    paper.lines.removeAll { line in added.contains { line.contains($0) } }
    paper.lines.insert("Personne dans l’équipe ne voit vos réponses.", at: 4)
    let several = try #require(
      paper.lines.firstIndex(of: "Vous pouvez choisir plusieurs réponses."))
    paper.lines[several] = "Une ou plusieurs réponses."
    let reading = try PaperReader.read(paper.text, for: form)
    #expect(reading.anomalies.map(\.sentence) == [])
    #expect(reading.sheet["travail"] == .choices(["non"]))
  }

  @Test func `every kind of answer is read`() throws {
    let form = try Form.sample(.paper)
    var paper = FilledPaper(form)
    paper.mark(0, 2)
    paper.mark(1, 1)
    paper.write(2, "35")
    paper.mark(3, 1)
    paper.mark(3, 3)
    for (option, place) in [(1, "2"), (2, "3"), (3, "1")] { paper.mark(4, option, "[\(place)]") }
    paper.write(5, " 12 mars 2024")
    paper.write(6, "Merci.\n\nÀ bientôt.")
    paper.write(7, "4")
    paper.write(8, "9")
    let reading = try PaperReader.read(paper.text, for: form)
    #expect(reading.anomalies.map(\.sentence) == [])
    #expect(
      reading.sheet
        == AnswerSheet([
          "jalon_aide": .choices(["personne"]), "travail": .choices(["oui"]),
          "heures": .number(35), "aides": .choices(["a", "c"]),
          "ordre": .choices(["c", "a", "b"]), "venue": .text("2024-03-12"),
          "mot": .text("Merci.\n\nÀ bientôt."), "enfants[1]/age": .number(4),
          "enfants[2]/age": .number(9),
        ]))
    #expect(form.validate(reading.sheet) == [])
  }

  @Test(arguments: ["12\t500", "12\n500", "12 5"])
  func `values written side by side are not one number`(written: String) throws {
    let form = try Form.sample(.paper)
    var paper = FilledPaper(form)
    paper.mark(1, 1)
    paper.write(2, written)
    let reading = try PaperReader.read(paper.text, for: form)
    #expect(reading.sheet["heures"] == nil)
    #expect(reading.anomalies.map(\.question) == [2])
  }

  @Test func `two crosses where one is wanted go to a person, with their lines`() throws {
    var paper = FilledPaper(try Form.sample(.paper))
    paper.mark(1, 1)
    paper.mark(1, 2)
    let lines = [1, 2].map { paper.line(of: 1, option: $0) + 1 }
    let reading = try PaperReader.read(paper.text, for: try Form.sample(.paper))
    #expect(
      reading.anomalies.map { $0.sentence.replacing("\u{A0}", with: " ") } == [
        "Q1 : 2 réponses cochées (lignes \(lines[0]), \(lines[1])). Une seule attendue."
      ])
    #expect(reading.sheet.isEmpty)
  }

  @Test func `what is not sure is never guessed`() throws {
    let changes: [(PaperAnomaly.Kind, (inout FilledPaper) -> Void)] = [
      (.unknownMark, { $0.mark(1, 1, "[?]") }),
      (.unknownMark, { $0.mark(1, 1, "[2]") }),
      (.unknownMark, { $0.mark(4, 1, "[X]") }),
      (.incompleteOrder, { $0.mark(4, 1, "[1]") }),
      (.brokenBox, { $0.mark(1, 1, "[X") }),
      (
        .refusedAndAnswered,
        {
          $0.mark(1, 0)
          $0.mark(1, 1)
        }
      ),
      (.unreadable, { $0.write(5, "hier") }),
      (.unreadable, { $0.write(5, "31 4 2024") }),
      (.refused(.hiddenQuestion), { $0.write(2, "35") }),
      (.outsideQuestion, { $0.lines.insert("je ne sais pas", at: $0.start(of: 3) + 1) }),
      (.missingQuestion, { $0.lines.removeSubrange($0.start(of: 5)..<$0.start(of: 6)) }),
      (.missingOption, { $0.lines.remove(at: $0.line(of: 1, option: 2)) }),
      (
        .repeatedOption,
        { $0.lines.insert($0.lines[$0.line(of: 1, option: 2)], at: $0.start(of: 2) - 1) }
      ),
      (.openText, { $0.lines.remove(at: $0.lines.firstIndex(of: "<<<") ?? 0) }),
      (.afterEnd, { $0.lines.append("encore") }),
      (.unknownQuestion, { $0.lines.insert("Q99. Et ça ?", at: $0.lines.count - 3) }),
    ]
    let form = try Form.sample(.paper)
    for (kind, change) in changes {
      var paper = FilledPaper(form)
      change(&paper)
      let reading = try PaperReader.read(paper.text, for: form)
      #expect(reading.anomalies.contains { $0.kind == kind }, "\(kind) \(reading.anomalies)")
      #expect(reading.sheet.isEmpty)
      #expect(reading.anomalies.allSatisfy { !$0.sentence.contains("  ") })
    }
  }

  @Test func `another model, another version, a cut sheet are refused`() throws {
    let form = try Form.sample(.paper)
    let paper = FilledPaper(form).text
    for (change, word) in [
      (paper.replacing("modele=avis", with: "modele=autre"), "autre modèle"),
      (paper.replacing(" v3 ", with: " v2 "), "version 2"),
      (paper.replacing(" fr ", with: " xx "), "n’existe pas en"),
      (paper.replacing("\nFIN", with: ""), "FIN"),
      (String(paper.drop { $0 != "\n" }), "modele="),
      (paper + paper, "une feuille par fichier"), ("", "modele="),
      (String(repeating: "x", count: 300_000), "trop long"),
    ] {
      let refusal = #expect(throws: PaperRefusal.self) {
        _ = try PaperReader.read(change, for: form)
      }
      #expect(refusal?.sentence.contains(word) == true, "\(refusal?.sentence ?? "")")
    }
  }

  @Test func `what editors do to a text changes nothing`() throws {
    let form = try Form.sample(.paper)
    var paper = FilledPaper(form)
    paper.mark(1, 2)
    paper.write(6, "Merci.")
    let expected = try PaperReader.read(paper.text, for: form).sheet
    let edited = [
      "\u{FEFF}" + paper.text, paper.text.replacing("\n", with: "\r\n"),
      paper.text.replacing(" ", with: "\u{A0}"), paper.text.replacing("\n", with: "\n\n"),
      paper.text.replacing("\n\n", with: "\n"), paper.text.replacing("\nFIN", with: "\nfin"),
      paper.text.replacing("\nQ3.", with: "\nq 3 :"), paper.text.replacing("\n[", with: "\n    ["),
      paper.text.replacing(">>>\nMerci.", with: ">>> Merci."),
    ]
    for text in edited {
      let reading = try PaperReader.read(text, for: form)
      #expect(reading.anomalies.map(\.sentence) == [])
      #expect(reading.sheet == expected)
    }
  }
}

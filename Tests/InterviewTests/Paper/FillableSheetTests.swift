import FormSupport
import Interview
import Testing
import XLSForm

/// A sheet to be filled in by hand says what the text says that is read back.
@Suite struct FillableSheetTests {
  @Test func `it has boxes and lines with the numbers of the text, and none of its marks`() throws {
    let form = try Form.sample(.paper)
    let sheet = FillableSheet(form, in: try #require(form.language(named: "fr")))
    let printed = PaperForm(form, in: try #require(form.language(named: "fr"))).printed(folio: "1")
    for question in sheet.questions {
      #expect(printed.contains("Q\(question.number). "))
      for option in question.options {
        #expect(printed.contains("[ ] \(option.number)  ") && !option.label.isEmpty)
      }
    }
    #expect(sheet.questions.map(\.number) == Array(0..<sheet.questions.count))
    let words = sheet.opening.joined() + sheet.questions.flatMap(\.hints)
    #expect(!words.contains { $0.contains("crochets") || $0.contains("flèches") })
    #expect(sheet.questions.contains { $0.lines > 0 } && sheet.questions.contains { $0.lines == 0 })
    #expect(sheet.questions.allSatisfy { $0.options.last?.number == 0 })
  }

  @Test func `Arabic runs from right to left`() throws {
    let form = try Form.sample(.threeLanguages)
    let sheet = FillableSheet(form, in: try #require(form.language(named: "ar")))
    #expect(sheet.direction == "rtl" && sheet.language == "ar")
    #expect(sheet.opening.joined().contains { $0.contains("المربع") })
  }
}

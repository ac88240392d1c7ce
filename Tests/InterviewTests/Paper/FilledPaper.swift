import Foundation
import Interview
import XLSForm

/// A printed sheet with answers put in, as a careful hand would.
struct FilledPaper {
  var lines: [String]

  init(_ form: Form, folio: String = "0042") {
    lines = PaperForm(form, in: form.defaultLanguage).printed(folio: folio)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String {
    lines.joined(separator: "\n")
  }

  /// The first line of a question, from 0.
  func start(of question: Int) -> Int {
    lines.firstIndex { $0.hasPrefix("Q\(question).") } ?? 0
  }

  func line(of question: Int, option: Int) -> Int {
    lines[start(of: question)...].firstIndex { $0.hasPrefix("[") && $0.contains("] \(option) ") }
      ?? 0
  }

  mutating func mark(_ question: Int, _ option: Int, _ box: String = "[X]") {
    let index = line(of: question, option: option)
    lines[index] = box + lines[index].dropFirst(3)
  }

  mutating func write(_ question: Int, _ text: String) {
    let start = lines[self.start(of: question)...].firstIndex(of: ">>>") ?? 0
    lines.insert(text, at: start + 1)
  }
}

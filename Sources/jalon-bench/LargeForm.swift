import Workbook
import XLSForm

/// A form larger than any that is asked: 500 questions, one in four with a condition or a rule, and
/// 200 calculations that read the questions before them and each other.
enum LargeForm {
  static func read(_ bytes: [UInt8]) throws -> Form {
    let reading = Form.read(try Workbook(xlsx: bytes))
    guard let form = reading.form else {
      throw BenchFailure(message: reading.problems.map(\.sentence).joined(separator: "\n"))
    }
    return form
  }

  static let markdown: String = {
    var rows = ["| type | name | label | relevant | constraint | calculation |"]
    rows.append("| --- | --- | --- | --- | --- | --- |")
    for number in 1...500 {
      let relevant = number % 4 == 2 ? "${q\(number - 1)} >= 0" : ""
      let constraint = number % 4 == 3 ? ". >= 0 and . < 1000" : ""
      rows.append("| integer | q\(number) | Question \(number) | \(relevant) | \(constraint) | |")
      if number % 5 == 0 { rows.append(calculation(number / 5 * 2 - 1, after: number)) }
      if number % 5 == 4, number > 5 { rows.append(calculation(number / 5 * 2, after: number)) }
    }
    rows.append(calculation(200, after: 500))
    return "## survey\n\n" + rows.joined(separator: "\n") + "\n"
  }()

  private static func calculation(_ index: Int, after question: Int) -> String {
    let former = index > 2 ? " + coalesce(${c\(index - 2)}, 0)" : ""
    let sum = "coalesce(${q\(question)}, 0) + coalesce(${q\(question - 1)}, 0) * 2\(former)"
    return "| calculate | c\(index) | | | | if(${q\(question)} > 10, \(sum), 0) |"
  }
}

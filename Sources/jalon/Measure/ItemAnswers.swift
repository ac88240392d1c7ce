import Foundation
import Workbook

/// Each person's answer to each question of a score; nil for a question without an answer.
struct ItemAnswers {
  let items: [String]
  let rows: [[Double?]]

  init(_ file: MeasureFile) throws {
    switch file {
    case .json(let data) where data.isList:
      self.init(people: try data.decoded([Person].self, for: "alpha"))
    case .json(let data): self.init(people: try data.decoded(Named.self, for: "alpha").data)
    case .table(let sheet):
      let table = try HeadedTable(sheet)
      self.init(
        items: table.headings,
        rows: try table.rows.map { row in try table.headings.indices.map { try row.number($0) } })
    }
  }

  /// The position of a question, from 0.
  func place(of item: String) throws -> Int {
    guard let place = items.firstIndex(of: item.trimmingCharacters(in: .whitespaces).lowercased())
    else {
      throw Failure(
        .refused, "question_inconnue", "Il n’y a pas de question «\u{A0}\(item)\u{A0}».",
        "Questions\u{A0}: \(items.joined(separator: ", ")).")
    }
    return place
  }

  private struct Named: Decodable {
    var data: [Person]
  }

  private enum Person: Decodable {
    case list([Double?])
    case named([String: Double?])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let list = try? container.decode([Double?].self) {
        self = .list(list)
      } else {
        self = .named(try container.decode([String: Double?].self))
      }
    }
  }

  private init(items: [String], rows: [[Double?]]) {
    self.items = items
    self.rows = rows
  }

  /// Lists are named by position; objects are ordered by key, since JSON keeps no order.
  private init(people: [Person]) {
    var names: Set<String> = []
    var longest = 0
    for person in people {
      switch person {
      case .list(let answers): longest = max(longest, answers.count)
      case .named(let answers): names.formUnion(answers.keys)
      }
    }
    let sorted = names.sorted { $0.compare($1, options: .numeric) == .orderedAscending }
    items = (0..<longest).map { "\($0 + 1)" } + sorted.map { $0.lowercased() }
    rows = people.map { person in
      switch person {
      case .list(let answers): answers
      case .named(let answers): sorted.map { answers[$0] ?? nil }
      }
    }
  }
}
